import { londonDay, type Load } from '@darkhorses/ingest';
import { audit } from '../audit.js';
import type { AuditResult } from '../audit-result.js';
import type { Finding, FixKind } from '../finding.js';
import { askProfiles } from './ask-profiles.js';
import { calculate } from './calculate.js';
import type { FixOptions, FixStep } from './fix-options.js';
import { loadDays } from './load-days.js';
import { replayDays } from './replay-days.js';
import { requestKinds } from './step-order.js';
import type { Ending, Work, Worked } from './work.js';

/** The steps of closing gaps, and what they share: what the audit said last, and what may still be spent. */
export class Repairs {
  readonly #options: FixOptions;
  readonly #requestsBefore: number;
  #seen: AuditResult | undefined;
  /** Whether something was written since the audit looked last. */
  #isDirty = false;
  #hasLoaded = false;
  ending: Ending = { end: 'finished' };

  constructor(options: FixOptions) {
    this.#options = options;
    this.#requestsBefore = options.api?.limiter.stats().granted ?? 0;
  }

  /** Requests made so far, by whoever shares the account in this process. */
  get requests(): number {
    return (this.#options.api?.limiter.stats().granted ?? 0) - this.#requestsBefore;
  }

  /** Audits, unless nothing has changed since. */
  async look(): Promise<AuditResult> {
    if (this.#seen && !this.#isDirty) return this.#seen;
    const { database, now, reach, since, regions } = this.#options;
    this.#seen = await audit({
      sql: database.sql,
      now: now(),
      ...(reach && { reach }),
      ...(since !== undefined && { since }),
      ...(regions && { regions }),
    });
    this.#isDirty = false;
    return this.#seen;
  }

  /** What closing a kind would be. */
  foresee(kind: FixKind): FixStep | undefined {
    const findings = this.#findingsOf(kind);
    if (findings.length === 0) return undefined;
    const requests = findings.reduce((sum, { closing }) => sum + closing.calls, 0);
    const partitions = partitionsOf(findings);
    const of = partitions.length > 0 ? partitions.length : findings.reduce((sum, { affected }) => sum + affected, 0);
    const unit = partitions.length > 0 ? 'days' : (findings[0]?.unit ?? 'records');
    return { kind, gaps: findings.length, unit, of, done: 0, failed: 0, requests };
  }

  /** Closes what is open of a kind. */
  async close(kind: FixKind, { mayAsk }: { readonly mayAsk: boolean }): Promise<FixStep | undefined> {
    if (this.#isOver(mayAsk)) return undefined;
    // What was not missing before is not missing because other days were read; figures are another matter.
    if (mayAsk && this.#findingsOf(kind).length === 0) return undefined;
    await this.look();
    const foreseen = this.foresee(kind);
    if (!foreseen) return undefined;
    if (mayAsk && !this.#options.api) return this.#skip(foreseen, 'it asks the API, and there is no account');
    return this.#step(foreseen, (work) => this.#work(kind, work));
  }

  /** Figures follow the rows: whoever asked for days alone gets the figures of these days too, where there were figures. */
  async followUp(): Promise<FixStep[]> {
    if (!this.#hasLoaded || this.#isOver(false)) return [];
    await this.look();
    const foreseen = this.foresee('figures');
    const hadFigures = foreseen && (await this.#hasFigures());
    return hadFigures ? [await this.#step(foreseen, (work) => calculate(work, 'figures', { full: false }))] : [];
  }

  #work(kind: FixKind, work: Work): Promise<Worked> {
    const partitions = partitionsOf(this.#findingsOf(kind));
    if (kind === 'replay') return replayDays(work, partitions);
    if (!requestKinds.has(kind)) return this.#calculate(kind, work);
    const { api } = this.#options;
    if (!api) throw new TypeError(`${kind} cannot be closed without the API`);
    return kind === 'profiles' ? askProfiles(work, api) : loadDays(work, api, partitions);
  }

  async #calculate(kind: FixKind, work: Work): Promise<Worked> {
    const worked = await calculate(work, kind, { full: false });
    await this.look();
    if (this.#findingsOf(kind).length === 0) return worked;
    // A figure that is wrong though none of its runs has changed: only all of them anew make it right.
    this.#isDirty = true;
    return calculate(work, kind, { full: true });
  }

  async #step(foreseen: FixStep, work: (given: Work) => Promise<Worked>): Promise<FixStep> {
    const { kind, of, unit } = foreseen;
    const { onProgress, maxRequests = Infinity, now } = this.#options;
    const before = this.requests;
    onProgress?.({ type: 'began', kind, of, unit });
    this.#isDirty = true;
    const worked = await work({
      options: this.#options,
      load: this.#load,
      today: londonDay(now()),
      requestsLeft: maxRequests - before,
      onDone: (done, total) => onProgress?.({ type: 'progress', kind, done, of: total }),
      onFailed: (what, { class: failureClass, message }) =>
        onProgress?.({ type: 'failed', kind, what, class: failureClass, message }),
      onPaused: (message, wait) => onProgress?.({ type: 'paused', kind, message, wait }),
    });
    if (worked.wrote) this.#hasLoaded = true;
    if (worked.ending) this.ending = worked.ending;
    const { done, failed } = worked;
    const step = {
      ...foreseen,
      unit: worked.unit,
      of: worked.of,
      done,
      failed,
      requests: this.requests - before,
    };
    onProgress?.({ type: 'ended', kind, step });
    return step;
  }

  #skip(foreseen: FixStep, why: string): FixStep {
    this.#options.onProgress?.({ type: 'skipped', kind: foreseen.kind, why });
    return { ...foreseen, requests: 0, skipped: why };
  }

  /** A spent budget ends what asks the API; an interruption, an outage or a refusal ends everything. */
  #isOver(mayAsk: boolean): boolean {
    const { signal, maxRequests = Infinity } = this.#options;
    if (signal?.aborted) this.ending = { end: 'interrupted' };
    const { end } = this.ending;
    if (end === 'interrupted') return true;
    if (mayAsk && end === 'finished' && this.requests >= maxRequests) this.ending = { end: 'max_requests' };
    return mayAsk && this.ending.end !== 'finished';
  }

  get #load(): Load {
    if (this.#options.load) return this.#options.load;
    throw new TypeError('fix needs a load, from startLoad, to write; without one it can only be asked for a dry run');
  }

  #findingsOf(kind: FixKind): Finding[] {
    return (this.#seen?.findings ?? []).filter(({ closing }) => closing.kind === kind);
  }

  async #hasFigures(): Promise<boolean> {
    const [row] = await this.#options.database.sql<{ any: boolean }[]>`
      select exists (select from ops.refreshes where finished_at is not null and error_text is null) as "any"`;
    return row?.any ?? false;
  }
}

/** Every partition that findings name, once, in their order. */
function partitionsOf(findings: readonly Finding[]) {
  const partitions = findings.flatMap(({ closing }) => closing.partitions ?? []);
  return [...new Map(partitions.map((partition) => [`${partition.dataset} ${partition.day}`, partition])).values()];
}
