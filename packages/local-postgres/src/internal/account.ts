import { chmodSync, lchownSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** A user of this machine that files are given to and programs run as; ourselves, or (only as root) somebody else. */
export class Account {
  /** Ourselves: nothing is given away. */
  static readonly self = new Account();

  private constructor(
    readonly uid?: number,
    readonly gid?: number,
  ) {}

  static of(uid: number, gid: number): Account {
    return isRoot() && uid !== 0 ? new Account(uid, gid) : Account.self;
  }

  /** What `spawn` takes to run a program as this account. */
  get spawnOptions(): { uid?: number; gid?: number } {
    // As signed numbers, which is how Node takes them.
    return this.uid === undefined || this.gid === undefined ? {} : { uid: this.uid | 0, gid: this.gid | 0 };
  }

  give(path: string): void {
    if (this.uid !== undefined && this.gid !== undefined) lchownSync(path, this.uid, this.gid);
  }

  /** Makes a folder and the folders above it that are missing, all of them this account's. */
  makeFolder(path: string, mode = 0o700): void {
    const first = mkdirSync(path, { recursive: true, mode });
    if (first === undefined) return;
    for (let made = path; made.length >= first.length; made = dirname(made)) {
      // Said again, because the process's umask took its part of the mode.
      chmodSync(made, mode);
      this.give(made);
    }
  }
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

// macOS has it at -2.
const nobody = process.platform === 'darwin' ? 4_294_967_294 : 65_534;

/**
 * Who keeps the files of a folder (the owner of the nearest folder that exists), and as whom its server runs.
 *
 * Postgres refuses to run as root. In a folder of an ordinary user, root's server runs as that user, who can then go on
 * without root; in root's own folders it runs as nobody.
 */
export function accountsFor(folder: string): { keeper: Account; server: Account } {
  if (!isRoot()) return { keeper: Account.self, server: Account.self };
  const { uid, gid } = statSync(nearestExisting(folder));
  const keeper = Account.of(uid, gid);
  return { keeper, server: keeper === Account.self || !isKnown(uid) ? Account.of(nobody, nobody) : keeper };
}

/** Postgres refuses to make a database for a user without a name, as the owner of a container's volume often is. */
function isKnown(uid: number): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .some((line) => line.split(':')[2] === String(uid));
  } catch {
    return false;
  }
}

export function nearestExisting(path: string): string {
  for (let folder = path; ; folder = dirname(folder)) {
    if (statSync(folder, { throwIfNoEntry: false })) return folder;
  }
}
