import type { InValue } from '@libsql/client'
import { z } from 'zod'
import type { Digest } from '../../engine/model/ids.ts'
import type { Database } from './connection.ts'

/**
 * `open`: sent, and its answer is not here yet, or its process ended before it came. `doubtful`: nobody can tell whether it
 * was accepted. `charged`: settled. `lost` and `given-up`: a person decided about a doubtful one; it counts at its highest price.
 */
export const LedgerState = z.enum(['open', 'doubtful', 'charged', 'lost', 'given-up'])
export type LedgerState = z.infer<typeof LedgerState>

/** What one call cost, or the most that it may have cost. Frozen once it is charged, with the price table of that day. */
export interface LedgerEntry {
  n: number
  at: number
  run: string
  workflowId: string | null
  task: string
  capability: string
  model: string
  state: LedgerState
  /** US dollars; null when unknown. */
  usd: number | null
  tariff: unknown
}

/** A call as the journal knows it. */
export type CallName = [scope: string, request: Digest, ordinal: number]

export interface LedgerFilter {
  run?: string | undefined
  workflowId?: string | undefined
  states?: readonly LedgerState[] | undefined
}

export interface Ledger {
  /** The newest first, at most `limit`. */
  list(filter?: LedgerFilter, limit?: number): Promise<LedgerEntry[]>
  /** What a run has spent for sure or may have spent, and what an earlier process left open, by call. */
  ofRun(run: string): Promise<{ usd: number; open: Map<string, number> }>
  /** An entry that is not settled, with its call and its token. */
  unsettled(n: number): Promise<(LedgerEntry & { call: CallName; token: string }) | undefined>
  /** A person decides about a call that is not settled. One that is lost may be sent anew; one that is given up is not. False when it is settled already. */
  decide(n: number, as: 'lost' | 'given-up'): Promise<boolean>
  /** The provider knows the call after all. */
  found(n: number): Promise<void>
}

const State = LedgerState.catch('charged')

export function createLedger({ client, reading, writer }: Database): Ledger {
  const select = async (where: string, args: InValue[]) => {
    const { rows } = await reading(client.execute({ sql: `select l.*, r.workflow from ledger l left join runs r on r.id = l.run ${where}`, args }))
    return rows
  }
  return {
    list: async ({ run, workflowId, states } = {}, limit = 1000) => {
      const terms: [string, InValue][] = [
        ...(run === undefined ? [] : [['l.run = ?', run] as [string, InValue]]),
        ...(workflowId === undefined ? [] : [['r.workflow = ?', workflowId] as [string, InValue]]),
        ...(states === undefined ? [] : [['l.state in (select value from json_each(?))', JSON.stringify(states)] as [string, InValue]]),
      ]
      const where = terms.length ? `where ${terms.map(([term]) => term).join(' and ')}` : ''
      return (await select(`${where} order by l.n desc limit ?`, [...terms.map(([, value]) => value), limit])).map(toEntry)
    },
    ofRun: async (run) => {
      const { rows } = await reading(client.execute({ sql: 'select open, state, coalesce(usd, 0) as usd from ledger where run = ?', args: [run] }))
      const isOpen = (row: (typeof rows)[number]) => row['state'] === 'open'
      return {
        usd: rows.filter((row) => !isOpen(row)).reduce((sum, row) => sum + Number(row['usd']), 0),
        open: new Map(rows.filter(isOpen).map((row) => [String(row['open']), Number(row['usd'])])),
      }
    },
    unsettled: async (n) => {
      const [row] = await select('where l.n = ? and l.open is not null', [n])
      if (!row) return undefined
      const call = JSON.parse(String(row['open'])) as CallName
      const { rows } = await reading(client.execute({ sql: 'select token from journal where scope = ? and request = ? and ordinal = ?', args: call }))
      return { ...toEntry(row), call, token: String(rows[0]?.['token'] ?? '') }
    },
    decide: async (n, as) => {
      const unsettled = 'n = ? and open is not null'
      const call = `(select open from ledger where ${unsettled})`
      const results = await writer.transaction(as === 'given-up'
        ? [{ sql: `update ledger set state = 'given-up' where ${unsettled}`, args: [n] }]
        : [
            // Without its entry in the journal the call is one that was never made.
            { sql: `delete from journal where scope = ${call} ->> 0 and request = ${call} ->> 1 and ordinal = ${call} ->> 2`, args: [n, n, n] },
            { sql: `update ledger set state = 'lost', open = null where ${unsettled}`, args: [n] },
          ])
      return (results.at(-1)?.rowsAffected ?? 0) > 0
    },
    found: async (n) => void (await writer.transaction([{ sql: `update ledger set state = 'open' where n = ? and open is not null`, args: [n] }])),
  }
}

function toEntry(row: Record<string, unknown>): LedgerEntry {
  return {
    n: Number(row['n']), at: Number(row['at']), run: String(row['run']), workflowId: row['workflow'] === null ? null : String(row['workflow']), task: String(row['task']),
    capability: String(row['capability']), model: String(row['model']), state: State.parse(row['state']), usd: row['usd'] === null ? null : Number(row['usd']), tariff: parsed(row['tariff']),
  }
}

function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    return null
  }
}
