// Builds the container image and starts compose.yaml with it, beside the simulated API: migrates, loads two days, turns healthy,
// shows its page to whoever has the token, ends at SIGTERM. Needs Docker with Compose and port 4050; leaves nothing but the image.
//
//   npm run image:try
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from './run.mjs';

const root = join(import.meta.dirname, '..');
const token = randomBytes(24).toString('hex');
const authorized = { authorization: `Bearer ${token}` };
const folder = mkdtempSync(join(tmpdir(), 'darkhorses-image-'));
const compose = run('docker', ['compose', 'version'], root).ok ? ['docker', 'compose'] : ['docker-compose'];

try {
  writeStack();
  console.log('Building the image');
  // A builder need not keep the base where images are looked up.
  if (!run('docker', ['image', 'inspect', baseImage()], root).ok) docker('pull', baseImage());
  docker('build', '--tag', 'darkhorses', root);
  const megabytes = (image) => Number(docker('image', 'inspect', '--format', '{{.Size}}', image)) / 1e6;
  const above = megabytes('darkhorses') - megabytes(baseImage());
  console.log(`ok   built, ${above.toFixed(0)} MB above its base`);

  stack('up', '--detach', '--no-build', 'scheduler');
  await until('the database is migrated, and the scheduler answers', async () => (await statusOf('/healthz')) === 200);
  const answered = Date.now();
  const scheduler = stack('ps', '--quiet', 'scheduler').stdout.trim();
  const started = Date.parse(docker('inspect', '--format', '{{.State.StartedAt}}', scheduler));
  console.log(`     after ${((answered - started) / 1000).toFixed(1)} s`);
  expect('nobody gets the page without the token', (await statusOf('/')) === 401);
  expect('the token opens the page', (await statusOf('/', authorized)) === 200);

  stack('up', '--detach', '--no-build', 'simulator');
  await until('it is ready', async () => (await statusOf('/readyz', authorized)) === 200);
  const loaded = stack('run', '--rm', 'backfill').output;
  expect('two days are loaded', /\b\d+ days written/.test(loaded), loaded);

  const inside = (...words) => docker('exec', scheduler, ...words);
  expect('it does not run as root', inside('id', '--user') !== '0');
  expect('it cannot write beside its folder', !run('docker', ['exec', scheduler, 'touch', '/app/x'], root).ok);
  expect('it can write in its folder', inside('sh', '-c', 'touch /data/x && rm /data/x') === '');
  await until('its health check is content', () => {
    return docker('inspect', '--format', '{{.State.Health.Status}}', scheduler) === 'healthy';
  });
  console.log(`     memory in use: ${docker('stats', '--no-stream', '--format', '{{.MemUsage}}', scheduler)}`);

  docker('stop', '--time', '45', scheduler);
  const code = docker('inspect', '--format', '{{.State.ExitCode}}', scheduler);
  expect('SIGTERM ends it with 0', code === '0', stack('logs', 'scheduler').output);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  run(compose[0], [...compose.slice(1), ...files(), 'down', '--volumes', '--timeout', '5'], folder);
  rmSync(folder, { recursive: true, force: true });
}

/** compose.yaml as it is; the simulated API listens on the scheduler's own 127.0.0.1, since a password goes nowhere else without TLS. */
function writeStack() {
  copyFileSync(join(root, 'compose.yaml'), join(folder, 'compose.yaml'));
  const settings = {
    RACING_API_USERNAME: 'demo',
    RACING_API_PASSWORD: 'demo',
    RACING_API_BASE_URL: 'http://127.0.0.1:8088',
    RACING_API_MAX_RPS: 'unlimited',
    SCHEDULER_TOKEN: token,
    POSTGRES_PASSWORD: randomBytes(12).toString('hex'),
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(join(folder, '.env'), lines.join(''));
  const beside = { network_mode: 'service:scheduler' };
  const services = {
    simulator: {
      ...beside,
      image: baseImage(),
      command: ['node', '/simulator/dist/cli.js', '--limit', '0'],
      volumes: [`${join(root, 'packages', 'simulator')}:/simulator:ro`],
      depends_on: ['scheduler'],
    },
    backfill: {
      ...beside,
      image: 'darkhorses',
      command: ['backfill', 'run', '--days-back', '2'],
      env_file: '.env',
      environment: {
        DATABASE_URL: `postgres://darkhorses:${settings.POSTGRES_PASSWORD}@postgres:5432/darkhorses`,
      },
      read_only: true,
      tmpfs: ['/tmp'],
      profiles: ['once'],
    },
  };
  writeFileSync(join(folder, 'beside.json'), JSON.stringify({ services }));
}

function files() {
  return ['--file', join(folder, 'compose.yaml'), '--file', join(folder, 'beside.json')];
}

function baseImage() {
  const [, name] = /^FROM (node:\S+)$/m.exec(readFileSync(join(root, 'Dockerfile'), 'utf8')) ?? [];
  return name;
}

function stack(...words) {
  return orThrow(run(compose[0], [...compose.slice(1), ...files(), ...words], folder), words);
}

function docker(...words) {
  return orThrow(run('docker', words, root), words).stdout.trim();
}

function orThrow(result, words) {
  if (!result.ok) throw new Error(`FAIL ${words.slice(0, 3).join(' ')}\n${result.output}`);
  return result;
}

function expect(what, isSo, otherwise = '') {
  if (!isSo) throw new Error(`FAIL ${what}\n${otherwise}`);
  console.log(`ok   ${what}`);
}

function statusOf(path, headers = {}) {
  return new Promise((resolve, reject) => {
    get({ port: 4050, path, headers, agent: false, timeout: 5_000 }, (answer) => resolve(answer.resume().statusCode))
      .on('timeout', function () {
        this.destroy(new Error('no answer'));
      })
      .on('error', reject);
  });
}

async function until(what, isSo) {
  const end = Date.now() + 120_000;
  while (!(await Promise.resolve(isSo()).catch(() => false))) {
    if (Date.now() > end) throw new Error(`FAIL not within two minutes: ${what}\n${stack('logs').output}`);
    await sleep(100);
  }
  console.log(`ok   ${what}`);
}
