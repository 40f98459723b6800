import { findMentions, idsOf, marked } from '../story/mentions.ts'
import { isNarrator, NARRATOR } from '../story/narrator.ts'
import { speechLine } from '../story/script-text.ts'
import { slug } from '../story/slug.ts'
import { beatAt, beatsOf } from '../story/structures.ts'
import { moodIn } from '../story/air.ts'
import type { Mention, Scene } from '../values/index.ts'
import { elementsOf } from './elements.ts'
import type { Scenario, SceneForm, ShotForm } from './form.ts'

const SIZE_LEADS: Record<string, string> = { 'extreme-wide': 'Extreme wide', wide: 'Wide', full: 'Full', 'medium-long': 'Medium', medium: 'Medium', 'medium-close': 'Medium close-up', close: 'Close-up', 'extreme-close': 'Extreme close-up', insert: 'Insert' }
const ANGLE_LEADS: Record<string, string> = { high: 'High angle', low: 'Low angle', 'birds-eye': 'Overhead', dutch: 'Dutch angle' }

/** The scenes of a scenario; each shot is a paragraph of its scene's text, so that it can be edited like any script. */
export function toScenes(scenario: Scenario): Scene[] {
  const elements = elementsOf(scenario)
  const beats = beatsOf('classic', scenario.scenes.length) ?? []
  const met = new Set<string>()
  return scenario.scenes.map((scene, at) => {
    const place = elements.find(({ name }) => slug(name) === slug(scene.location ?? ''))
    const text = textOf(scene, elements)
    const used = new Set(findMentions(text, elements.map(({ name }) => name)).flatMap(({ known }) => known ?? []))
    const unknown: Mention[] = scene.location !== undefined && !place ? [{ name: scene.location, kind: 'location', line: scene.location }] : []
    const mentions = [...elements.filter((each) => used.has(each.name) || each === place), ...unknown].map((mention) => {
      const isNew = !met.has(slug(mention.name))
      met.add(slug(mention.name))
      return isNew ? mention : { ...mention, line: '' }
    })
    const guess = moodIn(text)
    return {
      title: scene.title ?? scene.name ?? place?.name ?? `Scene ${at + 1}`, beat: beatAt(beats, at + 1)?.name ?? 'scene', text,
      time: scene.time ?? 'noon', weather: scene.weather ?? 'clear', mood: scene.mood ?? guess.mood, energy: guess.energy, palette: '', mentions, ...idsOf(mentions), isScript: true,
    }
  })
}

function textOf(scene: SceneForm, elements: readonly Mention[]): string {
  const told = scene.text ?? scene.prompt ?? scene.description
  const shots = scene.shots?.length ? scene.shots : [{ prompt: told ?? scene.title ?? scene.name ?? 'The place.' }]
  return shots.map((shot) => paragraphOf(shot, elements)).join('\n\n')
}

/** A shot as a paragraph: what is seen, and on lines of their own what is said in it. */
function paragraphOf(shot: ShotForm, elements: readonly Mention[]): string {
  const form = { action: undefined, description: undefined, seconds: undefined, duration: undefined, size: undefined, angle: undefined, say: undefined, dialogue: undefined, narration: undefined, ...shot }
  const words = (form.prompt ?? form.action ?? form.description ?? '').replace(/\s+/g, ' ').trim()
  const seconds = form.seconds ?? form.duration
  const lead = (form.angle && ANGLE_LEADS[form.angle]) ?? (form.size && SIZE_LEADS[form.size])
  const named = elements.reduce((text, { name }) => (text.includes(`@${name}`) ? text : marked(text, name) ?? text), words)
  const speaker = elements.find(({ name, kind }) => kind === 'character' && named.includes(`@${name}`))?.name ?? NARRATOR
  const said = [...(form.say ?? form.dialogue ?? []), ...(form.narration === undefined ? [] : [{ speaker: NARRATOR, text: form.narration }])]
  const spelled = (name: string): string => (isNarrator(name) ? NARRATOR : elements.find((each) => slug(each.name) === slug(name))?.name ?? name)
  return [
    ...(named === '' ? [] : [`${lead === undefined ? '' : `${lead} shot: `}${named}${seconds === undefined ? '' : ` (${seconds} s)`}`]),
    ...said.map((each) => speechLine({ speaker: spelled(each.speaker.replace(/^@/, '') || speaker), how: [], words: each.text.replace(/\s+/g, ' ').trim() })),
  ].join('\n')
}
