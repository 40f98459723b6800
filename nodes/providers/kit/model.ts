import { z } from 'zod'
import { Dialect } from '../../prompting/dialect.ts'

const Capability = z.enum(['text', 'image', 'video', 'speech', 'music'])

/** What a price is for. Tokens are counted by the million, characters by the thousand. */
export const PriceUnit = z.enum(['call', 'image', 'second', 'video', 'million-input-tokens', 'million-output-tokens', 'million-image-tokens', 'thousand-characters'])

export const PriceLine = z.object({
  unit: PriceUnit,
  usd: z.number().nonnegative(),
  /** The line holds only for this resolution, quality or sound; a line without conditions holds otherwise. */
  when: z.object({ resolution: z.string(), quality: z.string(), sound: z.boolean() }).partial().optional(),
  source: z.string().min(1).describe('Where the figure comes from'),
  asOf: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/).describe('When it was read there'),
})
export type PriceLine = z.infer<typeof PriceLine>

const Ratio = z.string().regex(/^\d+:\d+$/, 'Write a shape as two numbers, such as 16:9')

/** A model as data: what it can do, what it takes, what it costs and until when it is there. Users may edit and add them. */
export const ModelInfo = z.object({
  /** Reference as nodes name it, such as `openai/gpt-image-2`. */
  id: z.string().regex(/^[\w.-]+\/[\w.:/-]+$/),
  /** The provider's own name of the model. */
  name: z.string().min(1),
  title: z.string().min(1),
  capability: Capability,
  /** Raised when the same request would be answered differently. */
  revision: z.string().default('1'),
  limits: z.object({ concurrency: z.number().int().positive(), starts: z.number().int().positive(), intervalMs: z.number().int().positive() }).partial({ starts: true, intervalMs: true }),
  /** Longest prompt, in characters. */
  promptChars: z.number().int().positive().optional(),
  negative: Dialect.shape.negative,
  seed: z.boolean().default(false),
  /** Most reference pictures in one request. */
  references: z.number().int().nonnegative().default(0),
  /** Which pictures it takes as references; any where it does not say. */
  takes: Dialect.shape.takes.unwrap().optional(),
  aspectRatios: z.array(Ratio).default([]),
  resolutions: z.array(z.string()).default([]),
  qualities: z.array(z.string()).default([]),
  /** Lengths of clips in whole seconds; empty when there are none to choose. */
  durations: z.array(z.number().positive()).default([]),
  frames: z.object({ first: z.boolean(), last: z.boolean() }).default({ first: false, last: false }),
  /** Clips can come with their own sound. */
  sound: z.boolean().default(false),
  /** Several shots in one clip: how many, how long together, how many characters for each. */
  multiShot: z.object({ shots: z.number().int(), seconds: z.number(), promptChars: z.number().int() }).optional(),
  /** Most tokens of an answer; used for the highest price of a text call. */
  outputTokens: z.number().int().positive().optional(),
  voices: z.array(z.object({ id: z.string(), words: z.string().describe('Age, sex, pitch and temper in words') })).default([]),
  prices: z.array(PriceLine).default([]),
  /** What is asked for where the request says nothing; part of the key. */
  defaults: z.object({ resolution: z.string(), quality: z.string(), sound: z.boolean() }).partial().default({}),
  /** A workflow of one’s own with placeholders, for providers that run such. */
  workflow: z.record(z.string(), z.looseObject({ class_type: z.string(), inputs: z.record(z.string(), z.unknown()) })).optional(),
  retiresOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/).optional(),
  replacedBy: z.string().optional(),
})
export type ModelInfo = z.infer<typeof ModelInfo>
type Given = z.input<typeof ModelInfo>

/** Checks a table of models while it is being loaded: a slip in the data is a defect, not a failure of a run. */
export function defineModels(models: readonly Given[]): ModelInfo[] {
  return models.map((model) => ModelInfo.parse(model))
}

/** What is to be said of a model that is or soon will be gone, on a day such as `2026-11-24`; undefined while it is well. */
export function retirement({ title, retiresOn, replacedBy }: ModelInfo, today: string): { gone: boolean; message: string; hint: string } | undefined {
  if (retiresOn === undefined || daysBetween(today, retiresOn) > NOTICE_DAYS) return undefined
  const hint = replacedBy === undefined ? 'Choose another model.' : `Use ${replacedBy} instead.`
  const gone = retiresOn <= today
  return { gone, message: `${title} ${gone ? 'was' : 'will be'} switched off on ${retiresOn}.`, hint }
}

const NOTICE_DAYS = 30
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000
