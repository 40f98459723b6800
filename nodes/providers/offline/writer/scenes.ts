import type { z } from 'zod'
import type { SceneDraft, ScenesAnswer, ScenesContext } from '../../../purposes.ts'
import type { Mention } from '../../../values/index.ts'
import { canon, readFacts } from './facts.ts'
import type { Person } from './cast.ts'
import { plotsFor, recognise } from './plots/choose.ts'
import { STAGES } from './plots/index.ts'
import { linksOf } from './plots/links.ts'
import { createRng, type Rng } from './rng.ts'
import { slotsOf } from './slots.ts'
import { type Asked, createStage } from './staging.ts'
import { isOfGift, planSteps } from './steps.ts'
import { imagine, type Tale } from './tale.ts'
import { ROLES } from './words/kit.ts'

type Context = z.infer<typeof ScenesContext>

/** All scenes of a film, one chain of causes: each beat asks for steps, each step is one event at one place. */
export function writeScenes(context: Context, seed: number): z.infer<typeof ScenesAnswer> {
  const facts = readFacts(context.brief)
  const rng: Rng = createRng('scenes', canon(context.brief), JSON.stringify(context.lore ?? null), JSON.stringify(context.narrative), context.seedWords, context.sceneCount, seed)
  const tale = imagine(facts, rng.fork('tale'), { lore: context.lore, narrative: context.narrative })
  const known = componentsOf(tale)
  const met = new Set<string>()
  const write = createStage(tale, slotsOf(tale, 'at', rng.fork('slots')), rng.fork('stage'))
  const plan = planOf(context, tale, rng.fork('plot'))
  const scenes = plan.map(({ asked, beat }, turn): SceneDraft => {
    const scene = write(asked, turn, turn === plan.length - 1)
    const text = introduce(scene.text, [tale.hero, tale.friend, tale.elder, tale.foe], met)
    return { ...scene, text, beat, mentions: mentionsIn(text, known, met) }
  })
  return { scenes }
}

/** What each scene has to show: links of the plot the narrative is written along, or the steps of the story of a gift. */
function planOf(context: Context, tale: Tale, rng: Rng): { asked: Asked; beat: string }[] {
  const { narrative, sceneCount } = context
  const plot = tale.facts.alone || isOfGift(narrative.beats) ? undefined : recognise(narrative) ?? plotsFor(tale.facts, tale.obstacle !== undefined, rng)[0]
  if (!plot) return planSteps(narrative.beats, sceneCount).map(({ step, beat }) => ({ asked: { step }, beat }))
  const links = linksOf(plot, narrative.beats, sceneCount, tale.facts.bedtime)
  const longs = links.some(({ turn }) => turn?.text.includes('{small}') === true)
  return links.map(({ turn, stage, beat }) => ({ asked: { turn, stage, longs, quiet: plot.id === 'bedtime', apart: plot.apart !== undefined && STAGES.indexOf(stage) < STAGES.indexOf(plot.apart) }, beat }))
}

/** Says who somebody is where they are first seen: "@Falk the mole". */
function introduce(text: string, people: readonly Person[], met: ReadonlySet<string>): string {
  const parts = text.split(/("[^"]*")/)
  for (const { name, display, kind, gender } of people) {
    if (met.has(name) || gender === 'it' || display.toLowerCase().includes(kind.split(' ').at(-1) ?? kind)) continue
    const first = new RegExp(`@${name}(?![\\p{L}\\p{N}]|’s| the )`, 'u')
    const at = parts.findIndex((part, index) => index % 2 === 0 && first.test(part))
    if (at >= 0) parts[at] = (parts[at] ?? '').replace(first, `@${name} the ${kind}`)
  }
  return parts.join('')
}

/** Everyone and everything a scene of this tale can name, with the line that introduces it. */
function componentsOf(tale: Tale): Map<string, Mention> {
  const list: Mention[] = [
    ...[tale.hero, tale.friend, tale.elder, tale.foe].map((one) => ({ name: one.name, kind: one.gender === 'it' ? 'prop' as const : 'character' as const, line: one.line })),
    ...ROLES.map((role) => ({ name: tale.places[role].name, kind: 'location' as const, line: tale.places[role].line })),
    ...[tale.giftProp, tale.motif.prop, tale.kit.keepsake, tale.burden].map(([name, line]) => ({ name, kind: 'prop' as const, line })),
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
