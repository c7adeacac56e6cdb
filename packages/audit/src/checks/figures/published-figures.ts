import type { RacingApi } from '@darkhorses/racing-api';

/** Runs, wins and profit at starting price of somebody. */
export interface Figures {
  readonly runs: number;
  readonly wins: number;
  /** @unit stakes of one */
  readonly profit: number;
}

interface Asked {
  readonly from: string;
  readonly to: string;
  readonly regions: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

/** What the API itself publishes of a sire, a trainer or a jockey: its breakdown by class or course, added up. One call. */
export async function publishedFigures(
  api: RacingApi,
  kind: 'sires' | 'trainers' | 'jockeys',
  id: string,
  { from, to, regions, signal }: Asked,
): Promise<Figures> {
  const query = { start_date: from, end_date: to, region: [...regions] };
  if (kind === 'sires') {
    const { classes } = await api.GET('/v1/sires/{sire_id}/analysis/classes', {
      params: { path: { sire_id: id }, query },
      signal,
    });
    return sumOf(classes, (group) => group.runners);
  }
  if (kind === 'trainers') {
    const { courses } = await api.GET('/v1/trainers/{trainer_id}/analysis/courses', {
      params: { path: { trainer_id: id }, query },
      signal,
    });
    return sumOf(courses, (group) => group.runners);
  }
  const { courses } = await api.GET('/v1/jockeys/{jockey_id}/analysis/courses', {
    params: { path: { jockey_id: id }, query },
    signal,
  });
  return sumOf(courses, (group) => group.rides);
}

interface Group {
  readonly '1st'?: number | null;
  readonly '1_pl'?: number | null;
}

function sumOf<Part extends Group>(
  groups: readonly Part[] | null | undefined,
  runsOf: (group: Part) => number | null | undefined,
): Figures {
  const sum = (of: (group: Part) => number | null | undefined) =>
    (groups ?? []).reduce((total, group) => total + (of(group) ?? 0), 0);
  return { runs: sum(runsOf), wins: sum((group) => group['1st']), profit: sum((group) => group['1_pl']) };
}
