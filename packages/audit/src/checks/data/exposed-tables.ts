import { exposedTables as tablesOpenToTheWorld } from '@darkhorses/schema';
import type { Check } from '../../check.js';
import { fewExamples } from '../../finding.js';

/** Tables that the world may read: on Supabase, whatever `anon` or `authenticated` may use is published. */
export const exposedTables: Check = {
  name: 'exposed-tables',
  title: 'Tables that are open to the world',
  category: 'integrity',
  priority: 'P3',
  severity: 'warning',
  why: 'Data of a paid account, and the payloads themselves, would be public; their licence forbids it.',
  source: "the server's own list of rights and of row security",
  async run({ sql }) {
    const exposed = await tablesOpenToTheWorld(sql);
    const [all] = await sql<{ count: number }[]>`
      select count(*) as count
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'ops', 'figures') and c.relkind in ('r', 'v')`;
    return {
      examined: all?.count ?? 0,
      gaps:
        exposed.length === 0
          ? []
          : [
              {
                what: `${exposed.length} tables or schemas are open to anon or authenticated`,
                unit: 'tables',
                affected: exposed.length,
                of: all?.count ?? 0,
                examples: fewExamples(exposed),
                cause: 'rights that were granted, or row security that was turned off, since the last migration',
                closing: {
                  how: 'Migrate: it takes the rights back and turns row security on',
                  command: 'npm run backfill -- migrate',
                  calls: 0,
                },
              },
            ],
    };
  },
};
