import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

// The forms and settings of .github, as GitHub documents them: what it does not know, it drops without a word.

const folder = join(import.meta.dirname, '..', '.github');
const yaml = (path: string): unknown => parse(readFileSync(join(folder, path), 'utf8'));

const isRequired = z.strictObject({ required: z.boolean() }).optional();
const question = (type: string, more: z.ZodRawShape = {}) =>
  z.strictObject({
    type: z.literal(type),
    id: z.string().regex(/^[a-z]+$/),
    attributes: z.strictObject({ label: z.string().min(1), description: z.string().optional(), ...more }),
    validations: isRequired,
  });
const form = z.strictObject({
  name: z.string().min(1),
  description: z.string().min(1),
  labels: z.array(z.string()),
  body: z.array(
    z.union([
      z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: z.string().min(1) }) }),
      question('input', { placeholder: z.string().optional() }),
      question('textarea', { placeholder: z.string().optional(), render: z.string().optional() }),
      question('dropdown', { options: z.array(z.string()).min(2) }),
    ]),
  ),
});

const forms = readdirSync(join(folder, 'ISSUE_TEMPLATE')).filter((name) => name !== 'config.yml');

test.each(forms)('the form %s has what GitHub asks for, and nothing that it does not know', (name) => {
  const { body } = form.parse(yaml(`ISSUE_TEMPLATE/${name}`));
  const ids = body.flatMap((field) => ('id' in field ? [field.id] : []));
  expect(ids.length).toBeGreaterThan(0);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a bug, missing data and a wish have a form each', () => {
  expect(forms.toSorted()).toEqual(['bug.yml', 'data-gap.yml', 'feature.yml']);
});

test('updates come for the packages, the actions and the base of the image, and none raises Node by itself', () => {
  const { version, updates } = yaml('dependabot.yml') as {
    version: number;
    updates: { 'package-ecosystem': string; directory: string; schedule: object; ignore?: object[] }[];
  };
  expect(version).toBe(2);
  expect(updates.map((one) => one['package-ecosystem'])).toEqual(['npm', 'github-actions', 'docker']);
  for (const update of updates) expect(update).toMatchObject({ directory: '/', schedule: { interval: 'weekly' } });
  const kept = updates.flatMap(({ ignore = [] }) => ignore);
  expect(kept).toEqual(
    ['@types/node', 'node'].map((name) => ({
      'dependency-name': name,
      'update-types': ['version-update:semver-major'],
    })),
  );
});
