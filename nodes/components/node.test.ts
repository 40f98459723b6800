import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aBrief, aComponent, aLore } from '../testing/samples.ts'
import { call, scripted } from '../testing/scripted.ts'
import type { Component, Mention } from '../values/index.ts'
import { castOf } from './cast.ts'
import { components } from './run.ts'

const rowan: Mention = { name: 'Rowan', kind: 'character', line: 'A small red fox.' }
const owl: Mention = { name: 'Old Owl', kind: 'character', line: 'A sleepy owl.' }
const lamp: Mention = { name: 'Lamp', kind: 'prop', line: 'A brass lamp.' }
const later = (mention: Mention): Mention => ({ ...mention, line: '' })
type Planned = { components: { id: string; value: Omit<Component, 'image'> }[] }

const plan = (scenes: Mention[][], ctx = scripted(({ context }) => ({ visual: `${String(context.name)} as seen`, voice: 'soft' }))) =>
  call<Planned>(components, 'plan', { scenes: scenes.map((mentions) => ({ mentions, text: 'never read' })), lore: aLore(), brief: aBrief() }, ctx)

describe('the cast', () => {
  it('is the same in whatever order the scenes come', () => {
    const said: Mention[] = [rowan, later(rowan), { ...rowan, line: 'A fox.' }, { ...rowan, name: 'ROWAN' }, owl, { ...owl, kind: 'prop' }, lamp, later(lamp), { ...lamp, line: 'Another lamp.' }]
    const expected = castOf(said)
    fc.assert(fc.property(fc.shuffledSubarray(said, { minLength: said.length }), (shuffled) => {
      expect(castOf(shuffled)).toEqual(expected)
    }))
  })
  it('takes the most common spelling and kind and the fullest introduction', () => {
    expect(castOf([later(rowan), later(rowan), { ...rowan, name: 'ROWAN', kind: 'prop' }])).toEqual([
      { id: 'rowan', name: 'Rowan', kind: 'character', line: 'A small red fox.', visual: undefined, disputed: true },
    ])
  })
})

describe('Components', () => {
  it('plans everyone once, by slug', async () => {
    const made = await plan([[rowan, lamp], [later(rowan), owl]])
    expect(made.components.map(({ id }) => id)).toEqual(['lamp', 'old-owl', 'rowan'])
    expect(made.components[2]?.value).toEqual({ name: 'Rowan', kind: 'character', line: 'A small red fox.', visual: 'Rowan as seen', voice: 'soft' })
    expect(made.components[0]?.value.voice).toBe('')
  })
  it('asks for each alone and shared, so that a newcomer rewords nobody', async () => {
    const before = scripted(() => ({ visual: 'x', voice: '' }))
    const after = scripted(() => ({ visual: 'x', voice: '' }))
    await plan([[rowan, lamp]], before)
    await plan([[owl], [later(lamp), lamp, later(rowan), rowan]], after)
    const requests = (ctx: typeof before) => ctx.asked.text.map(({ request: { schema: _schema, ...request }, shared }) => JSON.stringify({ ...request, shared }))
    expect(requests(after)).toEqual(expect.arrayContaining(requests(before)))
    expect(requests(before).find((request) => request.includes('Rowan'))).not.toContain('Lamp')
    expect(after.asked.text.every(({ shared }) => shared)).toBe(true)
  })
  it('says when scenes disagree about what something is', async () => {
    const ctx = scripted(() => ({ visual: 'x', voice: '' }))
    await plan([[rowan, later(rowan), { ...rowan, kind: 'prop' }]], ctx)
    expect(ctx.warnings).toEqual(['Rowan is not of the same kind in every scene; it is drawn as a character.'])
  })
  it('makes no call for a film without names', async () => {
    const ctx = scripted()
    expect((await plan([[]], ctx)).components).toEqual([])
    expect(ctx.asked.text).toEqual([])
  })
  it.each([
    ['character', /^Draw a fantasy character: .*\n.*Visual appearance: red/],
    ['location', /^Draw a fantasy location: .*\n.*Environment: red/],
    ['prop', /^Draw a fantasy object: .*\n.*Item appearance: red/],
  ] as const)('draws a %s with a lead of its own', async (kind, lead) => {
    const ctx = scripted()
    await call(components, 'run', { params: { genre: 'fantasy' }, part: { name: 'Rowan', kind, visual: 'red' }, brief: aBrief() }, ctx)
    const [request] = ctx.asked.image
    expect(request?.prompt).toMatch(lead)
    expect(request).toMatchObject({ width: 1024, height: 1024, style: 'cut paper', references: [], depiction: { subject: 'component', figures: [{ name: 'Rowan', kind, visual: 'red' }] } })
  })
  it('takes a look that its author fixed word for word, and asks only how it sounds', async () => {
    const ctx = scripted(() => ({ visual: 'made up', voice: 'low' }))
    const made = await plan([[{ ...rowan, visual: 'A fox of felt.' }, { ...lamp, visual: 'A lamp of tin.' }]], ctx)
    expect(made.components.map(({ value }) => [value.name, value.visual, value.voice])).toEqual([['Lamp', 'A lamp of tin.', ''], ['Rowan', 'A fox of felt.', 'low']])
    expect(ctx.asked.text.map(({ request }) => request.context.name)).toEqual(['Rowan'])
  })
  it('takes a picture of one’s own for a reference picture, and says when nobody is called so', async () => {
    const ctx = scripted(() => ({ visual: 'as written', voice: 'soft' }))
    const picture = aComponent('Rowan', 'character', { visual: '', voice: '' })
    const made = await call<Planned>(components, 'plan', { scenes: [{ mentions: [rowan, lamp] }], pictures: [picture, aComponent('Gull')] }, ctx)
    expect(made.components[1]?.value).toMatchObject({ name: 'Rowan', visual: 'as written', own: picture.image })
    expect(made.components[0]?.value).not.toHaveProperty('own')
    expect(ctx.warnings).toEqual(['No scene names Gull, so its picture is not used.'])
    expect(await call(components, 'run', { part: made.components[1]?.value ?? {} }, ctx)).toEqual({ components: { image: picture.image } })
    expect(ctx.asked.image).toEqual([])
  })
  it('hears the reviewer on a retake', async () => {
    const ctx = scripted([], 'darker fur')
    await call(components, 'run', { part: { name: 'Rowan', kind: 'character', visual: 'red' } }, ctx)
    expect(ctx.asked.image[0]?.prompt).toContain('The reviewer says: darker fur')
  })
})
