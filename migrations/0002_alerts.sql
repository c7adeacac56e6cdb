CREATE TABLE "ops"."alerts" (
	"condition" text NOT NULL,
	"subject" text NOT NULL,
	"holds" boolean NOT NULL,
	"summary" text NOT NULL,
	"remedy" text NOT NULL,
	"raised_at" timestamp with time zone NOT NULL,
	"cleared_at" timestamp with time zone,
	"told" text,
	"told_at" timestamp with time zone,
	"raise_told_at" timestamp with time zone,
	"claimed_until" timestamp with time zone,
	CONSTRAINT "alerts_pkey" PRIMARY KEY("condition","subject")
);
--> statement-breakpoint
CREATE TABLE "ops"."reach" (
	"dataset" text PRIMARY KEY NOT NULL,
	"first_day" date,
	"rolling" boolean NOT NULL,
	"noted_at" timestamp with time zone NOT NULL,
	"shrunk_at" timestamp with time zone,
	"shrunk_from" date
);
--> statement-breakpoint
CREATE TABLE "ops"."request_samples" (
	"at" timestamp with time zone PRIMARY KEY NOT NULL,
	"calls" bigint NOT NULL,
	"refusals" bigint NOT NULL,
	"errors" bigint NOT NULL
);
