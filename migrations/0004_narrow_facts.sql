-- Made anew, since the order of columns counts: a refresh builds the facts when they are empty.
DROP TABLE "ops"."run_facts";--> statement-breakpoint
CREATE UNLOGGED TABLE "ops"."run_facts" (
	"race_id" bigint NOT NULL,
	"horse_id" bigint NOT NULL,
	"course_id" bigint NOT NULL,
	"race_date" date NOT NULL,
	"half_furlongs" smallint,
	"is_run" boolean NOT NULL,
	"is_jumps" boolean,
	"jockey_id" bigint,
	"trainer_id" bigint,
	"owner_id" bigint,
	"sire_id" bigint,
	"dam_id" bigint,
	"damsire_id" bigint,
	"off_time" bigint,
	"chance" bigint,
	"fair_chance" bigint,
	"profit" bigint,
	"yards" integer,
	"age" smallint,
	"going" smallint,
	"race_class" smallint,
	"position" smallint,
	"prize_gbp" bigint,
	"prize_eur" bigint,
	"winning_time" bigint,
	"region" text NOT NULL,
	CONSTRAINT "run_facts_pkey" PRIMARY KEY("race_id","horse_id")
);--> statement-breakpoint
-- The sum of bigint is numeric, which a window would make anew for each row. This one stays bigint, throws on overflow, and is 0 of nothing.
CREATE AGGREGATE "ops"."running_total" (bigint) (
	SFUNC = int8pl, STYPE = bigint, INITCOND = '0',
	MSFUNC = int8pl, MINVFUNC = int8mi, MSTYPE = bigint, MINITCOND = '0',
	COMBINEFUNC = int8pl, PARALLEL = SAFE
);