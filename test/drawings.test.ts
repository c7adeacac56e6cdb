import { expect, test } from 'vitest';
import { ofLanguage } from './documentation.js';
import { ladder } from './ladder.js';

// Drawings are held against what they draw.

const drawn = ofLanguage('mermaid').map(({ text }) => text);

test('the drawing of the ladder has every import that is allowed, and no other', () => {
  const ladderDrawn = drawn.find((text) => text.startsWith('flowchart TD'));
  const arrows = [...(ladderDrawn ?? '').matchAll(/^ {2}([\w-]+) --> ([\w-]+)$/gm)].map(
    ([, from, to]) => `${from} ${to}`,
  );
  const allowed = Object.entries(ladder).flatMap(([from, below]) => below.map((to) => `${from} ${to}`));
  expect(arrows.toSorted()).toEqual(allowed.toSorted());
  expect((ladderDrawn ?? '').trim().split('\n')).toHaveLength(arrows.length + 1);
});

test('drawings are of a kind that GitHub draws', () => {
  expect(drawn.length).toBeGreaterThan(2);
  for (const text of drawn) expect(text).toMatch(/^(flowchart (LR|TD)|erDiagram)\n/);
});
