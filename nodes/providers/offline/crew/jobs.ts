import type { Depiction } from '../../../capabilities.ts'
import type { Layout } from '../../../values/media.ts'
import { drawStill } from '../artist/draw.ts'
import { layoutOf } from '../artist/layout.ts'
import { reframingOf } from '../artist/reframe.ts'
import { setShow } from '../artist/show.ts'
import { filmClip, type ClipJob } from '../camera/film-clip.ts'

export interface DrawJob { depiction: Depiction; width: number; height: number; seed: number }

/** What a member of the crew can do. Each is pure: the same request gives the same bytes, whoever does it. */
export const jobs = {
  draw: async ({ depiction, width, height, seed }: DrawJob, signal: AbortSignal): Promise<{ bytes: Uint8Array; layout: Layout }> => {
    const reframing = reframingOf(depiction, seed)
    const show = await setShow(depiction, { width, height, reframing })
    signal.throwIfAborted()
    return { bytes: drawStill(show, seed).encodeSync('jpeg', 92), layout: { ...layoutOf(show), ...(reframing ? { reframing } : {}) } }
  },
  film: (job: ClipJob, signal: AbortSignal): Promise<void> => filmClip(job, signal),
}

export type Jobs = typeof jobs
export type JobKind = keyof Jobs
export type RequestOf<K extends JobKind> = Parameters<Jobs[K]>[0]
export type ResultOf<K extends JobKind> = Awaited<ReturnType<Jobs[K]>>
