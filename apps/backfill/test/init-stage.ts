import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import type { CallOptions, Ended } from '@darkhorses/command/testing';
import { databaseUrl } from '@darkhorses/local-postgres/testing';
import { openDatabase } from '@darkhorses/schema';
import { afterAll, beforeAll, beforeEach, onTestFinished } from 'vitest';
import { setStage, type Stage } from './stage.js';

export const username = 'a-user-of-tests';
export const password = 'a-password-of-tests';

/** A stage for `init`: in each test an empty folder for the file that it writes, and an account that sees everything. */
export class InitStage {
  #stage: Stage | undefined;
  folder = '';

  constructor() {
    beforeAll(async () => {
      this.#stage = await setStage();
    });
    afterAll(() => this.#stage?.close());
    beforeEach(() => {
      this.folder = mkdtempSync(join(tmpdir(), 'darkhorses-init-'));
      this.simulator.faults.clear();
      this.simulator.setAccount({ plan: 'pro', historicalAddOn: true });
      onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
    });
  }

  get #set(): Stage {
    if (this.#stage === undefined)
      throw new Error('The stage is set before the first test, not while tests are collected.');
    return this.#stage;
  }

  get path(): string {
    return join(this.folder, '.env');
  }

  get sql(): Stage['sql'] {
    return this.#set.sql;
  }

  get simulator(): Stage['simulator'] {
    return this.#set.simulator;
  }

  get environment(): Stage['environment'] {
    return this.#set.environment;
  }

  backfill: Stage['backfill'] = (text, options) => this.#set.backfill(text, options);

  init = (flags = '', options: Partial<CallOptions> = {}): Promise<Ended> =>
    this.backfill(`init --file ${this.path}${flags && ` ${flags}`}`, options);

  /** The environment without some of its variables. */
  without = (...names: string[]): NodeJS.ProcessEnv =>
    Object.fromEntries(Object.entries(this.environment).filter(([name]) => !names.includes(name)));

  /** What the file says now. */
  written = (): NodeJS.Dict<string> => parseEnv(readFileSync(this.path, 'utf8'));

  /** A database without our tables, removed after the test. */
  async emptyDatabase() {
    const name = `unmigrated_${process.pid}_${Math.random().toString(36).slice(2)}`;
    await this.sql`create database ${this.sql(name)}`;
    const url = databaseUrl(this.environment['DATABASE_URL'] ?? '', name);
    const database = openDatabase(url, { max: 1 });
    onTestFinished(async () => {
      await database.close();
      await this.sql`drop database ${this.sql(name)} with (force)`;
    });
    return { ...database, url };
  }
}
