import { describe, expect, it } from 'vitest'
import { aBrief, aComponent, aLine, aShot } from '../testing/samples.ts'
import { call, scripted } from '../testing/scripted.ts'
import type { Line, Speech } from '../values/index.ts'
import { SpeechFields } from '../values/index.ts'
import { voiceNode } from './node.ts'
import { voice } from './run.ts'

const utterances = [{ kind: 'dialogue', speaker: 'Old Owl', text: 'Take it, little one.' }, { kind: 'voiceover', speaker: 'Narrator', text: 'And he did.' }] as const
const plan = (more: Record<string, unknown> = {}) => call<{ lines: { id: string; value: Line }[] }>(voice, 'plan', { shots: aShot({ utterances: [...utterances] }), brief: aBrief(), ...more }, scripted())
const gather = async (...parts: Line[]) => (await call<{ speech: Speech }>(voice, 'gather', { parts }, scripted())).speech

describe('Voice', () => {
  it('plans one line per utterance, each naming its speaker, in frame or not', async () => {
    expect((await plan()).lines).toEqual([
      { id: '01', value: { ...utterances[0], speakerIds: ['old-owl'] } },
      { id: '02', value: { ...utterances[1], speakerIds: [] } },
    ])
  })
  it('speaks in the voice of the speaker and the language of the film', async () => {
    const ctx = scripted()
    await call(voice, 'run', { part: { speaker: 'Old Owl', text: 'Take it.' }, components: [aComponent('Old Owl', 'character', { voice: 'deep, slow', line: 'A great grey owl.' })], brief: aBrief({ language: 'ru', audience: '3-4' }) }, ctx)
    await call(voice, 'run', { part: { speaker: 'Narrator', text: 'And so.' }, components: [] }, ctx)
    expect(ctx.asked.speech).toEqual([
      { text: 'Take it.', speaker: 'Old Owl', voice: 'deep, slow', about: 'A great grey owl.', pace: 0.9, language: 'ru' },
      { text: 'And so.', speaker: 'Narrator', voice: 'narrator', language: 'en' },
    ])
  })
  it('says nothing in a non-verbal film', async () => {
    expect((await plan({ brief: aBrief({ nonVerbal: true }) })).lines).toEqual([])
    expect(await gather()).toEqual({ lines: [], seconds: 0 })
  })
  it('times the lines of a shot with a lead-in and pauses', async () => {
    const speech = await gather(aLine(1.5), aLine(2.1), aLine(0.4))
    expect(speech.lines.map(({ start }) => start)).toEqual([0.25, 2.05, 4.45])
    expect(speech.seconds).toBe(4.85)
    SpeechFields.parse(speech)
  })
  it('waits longer after a question, after what is left unsaid, and for another speaker', async () => {
    const gap = async (text: string, speaker: string) => {
      const { lines } = await gather(aLine(1, { text }), aLine(1, { speaker }))
      return (lines[1]?.start ?? 0) - 1.25
    }
    expect(await gap('Take it.', 'Rowan')).toBeCloseTo(0.3)
    expect(await gap('Take it?', 'Rowan')).toBeCloseTo(0.45)
    expect(await gap('I thought…', 'Owl')).toBeCloseTo(0.8)
  })
  it('reads no field of a shot that a picture makes, so it never waits for one', () => {
    expect(voiceNode.reads.plan.shots).toEqual(['utterances'])
    expect(Object.keys(voiceNode.reads.run)).not.toContain('shots')
  })
})
