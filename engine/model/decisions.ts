import { z } from 'zod'
import { isIdSegment } from './ids.ts'

const Digest = z.string().regex(/^[0-9a-f]{64}$/)
const On = Digest.optional().describe('Digest of what the decision was made on')
const LocalId = z.string().refine(isIdSegment, 'a local id is 1 to 64 letters, digits, ".", "_", "~" or "-"')

export const StructureOp = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('insert'), id: LocalId, after: z.string().nullable(), value: z.record(z.string(), z.unknown()) }),
  z.strictObject({ op: z.literal('delete'), id: LocalId }),
  z.strictObject({ op: z.literal('move'), id: LocalId, after: z.string().nullable() }),
]).describe('One change of a plan’s list of parts; `after: null` means first')
export type StructureOp = z.infer<typeof StructureOp>

/** What a person settled about one address. Every part is optional; absent parts leave the default. */
export const Decision = z.strictObject({
  take: z.strictObject({
    index: z.number().int().min(0).describe('Which result is used; 0 is the first'),
    notes: z.array(z.string().max(4000)).optional().describe('The reviewer’s note of each take, by index'),
  }).optional(),
  choice: z.strictObject({ index: z.number().int().min(0), on: On }).optional().describe('Which candidate is used'),
  edit: z.strictObject({ fields: z.record(z.string(), z.unknown()), on: On }).optional().describe('Fields that a person wrote or replaced'),
  prompt: z.strictObject({ text: z.string().max(20000), on: On }).optional().describe('The prompt to send instead'),
  structure: z.strictObject({ ops: z.array(StructureOp).max(10000), on: On }).optional().describe('Insertions, deletions and moves in a plan; only at a plan’s address'),
  verdict: z.strictObject({ state: z.enum(['approved', 'rejected']), on: On, note: z.string().max(4000).optional() }).optional(),
  lock: z.strictObject({ key: Digest }).optional().describe('Keep the result stored under this key whatever changes above'),
})
export type Decision = z.infer<typeof Decision>

/** The decision after a rejection: the next take, with the note in its prompt; the old take stays reachable. */
export function rejected(decision: Decision | undefined, note: string): Decision {
  const index = Math.max((decision?.take?.index ?? 0) + 1, decision?.take?.notes?.length ?? 0)
  const notes = [...(decision?.take?.notes ?? [])]
  while (notes.length <= index) notes.push('')
  notes[index] = note
  const { verdict: _verdict, ...rest } = decision ?? {}
  return { ...rest, take: { index, notes } }
}

/** Applies a plan's structure operations to its list of local ids. Operations on ids that are gone are left out. */
export function applyStructure<T extends { id: string }>(parts: readonly T[], ops: readonly StructureOp[], make: (id: string, value: Record<string, unknown>) => T): T[] {
  const list = [...parts]
  const at = (id: string) => list.findIndex((part) => part.id === id)
  const place = (part: T, after: string | null) => {
    const index = after === null ? -1 : at(after)
    if (after !== null && index < 0) list.push(part)
    else list.splice(index + 1, 0, part)
  }
  for (const op of ops) {
    const index = at(op.id)
    if (op.op === 'insert') {
      if (index < 0) place(make(op.id, op.value), op.after)
    } else if (index >= 0) {
      const [part] = list.splice(index, 1)
      if (op.op === 'move' && part) place(part, op.after)
    }
  }
  return list
}
