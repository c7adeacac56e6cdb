import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pages, root, texts } from './documentation.js';

// Links within the repository lead somewhere, to the heading that they name.

test.each(pages)('what %s links to is there', (page) => {
  const text = texts.get(page) ?? '';
  const links = [...prose(text).matchAll(/\]\((?!https?:|mailto:)([^)]+)\)/g)].map(([, target = '']) => target);
  expect(links.filter((target) => !leadsSomewhere(page, target))).toEqual([]);
  expect(text).toMatch(/^# \S/);
});

test('every page of docs can be reached from its index', () => {
  const index = texts.get('docs/README.md') ?? '';
  const others = pages.filter((page) => page.startsWith('docs/') && page !== 'docs/README.md');
  expect(others.filter((page) => !index.includes(`(${page.replace('docs/', '')}`))).toEqual([]);
});

test('a heading is found by the name that GitHub gives it', () => {
  expect(anchors('# What to do when ...\n\n## `a`: b (c)\n\n## What is where\n\n## What is where\n')).toEqual([
    'what-to-do-when-',
    'a-b-c',
    'what-is-where',
    'what-is-where-1',
  ]);
});

function leadsSomewhere(page: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? join(root, page) : join(root, page, '..', path);
  if (!existsSync(file)) return false;
  return anchor === undefined || anchors(readFileSync(file, 'utf8')).includes(anchor);
}

function anchors(text: string): string[] {
  const seen = new Map<string, number>();
  return [...prose(text).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => {
    const name = heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-');
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name}-${before}`;
  });
}

/** A page without its code, in which # begins a comment. */
function prose(text: string): string {
  return text.replaceAll(/^```.*?^```$/gms, '');
}
