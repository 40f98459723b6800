import type { RunInfo } from '../api/types.ts'
import { isFinal } from './run-store.ts'

/** Of a workflow's runs, the newest first, the one to look at: the one that works while others stand in line, else the newest. */
export const runToShow = (runs: readonly RunInfo[]): RunInfo | undefined => runs.findLast(({ state }) => !isFinal(state)) ?? runs[0]
