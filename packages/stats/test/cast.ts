import type { Answers, LooseRace } from './load-days.js';

/**
 * Gives all races to a few horses and people, so that a fortnight holds careers worth counting; and puts in what is rare:
 * dead heats, disqualifications, void races, horses without price or distance, prizes in euros, changes of trainer, owner and sex.
 *
 * Everything follows from the ids in the payload, so a card and its result tell the same.
 */
export function withSmallCast(answers: Answers): Answers {
  return (dataset, day) => {
    const races = answers(dataset, day);
    for (const race of races) {
      recast(race, day);
      blank(race);
      if (dataset === 'results') disturb(race);
    }
    return races;
  };
}

const horses = 90;

function recast(race: LooseRace, day: string): void {
  const number = digitsOf(race.race_id);
  race.runners.sort((a, b) => (String(a['horse_id']) < String(b['horse_id']) ? -1 : 1));
  race.runners = race.runners.slice(0, 12);
  const first = hash(`${number}`) % horses;
  const lastDigit = Number(day.slice(-2));
  for (const [index, runner] of race.runners.entries()) {
    // Apart by more than one, so that the fields of two races differ; 90 and 7 share no divisor, so none comes twice.
    const horse = (first + index * 7) % horses;
    const mark = hash(`${number} ${index}`);
    name(runner, 'horse', `hrs_${horseId(horse)}`, `Horse ${horse}`);
    name(runner, 'sire', `sir_${100 + (horse % 5)}`, `Sire ${horse % 5}`);
    name(runner, 'dam', `dam_${200 + (horse % 40)}`, `Dam ${horse % 40}`);
    name(runner, 'damsire', `dsi_${300 + (horse % 7)}`, `Damsire ${horse % 7}`);
    // A horse moves yard in the middle of the time, and is sold now and then.
    const yard = lastDigit > 8 && horse % 9 === 0 ? 11 : horse % 11;
    // And a colt is gelded on the day of the move.
    const isGelding = lastDigit > 8;
    if (horse % 9 === 0)
      Object.assign(
        runner,
        { sex: isGelding ? 'G' : 'C' },
        'sex_code' in runner && { sex_code: isGelding ? 'G' : 'C' },
      );
    name(runner, 'trainer', `trn_${400 + yard}`, `Trainer ${yard}`);
    name(runner, 'owner', `own_${500 + ((horse + (horse % 4 === 0 ? lastDigit : 0)) % 23)}`, `Owner ${horse}`);
    const jockey = (horse + (mark % 3)) % 17;
    name(runner, 'jockey', `jky_${600 + jockey}`, `Jockey ${jockey}`);
  }
}

/** Half of the horses have longer ids, which end in the same 32 bits as those of the others. */
const horseId = (horse: number): number => 1000 + (horse % (horses / 2)) + (horse < horses / 2 ? 0 : 2 ** 32);

function name(runner: Record<string, unknown>, role: string, id: string, text: string): void {
  runner[`${role}_id`] = id;
  runner[role] = text;
}

/** What neither a card nor a result tells of some races. */
function blank(race: LooseRace): void {
  const kind = hash(race.race_id) % 12;
  const names = kind === 8 ? /^dist/ : kind === 9 ? /^off/ : /^$/;
  for (const field of Object.keys(race)) if (names.test(field)) race[field] = '';
}

const prices = ['4/1', '11/8F', '100/30', '1/16', '33/1', '13/8', 'Evens', '1000/1', '9/2'];

function disturb(race: LooseRace): void {
  const kind = hash(race.race_id) % 12;
  const placed = race.runners.filter(({ position }) => /^\d+$/.test(String(position)));
  // The field was cut: those that are left close up.
  placed.sort((a, b) => Number(a['position']) - Number(b['position']));
  for (const [index, runner] of placed.entries()) runner['position'] = String(index + 1);
  for (const [index, runner] of race.runners.entries()) {
    runner['sp'] = prices[hash(`${race.race_id} ${index} price`) % prices.length];
    runner['sp_dec'] = undefined;
  }
  const [winner, second, third, fourth] = placed;
  if (kind === 0 && second) second['position'] = '1';
  if (kind === 1 && second && third) second['position'] = third['position'] = '1';
  if (kind === 2 && third && fourth) fourth['position'] = '3';
  if (kind === 3 && winner) winner['position'] = 'DSQ';
  if (kind === 4) for (const runner of race.runners) runner['position'] = 'VOI';
  if (kind === 5 && winner) winner['sp'] = '-';
  if (kind === 6 && second) second['sp'] = '';
  if (kind === 7) for (const runner of race.runners) runner['sp'] = '-';
  // A price that only the decimal tells.
  if (kind === 10 && winner) Object.assign(winner, { sp: '', sp_dec: '3.75' });
  if (kind === 11 && third) third['position'] = 'PU';
}

const digitsOf = (id: string): number => Number(id.replace(/\D/g, ''));

/** A whole number that is always the same for a text (FNV-1a). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return value >>> 3;
}
