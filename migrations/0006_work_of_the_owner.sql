-- What only the owner of a table may do and a refresh of the statistics needs: so that it can run as a role that owns nothing.
-- Each runs with the owner's rights, looks nothing up by a path that the caller could set, and takes a name only to find it among ours.
CREATE FUNCTION "ops"."drop_fact_indexes" () RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	index regclass;
BEGIN
	FOR index IN
		SELECT indexrelid FROM pg_index WHERE indrelid = 'ops.run_facts'::regclass AND NOT indisprimary
	LOOP
		EXECUTE format('drop index %s', index);
	END LOOP;
END
$$;--> statement-breakpoint
REVOKE ALL ON FUNCTION "ops"."drop_fact_indexes" () FROM PUBLIC;--> statement-breakpoint
COMMENT ON FUNCTION "ops"."drop_fact_indexes" () IS 'Drops every index of ops.run_facts but its key, before it is filled anew.';--> statement-breakpoint
CREATE FUNCTION "ops"."make_fact_index" (fact_column text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	EXECUTE format('create index if not exists %I on ops.run_facts (%I)', 'run_facts_' || fact_column, fact_column);
END
$$;--> statement-breakpoint
REVOKE ALL ON FUNCTION "ops"."make_fact_index" (text) FROM PUBLIC;--> statement-breakpoint
COMMENT ON FUNCTION "ops"."make_fact_index" (text) IS 'Makes the index of one column of ops.run_facts, if there is none.';--> statement-breakpoint
CREATE FUNCTION "ops"."analyze_table" (table_name regclass) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	IF NOT EXISTS (
		SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
		WHERE c.oid = table_name AND c.relkind = 'r' AND (n.nspname = 'ops' OR n.nspname = 'public' AND starts_with(c.relname, 'ra_'))
	) THEN
		RAISE EXCEPTION '% is no table of this system', table_name USING HINT = 'There are those of the schema ops, and those of public that begin with ra_.';
	END IF;
	EXECUTE format('analyze %s', table_name);
END
$$;--> statement-breakpoint
REVOKE ALL ON FUNCTION "ops"."analyze_table" (regclass) FROM PUBLIC;--> statement-breakpoint
COMMENT ON FUNCTION "ops"."analyze_table" (regclass) IS 'Tells the planner what one of our tables holds now.';
