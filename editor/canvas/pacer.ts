import { createContext, useContext, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Milliseconds of a frame that may be spent on filling nodes while the canvas is moved. */
const SHARE_MS = 3
/** How long nothing must move before nodes get what only the hand needs. */
const REST_MS = 120

type Job = () => void

/** Spreads the drawing of nodes over frames while the canvas is moved, so that no frame has to draw a whole row of them. */
export interface Pacer {
  readonly isMoving: boolean
  move(isMoving: boolean): void
  /** Does a job in one of the next frames; returns how to call it off. */
  inTurn(job: Job): () => void
  /** Does a job as soon as nothing moves. */
  atRest(job: Job): () => void
}

export function createPacer(): Pacer {
  const [turns, rests] = [new Set<Job>(), new Set<Job>()]
  let isMoving = false
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function takeTurns(): void {
    frame = 0
    const end = performance.now() + SHARE_MS
    for (const job of turns) {
      turns.delete(job)
      flushSync(job)
      if (isMoving && performance.now() > end) break
    }
    if (turns.size) frame = requestAnimationFrame(takeTurns)
  }
  function rest(): void {
    timer = undefined
    if (isMoving) return
    const jobs = [...rests]
    rests.clear()
    for (const job of jobs) job()
  }
  const into = (jobs: Set<Job>, job: Job, wake: () => void) => {
    jobs.add(job)
    wake()
    return () => void jobs.delete(job)
  }
  const wakeRest = () => void (timer ??= setTimeout(rest, REST_MS))
  return {
    get isMoving() {
      return isMoving
    },
    move(now) {
      isMoving = now
      clearTimeout(timer)
      timer = undefined
      if (!now && rests.size) wakeRest()
    },
    inTurn: (job) => into(turns, job, () => void (frame ||= requestAnimationFrame(takeTurns))),
    atRest: (job) => into(rests, job, wakeRest),
  }
}

const Context = createContext<Pacer>(createPacer())
export const PacerProvider = Context.Provider
export const usePacer = () => useContext(Context)

/** How much of a node is there: its plate, all that is seen, or also what only the hand needs. */
export type Stage = 'plate' | 'seen' | 'live'

export function useStage(): Stage {
  const pacer = usePacer()
  const [stage, setStage] = useState<Stage>(pacer.isMoving ? 'plate' : 'seen')
  useEffect(() => {
    if (stage === 'plate') return pacer.inTurn(() => setStage('seen'))
    if (stage === 'seen') return pacer.atRest(() => setStage('live'))
    return undefined
  }, [pacer, stage])
  return stage
}
