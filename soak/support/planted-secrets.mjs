// Secrets that are easy to recognise and hard to hide: each with characters that URLs, JSON, HTML or SQL write otherwise.

export const planted = {
  username: 'canary.user+1@racing.example',
  password: 'canary "of" the\\API &<€> +/=?#%25',
  'wrong password': 'canary-mistyped "API" password',
  'database password': `canary:of/the@data"base' %41`,
  'wrong database password': 'canary-mistyped/database@password',
  token: 'canary-of-the-pages/+=~',
  'webhook path': 'canary-hook/T0%20/path',
  'webhook signature': 'canary "of" the signature',
  'heartbeat path': 'canary-heart/beat',
  'heartbeat host': 'canary-heartbeat.invalid',
};

/** The environment of every command: an account, a database, and all that the daemon is told. */
export function environmentOf({ simulator, databaseUrl, listener, heartbeats }) {
  return {
    RACING_API_BASE_URL: simulator.url,
    RACING_API_USERNAME: planted.username,
    RACING_API_PASSWORD: planted.password,
    RACING_API_MAX_RPS: 'unlimited',
    DATABASE_URL: databaseUrl,
    SCHEDULER_TOKEN: planted.token,
    ALERT_WEBHOOK_URL: `${listener}/${planted['webhook path']}?key=${planted['webhook path']}`,
    ALERT_WEBHOOK_SECRET: planted['webhook signature'],
    HEARTBEAT_URL: `${heartbeats}/${planted['heartbeat path']}?key=${planted['heartbeat path']}`,
    LOG_LEVEL: 'trace',
  };
}

/** What goes wrong, and by what change of the environment. */
export function situations({ databaseUrl, crash }) {
  const database = (change) => {
    const url = new URL(databaseUrl);
    change(url);
    return { DATABASE_URL: url.href };
  };
  return {
    'all is well': {},
    'the API refuses the password': { RACING_API_PASSWORD: planted['wrong password'] },
    'the API is away': { RACING_API_BASE_URL: 'http://127.0.0.1:9' },
    'the API is no address': { RACING_API_BASE_URL: 'nowhere' },
    'the database refuses the password': database(
      (url) => (url.password = encodeURIComponent(planted['wrong database password'])),
    ),
    'the database is away': database((url) => (url.port = '9')),
    'there is no such database': database((url) => (url.pathname = '/nowhere')),
    'the settings are wrong': {
      SCHEDULER_PORT: 'everywhere',
      SCHEDULER_TOKEN: 'canary',
      HEARTBEAT_URL: `gopher://${planted['heartbeat path']}`,
    },
    'it crashes with all settings in the error': { NODE_OPTIONS: `--import=${crash('throw error;')}` },
    'it crashes in a promise': { NODE_OPTIONS: `--import=${crash('Promise.reject(error);')}` },
  };
}

/** Addresses of the heartbeat that nobody answers at, each in a way of its own. */
export const silentHeartbeats = ({ heartbeats }) => ({
  'no such name': `https://${planted['heartbeat host']}/${planted['heartbeat path']}`,
  'no certificate': `${heartbeats.replace('http:', 'https:')}/${planted['heartbeat path']}`,
  'nobody listens': `http://127.0.0.1:9/${planted['heartbeat path']}`,
});

/** A module that fails with the whole environment in its message once a connection is made. */
export const crashingModule = (how) => `
import { Socket } from 'node:net';
const { connect } = Socket.prototype;
Socket.prototype.connect = function (...given) {
  setTimeout(() => {
    const error = new Error(JSON.stringify(process.env), { cause: Object.assign(new Error('within'), { environment: { ...process.env } }) });
    ${how}
  });
  return connect.apply(this, given);
};`;

/** A command line for each command; one that is not here has not been tried. */
export function commandLines({ home, number, range }) {
  return {
    backfill: {
      plan: [...range],
      run: [...range, '--give-up-after', '1s', '--checkpoint-file', `${home}/checkpoint-${number}.json`],
      retry: [...range, '--give-up-after', '1s'],
      status: [],
      enrich: ['--max', '2'],
      replay: [],
      stats: [],
      export: ['--format', 'csv', '--out', `${home}/export-${number}`],
      masters: [],
      migrate: [],
      init: ['--file', `${home}/init-${number}.env`],
      'db start': [],
      'db stop': [],
      'db psql': ['-c', 'select current_user, pg_sleep(0.1)'],
    },
    auditor: { '': [], fix: ['--max-requests', '20'], report: [], numbers: [], checks: [], compare: [] },
    scheduler: { list: [], run: ['static-masters'], pause: ['audit'], resume: ['audit'], history: [] },
  };
}
