// Imported before a program: its clock then jumps by up to a day and a half ten times a second.
import { numbersFrom } from '../../bench/support/seeded-numbers.mjs';

const random = numbersFrom(Number(process.env.STEPPING_CLOCK_SEED ?? 1));
const RealDate = Date;
let ahead = 0;
setInterval(() => (ahead = Math.round((random() - 0.5) * 3 * 86_400_000)), 100).unref();

globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length === 0 ? [RealDate.now() + ahead] : given));
  }

  static now() {
    return RealDate.now() + ahead;
  }
};
