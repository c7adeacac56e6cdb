import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// The pages for readers, and what stands in them.

export const root = join(import.meta.dirname, '..');

/** Pages by their path in the repository. */
export const texts: ReadonlyMap<string, string> = new Map(
  [
    'README.md',
    'CONTRIBUTING.md',
    'CODE_OF_CONDUCT.md',
    'NODE_VERSION_POLICY.md',
    'SECURITY.md',
    ...readdirSync(join(root, 'docs'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ].map((page) => [page, readFileSync(join(root, page), 'utf8')]),
);

export const pages = [...texts.keys()];

export interface Block {
  readonly page: string;
  readonly language: string;
  readonly text: string;
}

export const blocks: readonly Block[] = pages.flatMap((page) =>
  [...(texts.get(page) ?? '').matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language = '', text = '']) => ({
    page,
    language,
    text,
  })),
);

export const ofLanguage = (language: string) => blocks.filter((block) => block.language === language);
