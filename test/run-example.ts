import ts from 'typescript';
import { vi } from 'vitest';

/**
 * Runs an example of a page as it stands, on vitest's fake timers, which this moves on as long as it waits: the client paces
 * its requests.
 *
 * @param modules what its imports stand for
 */
export async function runExample(code: string, modules: Readonly<Record<string, object>>): Promise<void> {
  const running = begin(code, modules);
  const ended = running.then(
    () => true,
    () => true,
  );
  const later = async () => {
    await vi.advanceTimersByTimeAsync(100);
    return false;
  };
  while (!(await Promise.race([ended, later()]))) continue;
  await running;
}

function begin(code: string, modules: Readonly<Record<string, object>>): Promise<unknown> {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
  });
  const body = outputText.replaceAll(/^import (\{.*?\}) from '(.*?)';$/gm, "const $1 = modules['$2'];");
  // An async function: the one kind of code that may await at its top.
  const AsyncFunction = (async () => {}).constructor as new (...parts: string[]) => (given: object) => Promise<unknown>;
  return new AsyncFunction('modules', body)(modules);
}
