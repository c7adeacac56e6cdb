// A process that uses a local Postgres, for tests to start, question and kill. It answers on stdout, one line a question.
import { createInterface } from 'node:readline';
import { startLocalPostgres } from '../src/index.js';
import { connect } from './connect.js';

const folder = process.argv[2] ?? '';
const lines = createInterface({ input: process.stdin });
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

try {
  const postgres = await startLocalPostgres({
    folder,
    durability: 'fast',
    onNotice: (notice) => say(`notice ${notice}`),
  });
  say(`ready ${postgres.url}`);
  lines.on('line', async (line) => {
    if (line === 'stop') {
      await postgres.stop();
      say('stopped');
      lines.close();
    }
    if (line === 'exit') process.exit(0);
    if (line === 'write until interrupted') {
      const sql = connect(postgres.url);
      await sql`create table interrupted (n int)`;
      await sql.begin(async (transaction) => {
        await transaction`insert into interrupted values (1)`;
        const interrupted = new Promise((resolve) => process.once('SIGINT', resolve));
        say('writing');
        await interrupted;
        await transaction`insert into interrupted values (2)`;
      });
      await sql.end();
      await postgres.stop();
      say('stopped');
      lines.close();
    }
  });
} catch (error) {
  say(`failed ${String(error).replaceAll('\n', ' ')}`);
  lines.close();
}
