import type { Racecard, RacecardRunner, Result, World, WorldOptions } from './types.js';

// A first, small world: three races a day of six runners, so that the server has something to serve.
const courses = [
  { id: 'crs_900026', course: 'Ascot', region_code: 'gb', region: 'Great Britain' },
  { id: 'crs_900052', course: 'Curragh', region_code: 'ire', region: 'Ireland' },
  { id: 'crs_900078', course: 'Chantilly', region_code: 'fr', region: 'France' },
];
const regionCodes = ['GB', 'IRE', 'FR'];

export function createWorld({ seed = 1, from = '2015-01-01', to = '2035-12-31' }: WorldOptions = {}): World {
  const dayNumber = (date: string): number => Date.parse(date) / 86_400_000;
  const raceId = (date: string, index: number): string => `rac_${70_000_000 + dayNumber(date) * 10 + index}`;
  const inside = (date: string): boolean => date >= from && date <= to;

  function cardsOf(date: string): Racecard[] {
    if (!inside(date)) return [];
    return courses.map((course, index) => ({
      race_id: raceId(date, index),
      course: course.course,
      course_id: course.id,
      date,
      off_time: `${index + 2}:00`,
      off_dt: `${date}T${index + 14}:00:00+00:00`,
      race_name: 'First Light Handicap',
      distance_round: '1m',
      distance: '1m13y',
      distance_f: '8.0',
      region: regionCodes[index] ?? 'GB',
      pattern: '',
      sex_restriction: '',
      race_class: index === 0 ? 'Class 5' : '',
      type: 'Flat',
      age_band: '3yo+',
      rating_band: '0-70',
      prize: '£3,000',
      field_size: '6',
      going_detailed: '',
      rail_movements: '',
      stalls: '',
      weather: '',
      going: 'Good',
      surface: 'Turf',
      jumps: '',
      runners: Array.from({ length: 6 }, (_, runner) => cardRunner(index * 6 + runner, runner)),
      big_race: false,
      is_abandoned: false,
      tip: '',
      verdict: '',
      betting_forecast: '',
    }));
  }

  function resultsOf(date: string): Result[] {
    return cardsOf(date)
      .map((card) => ({
        race_id: card.race_id,
        date,
        region: card.region,
        course: card.course,
        course_id: card.course_id,
        off: card.off_time,
        off_dt: card.off_dt,
        race_name: card.race_name,
        type: card.type,
        class: card.race_class,
        pattern: '',
        rating_band: card.rating_band,
        age_band: card.age_band,
        sex_rest: '',
        dist: '1m',
        dist_y: '1773',
        dist_m: '1621',
        dist_f: '8f',
        going: 'Good',
        surface: 'Turf',
        jumps: '',
        runners: card.runners.map((runner, place) => ({
          horse_id: runner.horse_id,
          horse: `${runner.horse} (${runner.region})`,
          sp: `${place + 3}/1${place === 0 ? 'F' : ''}`,
          sp_dec: `${place + 4}.00`,
          number: runner.number,
          position: String(place + 1),
          draw: runner.draw,
          btn: place === 0 ? '0' : '1',
          ovr_btn: String(place),
          age: runner.age,
          sex: runner.sex_code,
          weight: '9-2',
          weight_lbs: '128',
          headgear: '',
          time: `1:${(40 + place * 0.17).toFixed(2)}`,
          or: runner.ofr,
          rpr: '70',
          tsr: '–',
          prize: place === 0 ? '3000' : '',
          jockey: runner.jockey,
          jockey_claim_lbs: '0',
          jockey_id: runner.jockey_id,
          trainer: runner.trainer,
          trainer_id: runner.trainer_id,
          owner: runner.owner,
          owner_id: runner.owner_id,
          sire: `${runner.sire} (${runner.sire_region})`,
          sire_id: runner.sire_id,
          dam: `${runner.dam} (${runner.dam_region})`,
          dam_id: runner.dam_id,
          damsire: runner.damsire,
          damsire_id: runner.damsire_id,
          comment: 'Always prominent',
          silk_url: runner.silk_url,
        })),
        winning_time_detail: '1m 40.00s (slow by 2.00s)',
        comments: '',
        non_runners: '',
        tote_win: '£4',
        tote_pl: '£1.50 £2',
        tote_ex: '£12',
        tote_csf: '£14.20',
        tote_tricast: '',
        tote_trifecta: '£50',
      }))
      .reverse();
  }

  const raceOn = (id: string): { date: string } | undefined => {
    const number = Number(/^rac_(\d+)$/.exec(id)?.[1] ?? NaN) - 70_000_000;
    if (!(number >= 0 && number % 10 < courses.length)) return undefined;
    const date = new Date(Math.floor(number / 10) * 86_400_000).toISOString().slice(0, 10);
    return inside(date) ? { date } : undefined;
  };

  return {
    seed,
    from,
    to,
    courses: () => courses,
    regions: () => courses.map(({ region, region_code }) => ({ region, region_code })),
    racingDays(first, last) {
      const days: string[] = [];
      for (let day = dayNumber(first > from ? first : from); day <= dayNumber(last < to ? last : to); day++) {
        days.push(new Date(day * 86_400_000).toISOString().slice(0, 10));
      }
      return days;
    },
    racecards: (date, asOf) =>
      date >= '2023-01-23' && Date.parse(date) <= asOf.getTime() + 7 * 86_400_000 ? cardsOf(date) : [],
    results: (date, asOf) => resultsOf(date).filter((race) => Date.parse(race.off_dt) + 20 * 60_000 <= asOf.getTime()),
    raceOn,
    racecard(id, asOf) {
      const date = raceOn(id)?.date;
      return date === undefined ? undefined : this.racecards(date, asOf).find((race) => race.race_id === id);
    },
    result(id, asOf) {
      const date = raceOn(id)?.date;
      return date === undefined ? undefined : this.results(date, asOf).find((race) => race.race_id === id);
    },
    horsePro: () => undefined,
    horseStandard: () => undefined,
    horseResults: () => [],
    searchHorses: () => [],
    search: () => [],
  };
}

