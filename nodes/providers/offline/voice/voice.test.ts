import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SpeechRequest } from '../../../capabilities.ts'
import { createSoundRig, levelDb, medianPitch, peakDb } from '../sound-rig.ts'
import { chooseTimbre } from './choose.ts'
import { createVoice } from './index.ts'
import { soundsOf } from './lexicon.ts'
import { RATE } from './phrase.ts'
import { toPhrases, toTokens } from './text.ts'

const line = 'Once upon a time, a lonely lighthouse keeper found a message in a bottle.'
const request = (more: Partial<SpeechRequest>): SpeechRequest => ({ text: line, speaker: 'Mara', voice: 'young woman', language: 'en', ...more })

const timbre = (name: string, voice: string, about = '') => chooseTimbre({ name, voice, about })

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
    expect(timbre('Mara', 'old woman')).toEqual(timbre(' mara ', 'Old woman'))
    const narrator = timbre('Narrator', 'narrator')
    fc.assert(fc.property(fc.string(), fc.constantFrom('', 'man', 'old man', 'deep', 'woman', 'child'), (name, words) => {
      fc.pre(name.trim().toLowerCase() !== 'narrator')
      const { base, formant, pitch } = timbre(name, words)
      return base !== narrator.base || Math.abs(formant / narrator.formant - 1) > 0.05 || Math.abs(pitch / narrator.pitch - 1) > 0.05
    }))
  })

  it('gives the cast of a film voices that can be told apart', async () => {
    const cast = [
      ['Narrator', 'narrator', ''], ['Pip', 'young, high, quick and eager', 'a small brown mouse'], ['Bruno', 'grown-up, male, low', 'a huge old bear'],
      ['Mother Wren', 'old, female, low, slow and dry', 'a woman with a basket'], ['Lily', 'a small girl, high', ''], ['Tick', 'flat', 'a clockwork robot'], ['Mira', 'young, female, light', 'a baker'], ['Vesper', 'middle-aged, female, cold', ''],
    ] as const
    const heard = await Promise.all(cast.map(async ([speaker, words, about]) => {
      const { samples } = await say({ speaker, voice: words, about })
      return { ...timbre(speaker, words, about), speaker, pitch: medianPitch(samples, RATE) }
    }))
    for (const [i, one] of heard.entries()) for (const other of heard.slice(i + 1)) {
      // in semitones of pitch, of throat, and in decibels of colour: any one of them is enough to tell two people apart
      const apart = Math.abs(12 * Math.log2(one.pitch / other.pitch)) + Math.abs(24 * Math.log2(one.formant / other.formant)) + Math.abs(one.brightness - other.brightness) / 2 + (one.base === other.base ? 0 : 2)
      expect(apart, `${one.speaker} and ${other.speaker}`).toBeGreaterThan(2)
    }
    const pitchOf = (name: string) => heard.find(({ speaker }) => speaker === name)?.pitch ?? 0
    expect(pitchOf('Bruno')).toBeLessThan(pitchOf('Pip') * 0.6)
    expect(heard.find(({ speaker }) => speaker === 'Tick')).toMatchObject({ base: 'kal16', metal: true })
  })

  it('gives most pairs of any two names different voices though they are described alike', () => {
    const voices = Array.from({ length: 40 }, (_, i) => timbre(`Name ${i}`, 'young, female'))
    let alike = 0
    for (const [i, one] of voices.entries()) for (const other of voices.slice(i + 1)) {
      if (Math.abs(one.pitch / other.pitch - 1) < 0.02 && Math.abs(one.formant / other.formant - 1) < 0.015 && Math.abs(one.brightness - other.brightness) < 1) alike++
    }
    expect(alike / (40 * 39 / 2)).toBeLessThan(0.02)
  })

  it('lets a question rise and a statement fall, waits after what is left unsaid, and is higher in a cry', async () => {
    const ending = async (text: string) => {
      const { samples, words } = await say({ text, speaker: 'Mara', voice: 'a woman' })
      const last = words.at(-1) ?? { start: 0, end: 0 }
      const slice = (from: number, until: number): number => medianPitch(samples.slice(Math.round(from * RATE), Math.round(until * RATE)), RATE)
      return { end: slice(last.end - 0.15, last.end - 0.02), all: medianPitch(samples, RATE) }
    }
    const [asked, said, cried] = [await ending('Did you see the man?'), await ending('You did see the man.'), await ending('You did see the man!')]
    expect(asked.end).toBeGreaterThan(said.end * 1.1)
    expect(cried.all).toBeGreaterThan(said.all * 1.04)
    const gap = async (text: string) => {
      const { words } = await say({ text })
      return (words[1]?.start ?? 0) - (words[0]?.end ?? 0)
    }
    expect(await gap('Wait… here')).toBeGreaterThan(await gap('Wait. Here') + 0.12)
  })

  it('speaks slower where it is asked to', async () => {
    expect((await say({ pace: 0.85 })).audio.seconds).toBeGreaterThan((await say({})).audio.seconds * 1.1)
  })

  it('has no offset, no click and the same loudness in each voice', async () => {
    const levels: number[] = []
    for (const [speaker, words] of [['Mara', 'young woman'], ['Bruno', 'a deep man'], ['Tick', 'a robot'], ['Narrator', 'narrator']]) {
      const { samples } = await say({ speaker: speaker ?? '', voice: words ?? '' })
      expect(Math.abs(samples.reduce((sum, sample) => sum + sample, 0) / samples.length)).toBeLessThan(2e-4)
      for (let i = 240; i < samples.length; i++) {
        const jump = Math.abs((samples[i] ?? 0) - (samples[i - 1] ?? 0))
        if (jump > 0.1) expect(levelDb(samples, RATE, [(i - 240) / RATE, i / RATE])).toBeGreaterThan(-55)
      }
      levels.push(levelDb(samples, RATE, [0.1, samples.length / RATE - 0.3]))
    }
    expect(Math.max(...levels) - Math.min(...levels)).toBeLessThan(2)
  })

  it('says invented and foreign names as they are meant', async () => {
    const sounds = async (word: string) => (await soundsOf([toTokens(word)[0]?.spoken ?? '']))[0]?.join(' ')
    expect(await sounds('OldPier')).toBe(`${await sounds('old')} ${await sounds('pier')}`)
    expect(await sounds('Niamh')).toBe(await sounds('Neev'))
    expect(await sounds('Brrr')).toBe(await sounds('burr'))
    expect((await sounds('Krrsk'))?.split(' ').length).toBeLessThan(6)
    expect(await sounds('UFO')).toBe(await sounds('ufo'))
    const { words } = await say({ text: 'OldPier and Saoirse waited.' })
    expect(words.map(({ text }) => text)).toEqual(['OldPier', 'and', 'Saoirse', 'waited.'])
    expect((words[0]?.end ?? 0) - (words[0]?.start ?? 0)).toBeGreaterThan(0.3)
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
