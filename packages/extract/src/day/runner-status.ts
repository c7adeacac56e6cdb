import { isNonRunnerMark } from '../concepts/jockey.js';
import { parseRunnerNumber } from '../concepts/runner-number.js';
import type { SourcedRow } from '@darkhorses/schema';
import type { Fields } from '../payload/fields.js';
import type { ReadRace } from './read-races.js';

export type RunnerStatus = SourcedRow<'ra_runners'>['status'];

/** What a card says of a runner while it stands on it. */
export function statusOnCard(race: CardStage, runner: Fields): RunnerStatus {
  const number = parseRunnerNumber(runner.values['number']);
  if (number?.kind === 'non_runner' || isNonRunnerMark(runner.values['jockey'])) return 'non_runner';
  if (number?.kind === 'reserve') return 'reserve';
  return race === 'entries' ? 'entered' : 'declared';
}

/**
 * What becomes of a runner that is on a card and in no result: of one that has left the card, or of one that stands on
 * the card of a race that is over. Leaving before the final declarations is not the same as not running after them.
 */
export function statusWithoutRun(onCard: RunnerStatus): RunnerStatus {
  if (onCard === 'entered') return 'not_declared';
  return onCard === 'declared' ? 'non_runner' : onCard;
}

export type CardStage = 'entries' | 'declarations';

/**
 * Whether a card lists entries or declarations. Where it does not tell (before 2026, or once the race is over), a race in
 * which nobody has a jockey is at the stage of entries, since riders are named with the declarations.
 */
export function stageOfCard(race: ReadRace): CardStage {
  const status = race.fields.values['race_status'];
  if (status === 'entry') return 'entries';
  if (status === 'declared') return 'declarations';
  for (const { fields } of race.runners.values()) {
    const jockey = fields.values['jockey'];
    if (typeof jockey === 'string' && jockey !== '' && jockey !== '-') return 'declarations';
  }
  return 'entries';
}
