import { arrange } from './arrange.ts'
import type { ArrangeTask } from './arrange.ts'

/** Lays out beside the page, so that a large graph does not stop it. */
addEventListener('message', ({ data }: MessageEvent<ArrangeTask>) => postMessage(arrange(data)))
