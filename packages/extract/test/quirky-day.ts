import { cardRace, cardRunner, day, resultRace, resultRunner } from './made-up-payloads.js';
import type { DayPayloads } from '../src/index.js';

const fetched_at = `${day}T08:00:00Z`;

/** A made-up day that holds every oddity that we know of the API, and nothing that we do not understand. */
export const quirkyDay: DayPayloads = {
  date: day,
  card: {
    fetched_at,
    races: [
      cardRace(1, [
        cardRunner(1, { jockey: 'Joe Shoreman(5)', headgear: 'tp', headgear_run: '1', last_run: '204 (71F)' }),
        cardRunner(2, { number: 'NR', jockey: 'NON-RUNNER(5)', jockey_id: 'jky_1' }),
        cardRunner(3, {
          last_run: '(32F)',
          past_results_flags: ['CD', 'BF'],
          wind_surgery: 'w',
          wind_surgery_run: '1',
        }),
        cardRunner(4, { number: 'R15', draw: '0', jockey: '', jockey_id: '' }),
        cardRunner(5, { owner_id: '', trainer_14_days: { runs: '0', wins: '0', percent: 'None' } }),
        cardRunner(6, { rpr: '', ts: '', spotlight: '', performance_rating: '91', speed_rating: '-', ofr: '-' }),
      ]),
      cardRace(
        2,
        [
          cardRunner(7, { draw: '0', medical: [{ date: '2026-01-02', type: 'Wind Surgery' }] }),
          cardRunner(8, {
            draw: '',
            prev_trainers: [{ trainer: 'A', trainer_id: 'trn_1', change_date: '2025-11-01' }],
          }),
        ],
        {
          course: 'Whinstone',
          course_id: 'crs_9002',
          region: 'IRE',
          race_class: '',
          rating_band: '',
          prize: '€7,080',
          type: 'Chase',
          distance: '2m6f31y',
          distance_round: '2m6f',
          distance_f: '22.0',
          jumps: '14 fences',
          going: '',
          pattern: 'Grade 3',
        },
      ),
      cardRace(3, [cardRunner(9, { number: '1', draw: '0', jockey: '', jockey_id: '' })], {
        race_status: 'entry',
        prize: '',
      }),
      cardRace(4, [cardRunner(10)], {
        is_abandoned: true,
        course: 'Saltmarsh (AW)',
        course_id: 'crs_9003',
        surface: 'AW',
        going: 'Standard / Slow',
      }),
    ],
  },
  result: {
    fetched_at: `${day}T21:00:00Z`,
    races: [
      resultRace(
        1,
        [
          resultRunner(1, '1', { sp: '11/4F', sp_dec: '3.75', headgear: 'tp', jockey_claim_lbs: '5', bsp: '4.10' }),
          resultRunner(3, '1', { sp: '13/8', sp_dec: '2.62', btn: '0', ovr_btn: '0' }),
          resultRunner(5, '3', { sp: '100/30', sp_dec: '4.33', btn: '0.05', ovr_btn: '0', owner_id: '' }),
          resultRunner(6, '4', { sp: 'EvensJ', sp_dec: '2.00', rpr: '84', tsr: '61', btn: '0.3', ovr_btn: '.25' }),
        ],
        {
          non_runners:
            'Harbour Light Two (self certificate, off feed), Harbour Light Four (withdrawn; upset in stalls)',
        },
      ),
      resultRace(
        2,
        [
          resultRunner(7, 'PU', { draw: '', or: '–', sp: '4/1C', sp_dec: '5.00' }),
          resultRunner(8, '1', { draw: '', prize: '€7080', time: '5:36.40' }),
        ],
        {
          course: 'Whinstone (IRE)',
          course_id: 'crs_9002',
          region: 'IRE',
          class: '',
          rating_band: '',
          type: 'Chase',
          pattern: 'Grade 3',
          dist: '2m6f',
          dist_y: '4871',
          dist_m: '4454.0',
          dist_f: '22f',
          jumps: '14 fences',
          going: 'Yielding To Soft',
          winning_time_detail: '5m 36.40s (fast by 1.20s)',
          tote_win: '€9',
          tote_pl: '€2.10 €1.60',
        },
      ),
    ],
  },
};
