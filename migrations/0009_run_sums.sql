-- Room is left on each page for the new version of a row: a day changes rows everywhere, and no index has to follow.
CREATE UNLOGGED TABLE "ops"."run_sums" (
	"grouping" smallint NOT NULL,
	"first_key" bigint NOT NULL,
	"second_key" bigint NOT NULL,
	"third_key" smallint NOT NULL,
	"runs" integer NOT NULL,
	"wins" integer NOT NULL,
	"seconds" integer NOT NULL,
	"thirds" integer NOT NULL,
	"priced_runs" integer NOT NULL,
	"priced_wins" integer NOT NULL,
	"fair_wins" integer NOT NULL,
	"chances" bigint NOT NULL,
	"fair_chances" bigint NOT NULL,
	"profits" bigint NOT NULL,
	"first_day" date,
	"last_day" date,
	"last_win" date,
	"horses" integer,
	"winners" integer,
	"firm_runs" integer,
	"firm_wins" integer,
	"good_runs" integer,
	"good_wins" integer,
	"soft_runs" integer,
	"soft_wins" integer,
	"heavy_runs" integer,
	"heavy_wins" integer,
	"aw_runs" integer,
	"aw_wins" integer,
	"timed" integer,
	"time_won" bigint,
	"fastest" bigint,
	"newest" bigint[],
	CONSTRAINT "run_sums_pkey" PRIMARY KEY("grouping","first_key","second_key","third_key")
) WITH (fillfactor = 85);
--> statement-breakpoint
ALTER TABLE "ops"."changed_runs" ADD COLUMN "change" smallint;--> statement-breakpoint
ALTER TABLE "ops"."changed_runs" ADD COLUMN "race_date" date;--> statement-breakpoint
ALTER TABLE "ops"."changed_runs" ADD COLUMN "is_run" boolean;--> statement-breakpoint
ALTER TABLE "ops"."changed_runs" ADD COLUMN "is_jumps" boolean;--> statement-breakpoint
ALTER TABLE "ops"."changed_runs" ADD COLUMN "off_time" bigint;--> statement-breakpoint
ALTER TABLE "ops"."changed_runs" ADD COLUMN "chance" bigint;--> statement-breakpoint
ALTER TABLE "ops"."changed_runs" ADD COLUMN "fair_chance" bigint;--> statement-breakpoint
ALTER TABLE "ops"."changed_runs" ADD COLUMN "profit" bigint;--> statement-breakpoint
ALTER TABLE "ops"."changed_runs" ADD COLUMN "going" smallint;--> statement-breakpoint
ALTER TABLE "ops"."changed_runs" ADD COLUMN "race_class" smallint;--> statement-breakpoint
ALTER TABLE "ops"."changed_runs" ADD COLUMN "position" smallint;--> statement-breakpoint
ALTER TABLE "ops"."changed_runs" ADD COLUMN "winning_time" bigint;