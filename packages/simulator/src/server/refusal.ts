/** One field's problem in a 422 body, in the form the API reports it. */
export interface Problem {
  readonly loc: readonly [string, string];
  readonly msg: string;
  readonly type: string;
  readonly ctx?: { readonly limit_value: number };
}

/** An answer other than 200 with the API's `detail` body, thrown from wherever the reason is found. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: 401 | 404 | 422 | 429,
    readonly detail: string | readonly Problem[],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(`${status}: ${typeof detail === 'string' ? detail : detail.map(({ msg }) => msg).join(', ')}`);
  }
}
