import type { SceneDraft } from '../purposes.ts'
import { findMentions } from '../story/mentions.ts'
import { slug } from '../story/slug.ts'
import type { Mention } from '../values/index.ts'

/** What is wrong with the scenes as a whole, in sentences a writer can act on; empty when they can be filmed. */
export function sceneProblems(scenes: readonly SceneDraft[], count: number): string[] {
  const problems = scenes.length === count ? [] : [`There are ${scenes.length} scenes; exactly ${count} are asked for.`]
  scenes.forEach((scene, at) => {
    const say = (problem: string): number => problems.push(`Scene ${at + 1}: ${problem}`)
    for (const field of ['title', 'text', 'mood'] as const) if (scene[field].trim() === '') say(`the ${field} is empty.`)
    mentionProblems(scene).forEach(say)
  })
  return [...problems, ...introductionProblems(scenes)]
}

/** Names that the text marks and the list lacks, and the reverse. */
export function mentionProblems(scene: Pick<SceneDraft, 'text' | 'mentions'>): string[] {
  const found = findMentions(scene.text, scene.mentions.map(({ name }) => name))
  const used = new Set(found.flatMap(({ known }) => (known === undefined ? [] : [slug(known)])))
  const strangers = new Set(found.filter(({ known }) => known === undefined).map(({ name }) => name))
  return [
    ...[...strangers].map((name) => `@${name} is in the text but not among the mentions.`),
    ...scene.mentions.filter(({ name }) => !used.has(slug(name))).map(({ name }) => `${name} is among the mentions but not in the text as @${name}.`),
  ]
}

function introductionProblems(scenes: readonly SceneDraft[]): string[] {
  const met = new Map<string, Mention>()
  const problems: string[] = []
  scenes.forEach((scene, at) => {
    for (const mention of scene.mentions) {
      const first = met.get(slug(mention.name))
      if (!first) {
        met.set(slug(mention.name), mention)
        if (mention.line.trim() === '') problems.push(`Scene ${at + 1}: ${mention.name} is met for the first time and needs a line that introduces it.`)
      } else if (first.kind !== mention.kind) {
        problems.push(`Scene ${at + 1}: ${mention.name} is a ${mention.kind} here and was a ${first.kind} before.`)
      }
    }
  })
  return problems
}

/** Scenes that say too little to be drawn: no location, or hardly any text. Their numbers, from 1. */
export function thinScenes(scenes: readonly SceneDraft[]): number[] {
  return scenes.flatMap((scene, at) => (scene.text.length < 60 || !scene.mentions.some(({ kind }) => kind === 'location') ? [at + 1] : []))
}
