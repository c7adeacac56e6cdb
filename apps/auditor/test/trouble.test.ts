import { callProgram } from '@darkhorses/command/testing';
import { expect, test } from 'vitest';
import { createProgram } from '../src/program.js';

const audit = (text: string, environment: NodeJS.ProcessEnv = {}) =>
  callProgram('audit', createProgram, text.split(' ').filter(Boolean), { environment });

test.each([
  ['--sins 2024', "unknown option '--sins'"],
  ['--since 2024-02-30', 'Write it as YYYY-MM-DD, for example 2024-03-15.'],
  ['--only everything', 'is neither a category (pedigree, locations'],
  ['walk', "unknown command 'walk'"],
  ['fix --only everything', 'cannot be closed. There are: days, results, replay'],
  ['fix --max-requests 0', 'is not a whole number from 1 up'],
  ['report --html x', "unknown option '--html'"],
  ['report a.html b.html', 'too many arguments'],
  ['compare', 'npm run audit -- compare --legacy'],
  ['compare --legacy --limit many', 'is not a whole number from 0 to 10000'],
  ['--html /dev/null/report.html', 'The report cannot be written to /dev/null/report.html'],
])('%s: exit code 2, and what was expected', async (words, expected) => {
  const { code, stdout, stderr } = await audit(words);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.replaceAll('\n', ' ')).toContain(expected);
});

test('a database that is not there: exit code 3, and nobody sees its password', async () => {
  const environment = { DATABASE_URL: 'postgres://someone:a-database-password@127.0.0.1:1/racing' };
  for (const command of ['', 'fix --dry-run', 'numbers', 'compare --legacy']) {
    const { code, stderr } = await audit(command, environment);
    expect({ command, code }).toEqual({ command, code: 3 });
    expect(stderr).toContain('The database racing at 127.0.0.1:1 is not reachable.');
  }
});

test('what asks the API needs an account, and says so before it opens anything', async () => {
  const environment = { DATABASE_URL: 'postgres://someone:secret-word@127.0.0.1:1/racing' };
  const { code, stderr } = await audit('fix --only days', environment);
  expect(code).toBe(3);
  expect(stderr).toContain('RACING_API_USERNAME is not set');
});

test.each(['', 'fix', 'report', 'numbers', 'checks', 'compare'])(
  'audit %s --help shows examples, on stdout',
  async (command) => {
    const { code, stdout, stderr } = await audit(`${command} --help`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`\n  npm run audit -- ${command}`.trimEnd());
  },
);
