CREATE TABLE `ledger` (
	`n` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`open` text,
	`run` text NOT NULL,
	`task` text NOT NULL,
	`capability` text NOT NULL,
	`model` text NOT NULL,
	`state` text NOT NULL,
	`usd` real,
	`tariff` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_open_unique` ON `ledger` (`open`);--> statement-breakpoint
CREATE INDEX `ledger_run` ON `ledger` (`run`);--> statement-breakpoint
CREATE INDEX `ledger_at` ON `ledger` (`at`);