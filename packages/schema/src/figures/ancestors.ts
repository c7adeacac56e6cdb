import { sql } from 'drizzle-orm';
import { boolean, text } from 'drizzle-orm/pg-core';
import { figures } from './figures-schema.js';

/**
 * Sires, dams and damsires in one list, with the racehorse that each was: `horse_known` tells whether ra_mst_horses has it.
 * `security_invoker`, so that the view shows nobody more than the tables do.
 */
export const figuresAncestors = figures
  .view('ancestors', {
    ancestor_type: text({ enum: ['sire', 'dam', 'damsire'] }),
    id: text(),
    name: text(),
    region: text(),
    horse_id: text(),
    horse_known: boolean(),
  })
  .with({ securityInvoker: true })
  .as(
    sql`select ancestor.ancestor_type, ancestor.id, ancestor.name, ancestor.region, ancestor.horse_id, horse.id is not null as horse_known
from (
  select 'sire' as ancestor_type, id, name, region, horse_id from public.ra_mst_sires
  union all
  select 'dam', id, name, region, horse_id from public.ra_mst_dams
  union all
  select 'damsire', id, name, region, horse_id from public.ra_mst_damsires
) as ancestor
left join public.ra_mst_horses as horse on horse.id = ancestor.horse_id`,
  );