function cardRunner(index: number, place: number): RacecardRunner {
  const id = 80_000_000 + index * 7;
  return {
    horse_id: `hrs_${id}`,
    horse: `Lantern Song ${index}`,
    dob: '2020-03-04',
    age: '4',
    sex: 'gelding',
    sex_code: 'G',
    colour: 'b',
    region: 'IRE',
    breeder: 'Hollow Hill Stud',
    dam: 'Lamp Black',
    dam_id: `dam_${71_000_000 + index * 7}`,
    dam_region: 'GB',
    sire: 'Tall Order',
    sire_id: 'sir_72000000',
    sire_region: 'IRE',
    damsire: 'Old Clock',
    damsire_id: 'dsi_72000007',
    damsire_region: 'USA',
    trainer: 'Ada Fenwright',
    trainer_id: 'trn_700003',
    trainer_location: 'Highmoor, N Yorks',
    trainer_14_days: { runs: '8', wins: '1', percent: '13' },
    owner: 'The Hollow Hill Partnership',
    owner_id: 'own_7000004',
    prev_trainers: [],
    prev_owners: [],
    comment: '',
    spotlight: '',
    quotes: [],
    stable_tour: [],
    medical: [],
    number: String(place + 1),
    draw: String(place + 1),
    headgear: '',
    headgear_run: '',
    wind_surgery: '',
    wind_surgery_run: '',
    past_results_flags: [],
    lbs: '128',
    ofr: '68',
    rpr: '72',
    ts: '50',
    jockey: `Tom Barleymow ${place}`,
    jockey_id: `jky_${700_000 + place * 3}`,
    silk_url: `https://silks.example.org/svg/${index}.svg`,
    last_run: '20',
    form: '4321',
    trainer_rtf: '40',
    odds: [],
  };
}
