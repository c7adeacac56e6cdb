-- Chances become whole numbers of a coarser unit, so that their sums stay of 64 bits. Facts in the old one are of no use: the
-- next refresh of the statistics makes them anew.
TRUNCATE "ops"."run_facts", "ops"."changed_runs";--> statement-breakpoint
CREATE OR REPLACE FUNCTION "figures"."record_as_of" (entity_type text, entity_id text, as_of date DEFAULT NULL)
RETURNS TABLE (
	total_runs integer, wins integer, places_2nd integer, places_3rd integer, win_percent numeric, place_percent numeric,
	priced_runs integer, expected_wins numeric, ae_index numeric, ae_fair numeric, profit_loss_1u numeric,
	first_run_date date, last_run_date date, last_win_date date
)
LANGUAGE plpgsql STABLE AS $$
DECLARE
	types constant text[] := array['horse', 'jockey', 'trainer', 'owner', 'sire', 'dam', 'damsire'];
	number constant bigint := case when substr(entity_id, 5, 1) = '0' then -('1' || substr(entity_id, 5))::bigint else substr(entity_id, 5)::bigint end;
BEGIN
	IF entity_type IS NULL OR NOT entity_type = any (types) THEN
		RAISE EXCEPTION 'There is no type of entity named %', coalesce(entity_type, 'null') USING HINT = 'There are: ' || array_to_string(types, ', ') || '.';
	END IF;
	-- A crash of the server empties the facts: that is no record of nothing.
	IF NOT EXISTS (SELECT FROM ops.run_facts) AND EXISTS (SELECT FROM public.ra_race_results) THEN
		RAISE EXCEPTION 'The facts of runs are empty' USING HINT = 'Calculate the statistics first: npm run backfill -- stats.';
	END IF;
	RETURN QUERY EXECUTE format($statement$
		SELECT runs::int, won::int, second::int, third::int,
			round(100.0 * won / nullif(runs, 0), 2), round(100.0 * (won + second + third) / nullif(runs, 0), 2),
			priced::int, round(round(coalesce(chances, 0) / 1e14, 12), 6),
			round(round(1e14 * priced_won / nullif(chances, 0), 9), 3), round(round(1e14 * fair_won / nullif(fair_chances, 0), 9), 3),
			round(round(coalesce(profits, 0) / 1e12, 9), 3), first_day, last_day, last_win
		FROM (
			SELECT count(*) AS runs, count(*) FILTER (WHERE position = 1) AS won, count(*) FILTER (WHERE position = 2) AS second,
				count(*) FILTER (WHERE position = 3) AS third, count(chance) AS priced,
				count(chance) FILTER (WHERE position = 1) AS priced_won, sum(chance) AS chances,
				count(fair_chance) FILTER (WHERE position = 1) AS fair_won, sum(fair_chance) AS fair_chances, sum(profit) AS profits,
				min(race_date) AS first_day, max(race_date) AS last_day, max(race_date) FILTER (WHERE position = 1) AS last_win
			FROM ops.run_facts
			WHERE %I = $1 AND is_run AND race_date <= $2
		) AS summed
	$statement$, entity_type || '_id')
	USING number, coalesce(as_of, (now() AT TIME ZONE 'Europe/London')::date);
END
$$;
