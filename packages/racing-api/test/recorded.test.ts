import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { bundle } from '../scripts/bundle.mjs';
import { answerOf, operationsOf, type Node } from '../scripts/describe.mjs';
import { checkAnswer } from './structure.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const recorded = join(root, '..', 'shared', 'recorded');

describe.skipIf(!existsSync(recorded))('our description, held against recorded answers', () => {
  const document = bundle();
  const answers = existsSync(recorded) ? readAnswers() : [];

  test.each(answers)('$file', ({ folder, body, isWhole }) => {
    const { problems, objects } = checkAnswer(document, schemaOf(folder, body), body, isWhole);
    expect([...problems]).toEqual([]);
    expect(objects).toBeGreaterThan(0);
  });

  test('there are enough of them to mean something', () => {
    const verdicts = answers.map((each) => checkAnswer(document, schemaOf(each.folder, each.body), each.body, false));
    const objects = verdicts.reduce((sum, each) => sum + each.objects, 0);
    const values = verdicts.reduce((sum, each) => sum + each.values, 0);
    const whole = answers.filter(({ isWhole }) => isWhole).length;
    console.info(
      `${answers.length} answers (${whole} whole), ${objects} objects and ${values} values held against ours.`,
    );
    expect(answers.length).toBeGreaterThanOrEqual(59);
    expect(whole).toBeGreaterThanOrEqual(43);
    expect(objects).toBeGreaterThan(9000);
    expect(values).toBeGreaterThan(100_000);
  });

  /** The folder is named after the path; a few hold a piece of an answer, or answers of another status. */
  function schemaOf(folder: string, body: unknown): Node {
    if (folder === 'errors') return { type: 'array', items: component('Problem') };
    if (folder.startsWith('one-race-of')) return component('Racecard');
    const isPiece =
      typeof body === 'object' && body !== null && !('race_id' in body) && ('runners' in body || 'odds' in body);
    if (isPiece) return piece(folder);
    const path = folder.startsWith('racecards-standard-or-pro') ? '/v1/racecards/pro' : pathOf(folder);
    const found = operationsOf(document).find((each) => each.path === path);
    const schema = found && answerOf(document, found.operation, '200');
    if (!schema) throw new Error(`${folder} belongs to no operation.`);
    return schema;
  }

  function pathOf(folder: string): string | undefined {
    const paths = operationsOf(document).map(({ path }) => path);
    return paths.find((path) => path.replace('/v1/', '').replaceAll(/[{}]/g, '').replaceAll(/[/_]/g, '-') === folder);
  }
});

function piece(folder: string): Node {
  const runner = { 'racecards-free': 'RacecardRunnerFree', 'results-today-free': 'ResultRunnerFree' }[folder];
  const runners = { type: 'array', items: component(runner ?? 'RacecardRunner') };
  return { type: 'object', properties: { runners, odds: { type: 'array', items: component('OddsWithHistory') } } };
}

function component(name: string): Node {
  return { $ref: `#/components/schemas/${name}` };
}

interface Answer {
  readonly file: string;
  readonly folder: string;
  readonly body: unknown;
  /** False where the recorder dropped fields or copied only a piece. */
  readonly isWhole: boolean;
}

function readAnswers(): Answer[] {
  const index = readFileSync(join(recorded, 'README.md'), 'utf8');
  const folders = readdirSync(recorded, { withFileTypes: true }).filter((each) => each.isDirectory());
  return folders.flatMap(({ name: folder }) =>
    readdirSync(join(recorded, folder)).map((name) => {
      const file = `${folder}/${name}`;
      const row = index.split('\n').find((line) => line.includes(file)) ?? '';
      const content: unknown = JSON.parse(readFileSync(join(recorded, file), 'utf8'));
      const body = folder === 'errors' && Array.isArray(content) ? content.map((failed) => failed.body) : content;
      return { file, folder, body, isWhole: / \| (full|cut) \| /.test(row) };
    }),
  );
}
