import { isDay } from '../calendar.js';
import { Refusal, type Problem } from '../server/refusal.js';

/** Reads a query and collects every problem, since the API reports all of them at once. */
export interface Parameters {
  integer(name: string, bounds: { fallback: number; min?: number; max?: number }): number;
  /** An integer without a default; undefined when absent. */
  optionalInteger(name: string): number | undefined;
  day(name: string, fallback: string): string;
  oneOf<Value extends string>(name: string, values: readonly Value[], fallback: Value): Value;
  required(name: string): string;
  /** A repeated parameter in lower case, without empty values. */
  list(name: string): readonly string[];
  /** @throws Refusal 422 naming every problem met. */
  check(): void;
}

export function readParameters(query: URLSearchParams): Parameters {
  const problems: Problem[] = [];
  const report = (name: string, msg: string, type: string, limit?: number) =>
    problems.push({ loc: ['query', name], msg, type, ...(limit === undefined ? {} : { ctx: { limit_value: limit } }) });

  function optionalInteger(name: string, min = -Infinity, max = Infinity): number | undefined {
    const text = query.get(name);
    if (text === null) return undefined;
    const value = /^\s*[+-]?\d+\s*$/.test(text) ? Number(text) : undefined;
    if (value === undefined) report(name, 'value is not a valid integer', 'type_error.integer');
    else if (value < min) {
      report(name, `ensure this value is greater than or equal to ${min}`, 'value_error.number.not_ge', min);
    } else if (value > max) {
      report(name, `ensure this value is less than or equal to ${max}`, 'value_error.number.not_le', max);
    } else return value;
    return undefined;
  }

  return {
    integer: (name, { fallback, min, max }) => optionalInteger(name, min, max) ?? fallback,
    optionalInteger: (name) => optionalInteger(name),
    day(name, fallback) {
      const text = query.get(name);
      if (text === null || text === '') return fallback;
      if (isDay(text)) return text;
      report(name, 'invalid date format, expected YYYY-MM-DD', 'value_error.date');
      return fallback;
    },
    oneOf(name, values, fallback) {
      const text = query.get(name);
      if (text === null) return fallback;
      const value = values.find((candidate) => candidate === text);
      if (value === undefined) {
        const permitted = values.map((candidate) => `'${candidate}'`).join(', ');
        report(name, `unexpected value; permitted: ${permitted}`, 'value_error.const');
      }
      return value ?? fallback;
    },
    required(name) {
      const text = query.get(name);
      if (text === null) report(name, 'field required', 'value_error.missing');
      return text ?? '';
    },
    list: (name) =>
      query
        .getAll(name)
        .filter((value) => value !== '')
        .map((value) => value.toLowerCase()),
    check() {
      if (problems.length > 0) throw new Refusal(422, problems);
    },
  };
}
