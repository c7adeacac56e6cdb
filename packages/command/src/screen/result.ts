import { withoutSecrets } from '../settings/secret.js';

/**
 * Writes what a command has to say to stdout: for people, or with `--json` as one document for programs.
 * Everything else (logs, progress, notices) goes to stderr, so that stdout can be piped.
 */
export function writeResult<T>(
  result: T,
  {
    json,
    render,
    stdout = process.stdout,
  }: { json: boolean; render: (result: T) => string; stdout?: Pick<NodeJS.WritableStream, 'write'> },
): void {
  const text = json ? JSON.stringify(result, cleaned, 2) : withoutSecrets(render(result));
  stdout.write(`${text}\n`);
}

/** Values alone: a password that happens to be the name of a key must not break the document. */
const cleaned = (_key: string, value: unknown): unknown => (typeof value === 'string' ? withoutSecrets(value) : value);
