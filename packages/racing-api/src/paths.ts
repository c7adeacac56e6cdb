import type { paths } from './generated/api.js';
import type { operations } from './generated/operations.js';

/** Every path of the API, such as `/v1/results` or `/v1/horses/{horse_id}/pro`. */
export type Path = keyof paths;

type Get<P extends Path> = paths[P]['get'];

/** What a path takes: `path` for the parts in braces, `query` for the rest. */
export type Params<P extends Path> = Pick<Get<P>['parameters'], 'path' | 'query'>;

/** The paths that can be asked without saying anything more. */
export type BarePath = { [P in Path]: Optional<Get<P>['parameters']> extends true ? P : never }[Path];

type Optional<T> = Partial<T> extends T ? true : false;

/** What a path answers. */
export type Data<P extends Path> = Get<P>['responses'][200]['content']['application/json'];

/** The paths that answer with a list of rows. */
export type ListPath = {
  [P in Path]: (typeof operations)[P]['list'] extends string ? P : never;
}[Path];

type Rows<P extends ListPath> = (typeof operations)[P]['list'] extends infer Key extends keyof Data<P>
  ? NonNullable<Data<P>[Key]>
  : never;

/** One row of a list. */
export type Item<P extends ListPath> = Rows<P> extends readonly (infer Row)[] ? Row : never;

/** How many rows a list says it has: null for the few lists that do not say. */
export type Total<P extends ListPath> = Data<P> extends { total: number } ? number : null;
