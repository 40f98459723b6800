import type { Rng } from '../rng.ts'
import { sentences } from './render.ts'

const ACTS: readonly (readonly [RegExp, string])[] = [
  [/плач|слёз|слез|всхлип/, 'crying, head down'], [/смеётся|смеются|хохоч|улыба/, 'laughing, bright eyes'], [/шепч|шёпот|крадутся|крадётся|на цыпочках/, 'whispering, leaning close'],
  [/кричит|кричат|зовёт/, 'calling out, mouth wide open'], [/бежит|бросается|мчит|спешит/, 'running, leaning forward'], [/идёт|летит|плывёт|подходит|подлетает|шагает|пробирается|выходит/, 'walking, eager look'],
  [/сидит|садится|присаживается/, 'sitting, shoulders low'], [/спит|засыпает|лежит|ложится/, 'lying down, calm'], [/прячет|прячется|съёживается|жмётся|пятится|отступает/, 'hiding, making itself small, afraid'],
  [/опускает (?:глаза|голову)|вздыхает|отворачивается/, 'sad, head lowered'], [/поднимает|протягивает|показывает|берёт|держит/, 'reaching out with one hand, attentive'], [/слушает|прислушивается|замирает/, 'standing still, listening'],
  [/прыгают|прыгает|подпрыгивает|машет|хлопает/, 'jumping for joy, arms up'], [/обнимает|гладит|укрывает|помогает/, 'hugging gently, warm look'], [/хмурится|сжимает/, 'frowning, fists tight'], [/смотрит|глядит|видит|замечает/, 'looking with wide eyes'],
  [/работает|таскает|ставит|собирает|толкает|тянет|чинит/, 'working hard, determined'], [/говорит|отвечает|спрашивает|признаётся|просит/, 'speaking, one hand raised'],
]
const MOODS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/lonely|sorrow|melanchol|despair|bleak|humiliat|asham|bitter|longing|wistful|embarrass/, ['sad, head lowered', 'eyes down, very still']], [/uneasy|menac|harsh|storm|anxious|desperate|suspicious|cold|stern|tense/, ['worried, half turned away', 'wide-eyed and stiff']],
  [/joy|happy|triumph|festive|glad|proud|dazzl|bright|playful/, ['beaming, arms open', 'laughing, head up']], [/wonder|magic|curious|hushed|myster/, ['eyes wide with wonder', 'leaning closer, curious']], [/resolute|determin|brave|climactic|stirring|solemn|free|eager/, ['firm look, chin up', 'calm and sure, eyes ahead']],
]

/** Pose and face in words for painters, from what this one does in the action, else from the mood. */
export function actingOf(name: string, action: string, { mood, rng }: { mood: string; rng: Rng }): string {
  const own = clausesOf(name, action)
  const act = ACTS.find(([verbs]) => verbs.test(own))?.[1]
  return act ?? rng.pick(MOODS.find(([words]) => words.test(mood))?.[1] ?? ['calm, attentive', 'quiet, a small smile'])
}

/** Whether the action says what this one does. */
export const isActing = (name: string, action: string): boolean => clausesOf(name, action) !== ''

/** What the sentences with a name say of it: up to the next name, and with the verb that goes before it in «говорит @Тиша». */
function clausesOf(name: string, action: string): string {
  return sentences(action).filter((sentence) => sentence.includes(`@${name}`)).map((sentence) => {
    const at = sentence.indexOf(`@${name}`)
    const before = / (\p{Ll}+)[\s,]*$/u.exec(sentence.slice(0, at))?.[1] ?? ''
    return `${/(?:ит|ет|ёт|ат|ят|ут|ют)$/.test(before) ? before : ''} ${sentence.slice(at + name.length + 1).split('@')[0] ?? ''}`
  }).join(' ').toLowerCase()
}
