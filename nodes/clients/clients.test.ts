import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Call } from '../../engine/calls.ts'
import type { BaseContext } from '../../engine/implement.ts'
import { createMemoryArtifacts } from '../../engine/memory-stores.ts'
import { ReelError } from '../../engine/model/errors.ts'
import type { ImageRequest, TextRequest } from '../capabilities.ts'
import { PEACEFUL_WORDS, sanitise, shorten } from '../story/sanitise.ts'
import { createClients } from './index.ts'

interface Made { capability: string; prompt: string; seed: number | undefined }

/** The clients over a call that answers by script; what was called and recorded is kept. */
function clientsOver(answer: (request: { prompt: string }, made: Made[], capability: string) => unknown, facts: unknown = undefined) {
  const made: Made[] = []
  const recorded: string[] = []
  const call: Call = async (capability, request, options) => {
    const { prompt } = request as { prompt: string }
    made.push({ capability, prompt, seed: options?.seed })
    return answer({ prompt }, made, capability)
  }
  const ctx: BaseContext = { seed: 3, take: { index: 0 }, signal: new AbortController().signal, artifacts: createMemoryArtifacts(), prompt: (text) => text, sent: (prompt) => void recorded.push(prompt), warn: () => {} }
  return { made, recorded, clients: createClients(call, ctx, () => facts) as { text(request: TextRequest, more?: object): Promise<unknown>; image(request: ImageRequest): Promise<unknown> } }
}

const asked: TextRequest<{ names: string[] }> = { purpose: 'lores', system: '', prompt: 'Name three.', context: {}, schema: z.object({ names: z.array(z.string()) }), effort: 'none' }
const check = ({ names }: { names: string[] }) => (names.length === 3 ? [] : [`There are ${names.length} names; exactly 3 are asked for.`])

describe('a text call', () => {
  it('is sent back with what was wrong, and answers the mended form', async () => {
    const { clients, made, recorded } = clientsOver((_, before) => (before.length === 1 ? { names: 'one' } : before.length === 2 ? { names: ['a', 'b'] } : { names: ['a', 'b', 'c'] }))
    expect(await clients.text(asked, { check })).toEqual({ names: ['a', 'b', 'c'] })
    expect(made[1]?.prompt).toContain('names')
    expect(made[2]?.prompt).toContain('There are 2 names; exactly 3 are asked for.')
    expect(recorded).toEqual([made[1]?.prompt, made[2]?.prompt])
  })
  it('fails with the faults named when it stays wrong, after a bounded number of calls', async () => {
    const { clients, made } = clientsOver(() => ({ names: ['a'] }))
    await expect(clients.text(asked, { check })).rejects.toMatchObject({ code: 'invalid-output', message: expect.stringContaining('exactly 3') as string })
    expect(made).toHaveLength(3)
  })
})

const picture = { artifact: 'a'.repeat(64), mime: 'image/png', bytes: 1, width: 8, height: 8 }
const depiction = { subject: 'shot', place: '', description: '', time: 'noon', weather: 'clear', mood: '', palette: '', framing: 'plain', size: 'wide', angle: 'eye', lens: 35, light: '', expression: '', figures: [] } as const
const drawn: ImageRequest = { prompt: `Two foxes fight with swords. ${'A long meadow lies behind them. '.repeat(20)}`, depiction: { ...depiction, figures: [] }, references: [], width: 8, height: 8, style: '' }

const TAIL = '\nNo lettering, captions, logos, watermarks or frames.'
const fitted = (prompt: string) => prompt.length + TAIL.length

describe('a refused picture', () => {
  it('goes down the ladder in order, each step a version on record, and stops after one softening', async () => {
    const { clients, made, recorded } = clientsOver((_, __, capability) => {
      if (capability === 'text') return { prompt: 'Two foxes play.' }
      throw new ReelError('refused', 'Not allowed.')
    })
    await expect(clients.image(drawn)).rejects.toMatchObject({ code: 'refused' })
    expect(made.map(({ capability, prompt, seed }) => [capability, prompt.length, seed === undefined ? 'same seed' : 'new seed'])).toEqual([
      ['image', fitted(drawn.prompt), 'same seed'], ['image', fitted(sanitise(drawn.prompt)), 'same seed'], ['image', fitted(shorten(sanitise(drawn.prompt))), 'same seed'],
      ['image', fitted(shorten(sanitise(drawn.prompt))), 'new seed'], ['text', expect.any(Number), 'same seed'], ['image', fitted('Two foxes play.'), 'same seed'],
    ])
    expect(recorded.at(-1)).toBe(`Two foxes play.${TAIL}`)
  })
  it('is drawn at the first step that is accepted, and other failures are not climbed', async () => {
    const { clients, made } = clientsOver(({ prompt }) => {
      if (prompt.includes('fight')) throw new ReelError('refused', 'Not allowed.')
      return picture
    })
    expect(await clients.image(drawn)).toEqual(picture)
    expect(made).toHaveLength(2)
    const broken = clientsOver(() => {
      throw new ReelError('out-of-quota', 'No credit.')
    })
    await expect(broken.clients.image(drawn)).rejects.toMatchObject({ code: 'out-of-quota' })
    expect(broken.made).toHaveLength(1)
  })
})

describe('the peaceful words', () => {
  it('are thirteen rules on whole words', () => {
    expect(PEACEFUL_WORDS).toHaveLength(13)
    expect(sanitise('He beats up a knight and they fight.')).toBe('He overcomes a knight and they challenges peacefully.')
    expect(sanitise('A firefighter and a skillful bladesmith.')).toBe('A firefighter and a skillful bladesmith.')
  })
})
