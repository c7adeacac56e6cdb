import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process for good: the number alone may be given to another process once this one is gone. */
export interface ProcessIdentity {
  pid: number;
  /** When the process started, in whatever form this system tells it; empty where it does not. */
  started: string;
}

/** Who we are, for others to check whether we are still here. */
export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, started: startOf(process.pid) ?? '' };
}

/** Whether that same process still runs, and not another one that got its number. */
export function isRunning({ pid, started }: ProcessIdentity): boolean {
  if (!exists(pid)) return false;
  const now = startOf(pid);
  return now !== undefined && (started === '' || now === '' || now === started);
}

/** Whether any process has this number. One that belongs to somebody else counts. */
export function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether it runs as the same user as we do, or we are root. */
export function mayBeToldToStop(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** `undefined` for a process that is gone, or that is dead and only not yet collected by its parent. */
function startOf(pid: number): string | undefined {
  if (process.platform === 'linux') return startOnLinux(pid);
  if (process.platform === 'win32') return '';
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    });
    const [state = '', ...started] = line.trim().split(/\s+/);
    return state.startsWith('Z') ? undefined : started.join(' ');
  } catch {
    return undefined;
  }
}

function startOnLinux(pid: number): string | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch (error) {
    // Some systems hide other people's processes: this one exists, and that is all there is to know.
    return (error as NodeJS.ErrnoException).code === 'ENOENT' && !exists(pid) ? undefined : '';
  }
  // The name in the second field may hold spaces and parentheses, so fields are counted after its end.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  return `${bootId()} ${fields[19] ?? ''}`;
}

let boot: string | undefined;
// Start times count from the boot, so two boots can give the same number.
function bootId(): string {
  boot ??= readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return boot;
}
