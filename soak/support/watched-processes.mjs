// What everybody on the machine can read of processes: their names and arguments.
import { readdirSync, readFileSync } from 'node:fs';

/** Looks at a process and all that it starts, again and again, until `stop`. @returns every command line that was seen */
export function watchProcesses(pid, every = 25) {
  const seen = new Set();
  const look = () => {
    for (const one of familyOf(pid)) {
      const line = read(`/proc/${one}/cmdline`).replaceAll('\0', ' ');
      if (line) seen.add(line);
      const title = read(`/proc/${one}/comm`).trim();
      if (title) seen.add(title);
    }
  };
  const timer = setInterval(look, every);
  look();
  return () => {
    clearInterval(timer);
    return [...seen];
  };
}

function familyOf(pid) {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), Number(/\) \S (\d+)/.exec(read(`/proc/${name}/stat`))?.[1] ?? 0)]),
  );
  const family = [pid];
  for (const member of family) for (const [child, parent] of parents) if (parent === member) family.push(child);
  return family;
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
