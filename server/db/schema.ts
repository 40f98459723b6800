import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Times are milliseconds since 1970; what is called json is JSON text. */

/** What tasks returned, by key. `used` is when it was last asked for, exact to a day. */
export const results = sqliteTable('results', {
  key: text().primaryKey(),
  value: text().notNull(),
  used: integer().notNull(),
})

/** What each address of a workflow last held. */
export const shelf = sqliteTable('shelf', {
  workflow: text().notNull(),
  address: text().notNull(),
  entry: text().notNull(),
}, (table) => [primaryKey({ columns: [table.workflow, table.address] })])

/** Provider calls: intended, submitted (`remote`), finished (`reply`, json). */
export const journal = sqliteTable('journal', {
  scope: text().notNull(),
  request: text().notNull(),
  ordinal: integer().notNull(),
  token: text().notNull(),
  remote: text(),
  reply: text(),
  at: integer().notNull(),
}, (table) => [primaryKey({ columns: [table.scope, table.request, table.ordinal] })])

/**
 * What calls cost, one row for each that was sent and not surely free: written with the call's journal entry, never
 * removed. `open` names the call while it is not settled; `usd` is then the highest it can cost. `tariff` (json) is the
 * price table of that day.
 */
export const ledger = sqliteTable('ledger', {
  n: integer().primaryKey({ autoIncrement: true }),
  open: text().unique(),
  run: text().notNull(),
  task: text().notNull(),
  capability: text().notNull(),
  model: text().notNull(),
  state: text().notNull(),
  usd: real(),
  tariff: text().notNull(),
  at: integer().notNull(),
}, (table) => [index('ledger_run').on(table.run), index('ledger_at').on(table.at)])

export const workflows = sqliteTable('workflows', {
  id: text().primaryKey(),
  name: text().notNull(),
  revision: integer().notNull(),
  template: text(),
  document: text().notNull(),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
})

/** Named snapshots of workflows. */
export const workflowVersions = sqliteTable('workflow_versions', {
  id: text().primaryKey(),
  workflow: text().notNull(),
  name: text().notNull(),
  revision: integer().notNull(),
  document: text().notNull(),
  createdAt: integer('created_at').notNull(),
}, (table) => [index('workflow_versions_workflow').on(table.workflow)])

/** `request` (json) is what the run was started with; `outputs` (json) what it left, kept from collection. */
export const runs = sqliteTable('runs', {
  id: text().primaryKey(),
  workflow: text(),
  name: text().notNull(),
  state: text().notNull(),
  message: text(),
  createdAt: integer('created_at').notNull(),
  startedAt: integer('started_at'),
  endedAt: integer('ended_at'),
  usd: real().notNull(),
  budgetUsd: real('budget_usd'),
  review: text().notNull(),
  done: integer().notNull(),
  total: integer().notNull(),
  ran: integer().notNull(),
  reused: integer().notNull(),
  request: text().notNull(),
  outputs: text().notNull(),
}, (table) => [index('runs_created').on(table.createdAt), index('runs_workflow').on(table.workflow, table.createdAt), index('runs_state').on(table.state)])

/** The numbered log of each run. */
export const events = sqliteTable('events', {
  run: text().notNull(),
  n: integer().notNull(),
  event: text().notNull(),
}, (table) => [primaryKey({ columns: [table.run, table.n] })])

/** Which run a client's idempotency key started, and the digest of the body it came with. */
export const idempotency = sqliteTable('idempotency', {
  key: text().primaryKey(),
  digest: text().notNull(),
  run: text().notNull(),
  at: integer().notNull(),
})

/** Artifacts that something outside of results refers to: an export, an upload. */
export const pins = sqliteTable('pins', {
  owner: text().notNull(),
  artifact: text().notNull(),
}, (table) => [primaryKey({ columns: [table.owner, table.artifact] })])
