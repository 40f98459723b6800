import { z } from 'zod'
import { ReelError } from '../../../../engine/model/errors.ts'
import { AgeBand } from '../../../values/index.ts'

const Asked = z.object({
  brief: z.object({ audience: AgeBand, nonVerbal: z.boolean(), title: z.string(), logline: z.string(), answers: z.record(z.string(), z.string()) }).optional(),
})

const SMALL: readonly z.infer<typeof AgeBand>[] = ['2-3', '3-4', '5-7']
const HARSH = /\b(?:kill\w*|murder\w*|blood\w*|gore|gory|tortur\w*|massacre|corpse\w*|behead\w*|shoot(?:s|ing)?|guns?|rifles?|stab\w*|suicide|rape\w*|slaughter\w*)\b/i
const TALKING = /\b(?:only (?:dialogue|dialog|talking)|dialogue only|(?:all|told|told entirely|entirely) in dialogue|nothing but dialogue|a (?:conversation|monologue) (?:only|from start to end))\b/i

/** Says in words what this writer cannot serve, before it writes anything. An empty brief is fine: everything is invented. */
export function checkBrief(context: unknown): void {
  const { brief } = Asked.parse(context)
  if (!brief) return
  const all = [brief.title, brief.logline, ...Object.values(brief.answers)].join(' ')
  const harsh = HARSH.exec(all)?.[0]
  if (harsh && SMALL.includes(brief.audience)) throw new ReelError('bad-input', `The brief asks for "${harsh}" in a film for children of ${brief.audience}.`, { hint: 'Tell it without violence, or choose an older audience.' })
  const talking = TALKING.exec(all)?.[0]
  if (talking && brief.nonVerbal) throw new ReelError('bad-input', `The brief asks for "${talking}" in a film in which nobody speaks.`, { hint: 'Let people speak in this film, or ask for a story that is shown.' })
}
