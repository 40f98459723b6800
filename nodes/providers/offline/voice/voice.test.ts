import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SpeechRequest } from '../../../capabilities.ts'
import { createSoundRig, levelDb, medianPitch, peakDb } from '../sound-rig.ts'
import { chooseTimbre } from './choose.ts'
import { createVoice } from './index.ts'
import { RATE } from './phrase.ts'
import { toPhrases, toTokens } from './text.ts'

const line = 'Once upon a time, a lonely lighthouse keeper found a message in a bottle.'
const request = (more: Partial<SpeechRequest>): SpeechRequest => ({ text: line, speaker: 'Mara', voice: 'young woman', language: 'en', ...more })

const rig = createSoundRig()
const voice = createVoice()
async function say(more: Partial<SpeechRequest>, io = rig.io()) {
  const reply = await voice.send?.(request(more), io)
  if (reply === undefined) throw new Error('The voice does not answer')
  const [samples = new Float32Array(0)] = rig.channels(reply.value.audio.artifact)
  return { ...reply.value, samples }
}

describe('the offline voice', () => {
  it('makes the same bytes twice, and another delivery for another take', async () => {
    const first = await say({})
    expect((await say({})).audio).toEqual(first.audio)
    const retake = await say({}, rig.io({ seed: 2 }))
    expect(retake.audio.artifact).not.toBe(first.audio.artifact)
    expect(Math.abs(medianPitch(retake.samples, RATE) / medianPitch(first.samples, RATE) - 1)).toBeLessThan(0.06)
  })

  it('is levelled, trimmed and as long as it says', async () => {
    const { samples, audio } = await say({})
    expect(audio.seconds).toBeCloseTo(samples.length / RATE, 3)
    expect(peakDb([samples])).toBeLessThan(-3)
    expect(levelDb(samples, RATE, [0, audio.seconds])).toBeGreaterThan(-23)
    expect(levelDb(samples, RATE, [0, audio.seconds])).toBeLessThan(-18)
    expect(levelDb(samples, RATE, [0, 0.02])).toBeLessThan(-40)
    expect(levelDb(samples, RATE, [0, 0.12])).toBeGreaterThan(-40)
    expect(Math.abs(samples[0] ?? 1)).toBeLessThan(0.001)
    expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.001)
  })

  it('gives speakers the pitch that their description asks for', async () => {
    const pitch = async (speaker: string, words: string): Promise<number> => medianPitch((await say({ speaker, voice: words })).samples, RATE)
    const giant = await pitch('Grok', 'a giant man, deep and booming')
    const man = await pitch('Max', 'a man')
    const woman = await pitch('Mara', 'a woman')
    const child = await pitch('Lily', 'a small girl, high')
    const narrator = await pitch('Narrator', 'narrator')
    expect(giant).toBeLessThan(man * 0.85)
    expect(man).toBeLessThan(woman * 0.85)
    expect(woman).toBeLessThan(child * 0.8)
    expect(Math.abs(narrator / woman - 1)).toBeGreaterThan(0.2)
    expect(await pitch('Anna', 'a woman')).not.toBeCloseTo(woman, 0)
  })

  it('keeps a speaker and gives nobody else the narrator’s voice', () => {
    expect(chooseTimbre('Mara', 'old woman')).toEqual(chooseTimbre(' mara ', 'Old woman'))
    const narrator = chooseTimbre('Narrator', 'narrator')
    fc.assert(fc.property(fc.string(), fc.constantFrom('', 'man', 'old man', 'deep', 'woman', 'child'), (name, words) => {
      fc.pre(name.trim().toLowerCase() !== 'narrator')
      const { base, formant, pitch } = chooseTimbre(name, words)
      return base !== narrator.base || Math.abs(formant / narrator.formant - 1) > 0.05 || Math.abs(pitch / narrator.pitch - 1) > 0.05
    }))
  })

  it('times every word, in order, within the sound', async () => {
    const text = 'Dr. Smith paid $40 & left — quickly! “Jean-Luc” said… “well—no?” at 3:45 p.m. Then 🎉 he rested, café closed.'
    const { words, audio } = await say({ text })
    expect(words.map((word) => word.text).join(' ')).toBe(text)
    let reached = 0
    for (const { start, end } of words) {
      expect(start).toBeGreaterThanOrEqual(reached)
      expect(end).toBeGreaterThan(start)
      reached = end
    }
    expect(reached).toBeLessThanOrEqual(audio.seconds)
    const long = words.find((word) => word.text === '3:45')
    const short = words.find((word) => word.text === 'he')
    expect((long?.end ?? 0) - (long?.start ?? 0)).toBeGreaterThan(2 * ((short?.end ?? 0) - (short?.start ?? 0)))
  })

  it('puts words where the sound is', async () => {
    const { samples, words } = await say({ text: 'Stop. Look around. Listen.' })
    for (const { start, end } of words) expect(levelDb(samples, RATE, [start, end])).toBeGreaterThan(-32)
    for (const [i, { start }] of words.entries()) {
      const before = words[i - 1]
      if (before !== undefined && start - before.end > 0.2) {
        const middle = (start + before.end) / 2
        expect(levelDb(samples, RATE, [middle, middle + 0.02])).toBeLessThan(-38)
      }
    }
  })

  it('speaks what looks like an option, a file or a switch', async () => {
    const plain = await say({ text: 'voice kal; rm' })
    const trick = await say({ text: '-voice kal; rm' })
    expect(trick.words.map((word) => word.text)).toEqual(['-voice', 'kal;', 'rm'])
    expect(trick.audio.seconds).toBeCloseTo(plain.audio.seconds, 1)
    for (const text of ['--help', '-o none', 'none', 'play', '/etc/passwd', '-lv']) expect((await say({ text })).audio.seconds).toBeGreaterThan(0.3)
  })

  it('speaks any English-looking text without falling over', async () => {
    const texts = fc.sample(fc.string({ minLength: 3, maxLength: 40, unit: 'binary' }), { seed: 4, numRuns: 12 }).map((noise) => `so ${noise}`)
    for (const text of [...texts, 'a.b.c. 1,2,,3 ....!!!??? x', 'AAAAAAAAAAAAAAAA 99999999999999999999 1e400 %%% $$$']) {
      const said = await say({ text: text.replace(/\p{L}/gu, (letter) => (/\p{Script=Latin}/u.test(letter) ? letter : 'e')) })
      expect(said.words.length).toBeGreaterThan(0)
    }
  })

  it('refuses a line without words and languages it does not speak', async () => {
    for (const text of ['', '   ', '… — 🎉', '\u0000\u0007']) await expect(say({ text })).rejects.toMatchObject({ code: 'bad-input' })
    await expect(say({ text: 'Жила-была лиса' })).rejects.toMatchObject({ code: 'unsupported', message: expect.stringContaining('English') })
    await expect(say({ language: 'ja' })).rejects.toMatchObject({ code: 'unsupported' })
    expect((await say({ text: 'Hello.', language: 'en-GB' })).audio.mime).toBe('audio/wav')
  })

  it('stops when it is cancelled', async () => {
    const control = new AbortController()
    const saying = say({ text: `${line} `.repeat(6) }, rig.io({ signal: control.signal }))
    setImmediate(() => control.abort())
    await expect(saying).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('divides long lines into phrases that lose no word', () => {
    const tokens = toTokens(`${'very '.repeat(90)}long, ${'and '.repeat(60)}longer. Mr. Fox said so.`)
    const phrases = toPhrases(tokens)
    expect(phrases.flatMap((phrase) => phrase.tokens)).toEqual(tokens)
    for (const phrase of phrases) expect(phrase.tokens.map((token) => token.spoken).join(' ').length).toBeLessThan(140)
    expect(phrases.at(-1)?.tokens.map((token) => token.written)).toEqual(['Mr.', 'Fox', 'said', 'so.'])
  })
})
