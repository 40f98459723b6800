import type { SceneDraft } from '../purposes.ts'
import { findMentions, marked } from '../story/mentions.ts'
import { slug } from '../story/slug.ts'
import { beatAt } from '../story/structures.ts'
import type { Mention, Narrative } from '../values/index.ts'

/**
 * Puts right what follows from facts, so that no second call is spent on it: the beat from the scene's number, a name
 * in the text that another scene introduced, a listed name that lacks its @, a name listed twice.
 */
export function mendScenes(scenes: readonly SceneDraft[], beats: Narrative['beats']): SceneDraft[] {
  const introduced = new Map<string, Mention>()
  for (const mention of scenes.flatMap((scene) => scene.mentions)) if (!introduced.has(slug(mention.name))) introduced.set(slug(mention.name), mention)
  return scenes.map((scene, at) => {
    const listed = once(scene.mentions)
    const strangers = findMentions(scene.text, [...listed, ...introduced.values()].map(({ name }) => name))
      .flatMap(({ known }) => (known === undefined ? [] : introduced.get(slug(known)) ?? []))
      .filter(({ name }) => !listed.some((mention) => slug(mention.name) === slug(name)))
    const mentions = once([...listed, ...strangers.map((mention) => ({ ...mention, line: '' }))])
    return { ...scene, beat: beatAt(beats, at + 1)?.name ?? scene.beat, mentions, text: withMarks(scene.text, mentions) }
  })
}

/** How many scenes the writer had put into another beat than their number says. */
export function strayedBeats(scenes: readonly SceneDraft[], beats: Narrative['beats']): number {
  return scenes.filter((scene, at) => slug(scene.beat) !== slug(beatAt(beats, at + 1)?.name ?? '')).length
}

function once(mentions: readonly Mention[]): Mention[] {
  const byId = new Map<string, Mention>()
  for (const mention of mentions) {
    const seen = byId.get(slug(mention.name))
    if (!seen || (seen.line === '' && mention.line !== '')) byId.set(slug(mention.name), mention)
  }
  return [...byId.values()]
}

function withMarks(text: string, mentions: readonly Mention[]): string {
  const names = mentions.map(({ name }) => name)
  return names.reduce((marking, name) => {
    const isMarked = findMentions(marking, names).some(({ known }) => known !== undefined && slug(known) === slug(name))
    return isMarked ? marking : marked(marking, name) ?? marking
  }, text)
}
