CREATE TABLE `events` (
	`run` text NOT NULL,
	`n` integer NOT NULL,
	`event` text NOT NULL,
	PRIMARY KEY(`run`, `n`)
);
--> statement-breakpoint
CREATE TABLE `idempotency` (
	`key` text PRIMARY KEY NOT NULL,
	`digest` text NOT NULL,
	`run` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `journal` (
	`scope` text NOT NULL,
	`request` text NOT NULL,
	`ordinal` integer NOT NULL,
	`token` text NOT NULL,
	`remote` text,
	`reply` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`scope`, `request`, `ordinal`)
);
--> statement-breakpoint
CREATE TABLE `pins` (
	`owner` text NOT NULL,
	`artifact` text NOT NULL,
	PRIMARY KEY(`owner`, `artifact`)
);
--> statement-breakpoint
CREATE TABLE `results` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`used` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `runs` (
	`id` text PRIMARY KEY NOT NULL,
	`workflow` text,
	`name` text NOT NULL,
	`state` text NOT NULL,
	`message` text,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`ended_at` integer,
	`usd` real NOT NULL,
	`budget_usd` real,
	`review` text NOT NULL,
	`done` integer NOT NULL,
	`total` integer NOT NULL,
	`ran` integer NOT NULL,
	`reused` integer NOT NULL,
	`request` text NOT NULL,
	`outputs` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `runs_created` ON `runs` (`created_at`);--> statement-breakpoint
CREATE INDEX `runs_workflow` ON `runs` (`workflow`,`created_at`);--> statement-breakpoint
CREATE INDEX `runs_state` ON `runs` (`state`);--> statement-breakpoint
CREATE TABLE `shelf` (
	`workflow` text NOT NULL,
	`address` text NOT NULL,
	`entry` text NOT NULL,
	PRIMARY KEY(`workflow`, `address`)
);
--> statement-breakpoint
CREATE TABLE `workflow_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`workflow` text NOT NULL,
	`name` text NOT NULL,
	`revision` integer NOT NULL,
	`document` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `workflow_versions_workflow` ON `workflow_versions` (`workflow`);--> statement-breakpoint
CREATE TABLE `workflows` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`revision` integer NOT NULL,
	`template` text,
	`document` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
