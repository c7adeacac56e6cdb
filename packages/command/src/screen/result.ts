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
  const text = json ? JSON.stringify(result, undefined, 2) : render(result);
  stdout.write(`${withoutSecrets(text)}\n`);
}
