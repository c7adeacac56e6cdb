CREATE TABLE "ops"."jobs" (
	"job" text PRIMARY KEY NOT NULL,
	"looked_until" timestamp with time zone,
	"paused_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "ops"."job_runs" ADD COLUMN "trigger" text DEFAULT 'calendar' NOT NULL;--> statement-breakpoint
ALTER TABLE "ops"."job_runs" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "ops"."job_runs" ADD COLUMN "not_before" timestamp with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "job_runs_one_running" ON "ops"."job_runs" USING btree ("job") WHERE state = 'running';--> statement-breakpoint
CREATE INDEX "job_runs_open" ON "ops"."job_runs" USING btree ("tick") WHERE state in ('queued', 'running');