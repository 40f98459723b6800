import { request } from './client.ts'
import type { LedgerAccount, Ruling } from './types.ts'

const id = encodeURIComponent

/** What calls cost, and what a person decides about those of which nobody can tell. */
export const ledger = {
  ofRun: (run: string) => request<LedgerAccount>('GET', `ledger?run=${id(run)}`),
  ofWorkflow: (workflow: string) => request<LedgerAccount>('GET', `ledger?workflowId=${id(workflow)}`),
  rule: (n: number, ruling: Ruling) => request<{ message: string }>('POST', `ledger/${n}`, { body: { ruling } }),
}
