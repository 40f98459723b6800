import type { ShotDraft } from '../purposes.ts'
import { findMentions } from '../story/mentions.ts'
import { isNarrator, NARRATOR } from '../story/narrator.ts'
import { readParagraphs } from '../story/script-text.ts'
import type { Paragraph } from '../story/script-text.ts'
import { secondsFor, toHalfSeconds } from '../story/timing.ts'
import type { Component, Scene, Staging, Utterance } from '../values/index.ts'
import { cameraIn, joinOf, lensOf, moveFor, soundIn } from './script-camera.ts'
import { pieces } from './script-pieces.ts'

export interface Script {
  scene: Pick<Scene, 'text' | 'time' | 'weather' | 'mood' | 'energy'>
  components: readonly Pick<Component, 'name' | 'kind'>[]
  nonVerbal: boolean
  minSeconds: number
  maxSeconds: number
}

type Speech = Extract<Paragraph, { kind: 'speech' }>
const isUnseen = ({ speaker, how }: Speech): boolean => isNarrator(speaker) || how.some((each) => /^(?:v\.?\s?o\.?|o\.?\s?[sc]\.?|off|voice ?over|on the \w+|за кадром|з\.?\s?к\.?)$/iu.test(each))

/**
 * The shots of a scene whose text is a script: a paragraph is a shot, a speech is a shot of whoever speaks, word for word.
 * Who two of them face each other keeps its side; what is said by somebody unseen is heard over the picture before it.
 */
export function shotsFromScript(script: Script): ShotDraft[] {
  const { scene, components } = script
  const names = components.map(({ name }) => name)
  const stage = createStage(components)
  const shots: ShotDraft[] = []
  let joins: ShotDraft['transition'] | undefined
  const add = (shot: Omit<ShotDraft, 'light' | 'sound' | 'transition'>): void => {
    shots.push({ ...shot, light: `${scene.time} light${scene.weather === 'indoors' ? ' from indoors' : ''}`, sound: soundIn(shot.action, scene.weather), transition: joins ?? 'cut' })
    joins = undefined
  }
  for (const paragraph of readParagraphs(scene.text, names)) {
    const last = shots.at(-1)
    if (paragraph.kind === 'transition') joins = joinOf(paragraph.text)
    else if (paragraph.kind === 'action') {
      for (const piece of pieces(withName(paragraph.text, shots), 30)) add(actionShot(piece, shots.length, script, stage))
    } else if (script.nonVerbal) continue
    else if (last && joins === undefined && isHeardIn(last, paragraph) && secondsFor([...last.utterances, spoken(paragraph)]) <= script.maxSeconds) {
      last.utterances.push(spoken(paragraph))
      last.seconds = Math.max(last.seconds, lengthOf(last.action, last.utterances, script))
    } else for (const words of pieces(paragraph.words, wordsWithin(script.maxSeconds))) add(speechShot({ ...paragraph, words }, shots, script, stage))
  }
  return shots.length > 0 ? shots : [actionShot(scene.text, 0, script, stage)].map((shot) => ({ ...shot, light: `${scene.time} light`, sound: '', transition: 'cut' as const }))
}

/** `She lifts it` is said of whoever acted last. */
function withName(text: string, shots: readonly ShotDraft[]): string {
  const actor = shots.findLast(({ staging }) => staging.length > 0)?.staging[0]?.name
  return actor === undefined ? text : text.replace(/^(?:he|she|он|она)(?=\s)/iu, `@${actor}`)
}

const wordsWithin = (seconds: number): number => Math.max(4, Math.floor((seconds - 1) * 2.5))

/** What is said in the same shot as what was done before: by somebody unseen, or on its next line. */
const isHeardIn = (shot: ShotDraft, speech: Speech): boolean => speech.isJoined || (isUnseen(speech) && shot.utterances.every(({ speaker }) => speaker !== speech.speaker))

function spoken(speech: Speech): Utterance {
  const { speaker, words } = speech
  return { kind: isUnseen(speech) ? 'voiceover' : 'dialogue', speaker: isNarrator(speaker) ? NARRATOR : speaker, text: words }
}

function lengthOf(action: string, utterances: readonly Utterance[], { minSeconds, maxSeconds, scene }: Script): number {
  const seen = action.split(/\s+/).length * (0.3 - 0.1 * scene.energy) + 1.5
  return Math.min(maxSeconds, Math.max(minSeconds, toHalfSeconds(utterances.length > 0 ? secondsFor(utterances) : seen)))
}

