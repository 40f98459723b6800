import type { z } from 'zod'
import type { SceneDraft, ScenesAnswer, ScenesContext } from '../../../purposes.ts'
import type { Mention } from '../../../values/index.ts'
import { canon, readFacts } from './facts.ts'
import { createRng, type Rng } from './rng.ts'
import { slotsOf } from './slots.ts'
import { createStage } from './staging.ts'
import { planSteps } from './steps.ts'
import { imagine, type Tale } from './tale.ts'
import { ROLES } from './words/kit.ts'

/** All scenes of a film, one chain of causes: each beat asks for steps, each step is one event at one place. */
export function writeScenes(context: z.infer<typeof ScenesContext>, seed: number): z.infer<typeof ScenesAnswer> {
  const facts = readFacts(context.brief)
  const rng: Rng = createRng('scenes', canon(context.brief), JSON.stringify(context.lore ?? null), JSON.stringify(context.narrative), context.seedWords, context.sceneCount, seed)
  const tale = imagine(facts, rng.fork('tale'), { lore: context.lore, narrative: context.narrative })
  const known = componentsOf(tale)
  const met = new Set<string>()
  const write = createStage(tale, slotsOf(tale, 'at', rng.fork('slots')), rng.fork('stage'))
  const plan = planSteps(context.narrative.beats, context.sceneCount)
  const scenes = plan.map(({ step, beat, turn }): SceneDraft => {
    const scene = write(step, turn, turn === plan.length - 1)
    return { ...scene, beat, mentions: mentionsIn(scene.text, known, met) }
  })
  return { scenes }
}

/** Everyone and everything a scene of this tale can name, with the line that introduces it. */
function componentsOf(tale: Tale): Map<string, Mention> {
  const list: Mention[] = [
    ...[tale.hero, tale.friend, tale.elder, tale.foe].map((one) => ({ name: one.name, kind: one.gender === 'it' ? 'prop' as const : 'character' as const, line: one.line })),
    ...ROLES.map((role) => ({ name: tale.places[role].name, kind: 'location' as const, line: tale.places[role].line })),
    ...[tale.giftProp, tale.motif.prop, tale.kit.keepsake].map(([name, line]) => ({ name, kind: 'prop' as const, line })),
  ]
  return new Map(list.map((mention) => [mention.name, mention]))
}

function mentionsIn(text: string, known: ReadonlyMap<string, Mention>, met: Set<string>): Mention[] {
  const names = [...new Set([...text.matchAll(/@([\p{L}\p{N}]+)/gu)].map((match) => match[1] ?? ''))]
  return names.flatMap((name) => {
    const mention = known.get(name)
    if (!mention) throw new Error(`A scene names ${name}, which is nobody`)
    const line = met.has(name) ? '' : mention.line
    met.add(name)
    return [{ ...mention, line }]
  })
}
