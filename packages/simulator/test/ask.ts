import type { Simulator } from '../src/index.js';

/** One call with the simulator's own credentials, read to its end. */
export async function ask(simulator: Simulator, path: string, headers: Record<string, string> = {}) {
  const authorization = `Basic ${btoa(`${simulator.username}:${simulator.password}`)}`;
  const response = await fetch(`${simulator.url}${path}`, { headers: { authorization, ...headers } });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text };
}

/** The same, read as JSON of the shape that the test expects. */
export async function askJson<Body>(simulator: Simulator, path: string): Promise<Body> {
  return JSON.parse((await ask(simulator, path)).text) as Body;
}

/** A results or racecards list. */
export interface Page {
  readonly results: readonly { readonly race_id: string; readonly date: string; readonly off_dt: string }[];
  readonly racecards: readonly { readonly race_id: string; readonly date: string; readonly region: string }[];
  readonly total: number;
  readonly limit: number;
  readonly skip: number;
  readonly query: readonly (readonly [string, string])[];
}