type Stage = ReturnType<typeof createStage>

/** Remembers who stands where through a scene, so that nobody crosses the line. */
function createStage(components: Script['components']) {
  const sides = new Map<string, Staging['side']>()
  const characters = components.filter(({ kind }) => kind === 'character').map(({ name }) => name)
  return {
    characters,
    place(names: readonly string[], acting: (name: string) => string): Staging[] {
      for (const name of names) if (!sides.has(name)) sides.set(name, sides.size % 2 === 0 ? 'left' : 'right')
      return names.map((name) => {
        const side = names.length === 1 ? 'centre' : sides.get(name) ?? 'left'
        const facing = sides.get(name) === 'right' ? 'left' : 'right'
        return { name, side, facing, acting: acting(name) }
      })
    },
  }
}

function actionShot(text: string, at: number, script: Script, stage: Stage): Omit<ShotDraft, 'light' | 'sound' | 'transition'> {
  const { size: asked, angle, action, seconds } = cameraIn(text)
  const found = [...new Set(findMentions(action, script.components.map(({ name }) => name)).flatMap(({ known }) => known ?? []))]
  const people = found.filter((name) => stage.characters.includes(name))
  const things = found.filter((name) => script.components.some((one) => one.name === name && one.kind === 'prop'))
  const size = asked ?? (at === 0 ? 'wide' : people.length > 1 ? 'medium-long' : people.length === 1 ? (at % 3 === 2 ? 'medium-close' : 'medium') : things.length > 0 ? 'insert' : 'wide')
  const places = at === 0 || people.length === 0 ? script.components.filter(({ kind }) => kind === 'location').map(({ name }) => name) : []
  return {
    action, size, angle, movement: moveFor(action, size, at), lens: lensOf(size), framing: 'plain',
    expression: people.length > 0 ? script.scene.mood : '',
    staging: stage.place(people, (name) => clauseOf(action, name)),
    names: [...new Set([...people, ...things, ...places])],
    utterances: [], seconds: seconds ?? lengthOf(action, [], script),
  }
}

function speechShot(speech: Speech, earlier: readonly ShotDraft[], script: Script, stage: Stage): Omit<ShotDraft, 'light' | 'sound' | 'transition'> {
  const utterance = spoken(speech)
  const seconds = lengthOf('', [utterance], script)
  if (utterance.kind === 'voiceover') return { ...(earlier.findLast(({ utterances }) => utterances.length === 0) ?? actionShot('The place, quiet.', 0, script, stage)), size: 'wide', movement: 'push-in', lens: lensOf('wide'), framing: 'plain', utterances: [utterance], seconds }
  const { speaker, how } = speech
  const before = earlier.at(-1)
  const spoke = before?.utterances.at(-1)?.speaker
  const listener = spoke !== undefined && spoke !== speaker && stage.characters.includes(spoke) ? spoke : before?.staging.map(({ name }) => name).find((name) => name !== speaker)
  const isAgain = spoke === speaker
  const isAnswer = listener !== undefined && spoke !== undefined && !isAgain
  const manner = how.join(', ')
  const size = isAgain ? 'close' : isAnswer ? 'medium-close' : 'medium'
  const shown = listener !== undefined && !isAgain ? [speaker, listener] : [speaker]
  return {
    action: `@${speaker} speaks${listener === undefined ? '' : ` to @${listener}`}${manner === '' ? '' : `, ${manner}`}.`,
    size, angle: 'eye', movement: seconds > 4 ? 'push-in' : 'static', lens: lensOf(size),
    framing: isAnswer ? 'over-shoulder' : 'plain',
    expression: manner || script.scene.mood,
    staging: stage.place(shown.filter((name) => stage.characters.includes(name)), (name) => (name === speaker ? manner || 'speaking' : 'listening')).map((entry) => (isAnswer && entry.name === listener ? { ...entry, facing: 'away' as const } : entry)),
    names: shown, utterances: [utterance], seconds,
  }
}

/** What somebody does, from a sentence that says it. */
function clauseOf(action: string, name: string): string {
  const after = (action.split(`@${name}`)[1] ?? '').replace(/^,[^,]+,/u, '')
  return (/^\s+([^.,;:@]{3,60})/u.exec(after)?.[1] ?? '').trim()
}
