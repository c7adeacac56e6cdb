import type { SourcedRow } from '@darkhorses/schema';
import type { Region } from '@darkhorses/racing-api';
import { parseRegion } from '../concepts/country.js';
import { blankRow } from '../day/blank-row.js';
import { Fields, isObject } from '../payload/fields.js';
import { Issues } from '../payload/issues.js';
import type { FieldIssue } from '../payload/issues.js';
import { knownFields } from '../payload/known-fields.js';
import { ListItems } from '../payload/list-items.js';
import { Rejects } from '../payload/rejects.js';
import type { Reject } from '../payload/rejects.js';

export interface RegionRows {
  readonly rows: { readonly ra_mst_regions: SourcedRow<'ra_mst_regions'>[] };
  readonly issues: FieldIssue[];
  readonly rejects: Reject[];
}

const blank = blankRow('ra_mst_regions');
const kind = { dataset: 'regions', table: 'ra_mst_regions', idField: 'region_code' } as const;

/**
 * The rows of the API's regions, a bare list.
 *
 * @example rowsOfRegions(await api.GET('/v1/courses/regions')).rows.ra_mst_regions
 */
export function rowsOfRegions(regions: readonly unknown[]): RegionRows {
  const [issues, rejects] = [new Issues(), new Rejects()];
  const items = new ListItems(kind, issues, rejects);
  const byCode = new Map<string, SourcedRow<'ra_mst_regions'>>();
  for (const region of regions) tell(region);
  return {
    rows: { ra_mst_regions: [...byCode.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1)) },
    issues: issues.list(),
    rejects: rejects.list(),
  };

  function tell(region: unknown): void {
    if (!isObject(region)) return rejects.addItem(kind, region, 'not_an_object', 'a region must be a JSON object');
    const fields = new Fields<keyof Region>(region, 'regions', '', null, issues);
    const code = fields.parse('region_code', parseRegion);
    if (code === null) return rejects.addItem(kind, region, 'bad_id', 'region_code must be two or three letters');
    const name = fields.text('region');
    if (name === null) return rejects.addItem(kind, region, 'no_name', 'the region must have a name');
    fields.reportUnknown(knownFields('regions'));
    items.take(code, region);
    byCode.set(code, { ...blank, code, name });
  }
}
