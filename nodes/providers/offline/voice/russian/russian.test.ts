import { describe, expect, it } from 'vitest'
import type { SpeechRequest } from '../../../../capabilities.ts'
import { createSoundRig, levelDb, medianPitch, peakDb } from '../../sound-rig.ts'
import { createVoice } from '../index.ts'
import { load, pronounce, speak } from './espeak.ts'
import { timeTokens } from './index.ts'
import { toPhrases, toTokens } from './text.ts'
import { chooseTimbre, MIDDLE_PITCH, pitchSetting } from './timbre.ts'

const RATE = 48_000
const line = 'Однажды одинокий смотритель маяка нашёл послание в бутылке.'
const rig = createSoundRig()
const voice = createVoice()
async function say(more: Partial<SpeechRequest>, io = rig.io()) {
  const reply = await voice.send?.({ text: line, speaker: 'Мира', voice: 'young, female, clear', language: 'ru', ...more }, io)
  if (reply === undefined) throw new Error('The voice does not answer')
  const [samples = new Float32Array(0)] = rig.channels(reply.value.audio.artifact)
  return { ...reply.value, samples }
}

describe('the Russian voice', () => {
  it('says words, not letters', async () => {
    expect((await pronounce('Кто здесь поёт?')).replace(/[_ˈ]/g, '')).toBe('kto ʑdʲesʲ pʌjɵt')
    const { audio } = await say({})
    expect(audio.seconds).toBeGreaterThan(2.2)
    expect(audio.seconds).toBeLessThan(4.5)
  })

  it('makes the same bytes whatever was said before, and another delivery for another take', async () => {
    const texts = [...Object.keys(MIDDLE_PITCH)].map((base) => () => speak('Кто здесь?', { voice: base, rate: 150, pitch: 50, range: 50 }))
    for (const text of texts) expect((await text()).samples).toEqual((await text()).samples)
    const first = await say({})
    await say({ text: 'Ау!', speaker: 'Тик' })
    expect((await say({})).audio).toEqual(first.audio)
    expect((await say({}, rig.io({ seed: 2 }))).audio.artifact).not.toBe(first.audio.artifact)
  })

  it('is levelled like the English voice, trimmed and as long as it says', async () => {
    for (const [speaker, words] of [['Narrator', 'narrator'], ['Мира', 'young, female, clear'], ['Гром', 'old, male, low'], ['Винтик', 'robot']] as const) {
      const { samples, audio } = await say({ speaker, voice: words })
      expect(audio.seconds).toBeCloseTo(samples.length / RATE, 3)
      expect(peakDb([samples]), speaker).toBeLessThan(-3)
      expect(levelDb(samples, RATE, [0, audio.seconds]), speaker).toBeGreaterThan(-24)
      expect(levelDb(samples, RATE, [0, audio.seconds]), speaker).toBeLessThan(-18)
      expect(levelDb(samples, RATE, [0, 0.03]), speaker).toBeLessThan(-40)
    }
  })

  it('gives speakers the pitch that their description asks for, and the narrator a voice of its own', async () => {
    const pitch = async (speaker: string, words: string): Promise<number> => medianPitch((await say({ speaker, voice: words })).samples, RATE)
    const giant = await pitch('Гром', 'grown-up, male, deep'), man = await pitch('Лев', 'grown-up, male'), woman = await pitch('Мира', 'grown-up, female'), child = await pitch('Тиша', 'small, female, high')
    expect(giant).toBeLessThan(man * 0.92)
    expect(man).toBeLessThan(woman * 0.75)
    expect(woman).toBeLessThan(child * 0.85)
    for (const name of ['Лев', 'Мира', 'Тиша', 'Пак', 'Бур']) for (const words of ['', 'male', 'old', 'female, young']) expect(chooseTimbre(name, words).base).not.toBe(chooseTimbre('Narrator', 'narrator').base)
    expect(chooseTimbre('Мира', 'old')).toEqual(chooseTimbre(' мира ', 'Old'))
    expect(pitchSetting('ru', 106)).toBe(50)
  })

  it('times every word, in order, where the sound is', async () => {
    const text = '— Стой! — сказала сова. «Кто здесь… поёт?» В 7 часов, не раньше, пришёл ёж 🎉 и засмеялся.'
    const { words, audio, samples } = await say({ text })
    expect(words.map((word) => word.text).join(' ')).toBe(text)
    let reached = 0
    for (const { start, end } of words) {
      expect(start).toBeGreaterThanOrEqual(reached)
      expect(end).toBeGreaterThanOrEqual(start)
      reached = end
    }
    expect(reached).toBeLessThanOrEqual(audio.seconds)
    for (const wanted of ['сова.', 'часов,', 'засмеялся.']) {
      const word = words.find((each) => each.text === wanted)
      expect((word?.end ?? 0) - (word?.start ?? 0), wanted).toBeGreaterThan(0.2)
      expect(levelDb(samples, RATE, [word?.start ?? 0, word?.end ?? 0]), wanted).toBeGreaterThan(-32)
    }
  })

  it('gives a word that was joined to its neighbour no time that overlaps', () => {
    const tokens = toTokens('не был там')
    expect(timeTokens(tokens, { words: [{ at: 0, start: 0.1, end: 0.6 }, { at: 7, start: 0.6, end: 0.9 }] })).toEqual([
      { text: 'не', start: 0.1, end: 0.6 }, { text: 'был', start: 0.6, end: 0.6 }, { text: 'там', start: 0.6, end: 0.9 },
    ])
  })

  it('divides lines at the ends of sentences and loses no word', () => {
    const tokens = toTokens('Он жил на ул. Садовой. — Кто там? — спросил ёж. [[команда]] <b>Никто!</b>')
    const phrases = toPhrases(tokens)
    expect(phrases.flatMap((phrase) => phrase.tokens)).toEqual(tokens)
    expect(phrases.map(({ tokens: own }) => own.map(({ spoken }) => spoken).join(' '))).toEqual(['Он жил на ул. Садовой.', 'Кто там?', 'спросил ёж.', 'команда bНикто!b'])
  })

  it('refuses a line without words, and says what to install where the engine is absent', async () => {
    for (const text of ['', '… — 🎉']) await expect(say({ text })).rejects.toMatchObject({ code: 'bad-input' })
    await expect(load('@echogarden/not-installed')).rejects.toMatchObject({ code: 'missing-tool', message: expect.stringContaining('@echogarden/not-installed'), hint: expect.stringContaining('English speech needs nothing') })
  })

  it('stops when it is cancelled', async () => {
    const control = new AbortController()
    const saying = say({ text: `${line} `.repeat(4) }, rig.io({ signal: control.signal }))
    setImmediate(() => control.abort())
    await expect(saying).rejects.toMatchObject({ name: 'AbortError' })
  })
})
