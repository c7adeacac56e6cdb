import { statfsSync } from 'node:fs';
import { totalmem } from 'node:os';

/** `safe` survives a crash of the machine; `fast` does not, and is for databases that live as long as a test run. */
export type Durability = 'safe' | 'fast';

/** Settings of Postgres by name, as in postgresql.conf. */
export type Settings = Record<string, string | number | boolean>;

const MB = 2 ** 20;

/** How our server differs from Postgres as it comes: one machine, few clients, much writing at first. */
export function serverSettings(durability: Durability): Settings {
  return { ...always(), ...(durability === 'safe' ? safe() : fast) };
}

function always(): Settings {
  const megabytes = totalmem() / MB;
  return {
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    log_checkpoints: false,
    unix_socket_permissions: '0700',
    // Nothing is replicated, so nothing is written for replicas: less log for bulk loads and new indexes.
    wal_level: 'minimal',
    max_wal_senders: 0,
    effective_cache_size: `${Math.round(megabytes / 2)}MB`,
    random_page_cost: 1.1,
    // Compiling a query costs more than it gains on tables of this size.
    jit: false,
    dynamic_shared_memory_type: sharedMemory(),
    ...(process.platform === 'linux' ? { effective_io_concurrency: 200 } : {}),
  };
}

/**
 * A commit is on disk when it is reported: `synchronous_commit` stays on. Whoever writes many transactions that can be made
 * again, such as a replay, turns it off for those with `set local`, and loses at most the last ones, never half of one.
 */
function safe(): Settings {
  const megabytes = totalmem() / MB;
  return {
    fsync: true,
    full_page_writes: true,
    synchronous_commit: true,
    shared_buffers: `${Math.round(Math.min(Math.max(megabytes / 8, 128), 1024))}MB`,
    maintenance_work_mem: `${Math.round(Math.min(Math.max(megabytes / 16, 64), 512))}MB`,
    work_mem: '32MB',
    // Fewer checkpoints while ten years are loaded.
    max_wal_size: '4GB',
    min_wal_size: '256MB',
    checkpoint_timeout: '15min',
  };
}

const fast: Settings = {
  fsync: false,
  full_page_writes: false,
  synchronous_commit: false,
  shared_buffers: '128MB',
  max_connections: 200,
  max_wal_size: '1GB',
};

/** Containers often have a tiny /dev/shm, and a parallel query fails when it is full. */
function sharedMemory(): 'posix' | 'sysv' | 'windows' {
  if (process.platform === 'win32') return 'windows';
  if (process.platform !== 'linux') return 'posix';
  try {
    const { blocks, bsize } = statfsSync('/dev/shm');
    return blocks * bsize >= 512 * MB ? 'posix' : 'sysv';
  } catch {
    return 'sysv';
  }
}
