-- Keeping up the key of a million facts row by row takes six times as long as making it when they are all there.
CREATE OR REPLACE FUNCTION "ops"."drop_fact_indexes" () RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	index regclass;
BEGIN
	ALTER TABLE ops.run_facts DROP CONSTRAINT IF EXISTS run_facts_pkey;
	FOR index IN
		SELECT indexrelid FROM pg_index WHERE indrelid = 'ops.run_facts'::regclass
	LOOP
		EXECUTE format('drop index %s', index);
	END LOOP;
END
$$;--> statement-breakpoint
COMMENT ON FUNCTION "ops"."drop_fact_indexes" () IS 'Drops the key and every index of ops.run_facts, before it is filled anew.';--> statement-breakpoint
CREATE FUNCTION "ops"."make_fact_key" () RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	IF NOT EXISTS (SELECT FROM pg_index WHERE indrelid = 'ops.run_facts'::regclass AND indisprimary) THEN
		ALTER TABLE ops.run_facts ADD CONSTRAINT run_facts_pkey PRIMARY KEY (race_id, horse_id);
	END IF;
END
$$;--> statement-breakpoint
REVOKE ALL ON FUNCTION "ops"."make_fact_key" () FROM PUBLIC;--> statement-breakpoint
COMMENT ON FUNCTION "ops"."make_fact_key" () IS 'Makes the key of ops.run_facts, if there is none.';
