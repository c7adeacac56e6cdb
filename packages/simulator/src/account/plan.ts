import { Refusal } from '../server/refusal.js';

/** The API's plans, each including those before it. */
export const plans = ['free', 'basic', 'standard', 'pro'] as const;
export type Plan = (typeof plans)[number];

/** What the simulated account has paid for. */
export interface Account {
  readonly plan: Plan;
  /** Results before the last 365 days; only with the Pro plan. */
  readonly historicalAddOn: boolean;
  /** How the API answers for days out of the plan's reach: with an empty page, or with 401. */
  readonly beyondReach: 'empty' | 'refused';
}

/** Refuses, with 401 as the API does, an operation that needs a higher plan than the account's. */
export function requirePlan(account: Account, needed: Plan): void {
  if (plans.indexOf(account.plan) >= plans.indexOf(needed)) return;
  throw new Refusal(401, `${needed[0]?.toUpperCase()}${needed.slice(1)} Plan required`);
}
