import type { Artifacts } from './model/artifact.ts'

/** What a call may use besides its request. */
export interface CallIo {
  readonly seed: number
  readonly signal: AbortSignal
  readonly artifacts: Artifacts
  /** The same for each attempt to make this one call happen: for providers that know calls by a client's token. */
  readonly token: string
}

/** An answer with what it cost in US dollars; undefined means unknown, never free. */
export interface Reply<T> {
  value: T
  usd: number | undefined
}

/** A request as it would go out, for people to see: keys are blotted out. */
export interface RequestPreview {
  method: string
  url: string
  headers: Record<string, string>
  body: unknown
}

/** State of a remote job: still going (look again after `after` ms) or finished. A failed job throws a `ReelError`. */
export type Progress<T> = { state: 'running'; after: number } | { state: 'done'; reply: Reply<T> }

/** Lowest and highest price in US dollars; `max: undefined` means unknown. */
export interface Price {
  min: number
  max: number | undefined
}

/**
 * One capability of one model, as the engine calls it. Requests and values are JSON (media as artifact
 * references), so calls can be journalled and replayed. Has either `send`, or `start` with `check`.
 */
export interface Service<Request = unknown, Value = unknown> {
  /** Reference of the model, such as `offline/paper-theatre`. */
  readonly model: string
  /** Raised by the provider when the same request would give another answer; part of the key. */
  readonly revision: string
  /** False when calls cost nothing: they need no intent row and are written in groups. */
  readonly paid: boolean
  /** The price table that is in force, kept with each charge; nothing here reads it. */
  readonly tariff?: unknown
  /** What whoever words a request may want to know of the model; nothing here reads it. */
  readonly facts?: unknown
  /** Says on a day such as `2026-11-24` that the model is gone, or soon will be, and what to use instead. */
  readonly retirement?: (today: string) => { gone: boolean; message: string; hint: string } | undefined
  /** Starts at most `starts` calls in any window of `intervalMs`, at most `concurrency` at once, for all runs of the process. */
  readonly limits: { readonly concurrency: number; readonly starts?: number; readonly intervalMs?: number }
  /** Price of a request; without one, of a typical request. */
  price(request?: Request): Price
  /** The request by which a call would be made; nothing is sent. */
  preview?(request: Request, io: CallIo): Promise<RequestPreview>
  send?(request: Request, io: CallIo): Promise<Reply<Value>>
  /** Submits a remote job; what it returns is durable before the first `check`. */
  start?(request: Request, io: CallIo): Promise<{ remoteId: string }>
  check?(remoteId: string, request: Request, io: CallIo): Promise<Progress<Value>>
  /** Finds a job by the token of its call, where the provider can: undefined means it was surely never accepted. */
  lookup?(token: string, io: CallIo): Promise<{ remoteId: string } | undefined>
}

/** Finds services: the host (server, tests) fills it from providers and settings. */
export interface Services {
  /** The service for a capability; `model` undefined asks for the default one. Throws `ReelError('unsupported')`. */
  find(capability: string, model: string | undefined): Service
}
