/**
 * Good Friday of a year, `YYYY-MM-DD`: two days before Easter Sunday, by the Gregorian reckoning of Meeus, Jones and
 * Butcher (Nature, 20 April 1876).
 *
 * @example
 * goodFriday(2024); // '2024-03-29'
 */
export function goodFriday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century + 8) / 25);
  const lunar = Math.floor((century - correction + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - lunar + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  const easter = new Date(Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1));
  easter.setUTCDate(easter.getUTCDate() - 2);
  return easter.toISOString().slice(0, 10);
}
