/**
 * What a parser makes of a payload value: the value itself; `null` where the source says that there is none
 * (`''`, `-`, `–`, absent); `undefined` where it says something that we do not understand, which the caller reports.
 */
export type Parsed<T> = T | null | undefined;
