import { describe, expect, it } from 'vitest'
import { dialectOf } from '../prompting/dialect.ts'
import { fitPicture } from '../prompting/fit-picture.ts'
import type { ShotDraft } from '../purposes.ts'
import { aBrief, aComponent, aShot, aShotDraft, aStage, picture, someScenes } from '../testing/samples.ts'
import { call, scripted } from '../testing/scripted.ts'
import type { Shot } from '../values/index.ts'
import { ShotFields } from '../values/index.ts'
import { shotImagesNode } from './node.ts'
import { shotImages } from './run.ts'

const [scene] = someScenes(1, [{ name: 'happy end', from: 1, to: 1, purpose: 'x' }])
const cast = [aComponent('Rowan'), aComponent('Brass Lantern', 'prop'), aComponent('Old Pier', 'location')]
type Planned = { shots: { id: string; value: Omit<Shot, 'image'> }[] }

function plan(drafts: Partial<ShotDraft>[][], more: Record<string, unknown> = {}, ctx = scripted(drafts.map((list) => ({ shots: list.map(aShotDraft) })))) {
  return call<Planned>(shotImages, 'plan', { params: { shotsPerScene: drafts[0]?.length ?? 1 }, scenes: scene, components: cast, brief: aBrief(), ...more }, ctx)
}
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')
const says = (text: string, speaker = 'Rowan') => ({ kind: 'dialogue' as const, speaker, text })

describe('planning shots', () => {
  it('gives local ids and the ids of who is in frame', async () => {
    const { shots } = await plan([[{}, { action: '@Rowan waits on @Old Pier', names: ['rowan'] }]])
    expect(shots.map(({ id }) => id)).toEqual(['01', '02'])
    expect(shots[0]?.value.componentIds).toEqual(['rowan', 'brass-lantern'])
    expect(shots[1]?.value.componentIds).toEqual(['rowan', 'old-pier'])
    for (const { value } of shots) ShotFields.omit({ image: true }).strict().parse(value)
  })
  it('never accepts another number of shots', async () => {
    await expect(plan([[{}, {}]], { params: { shotsPerScene: 3 } })).rejects.toThrow('There are 2 shots; exactly 3')
  })
  it('makes another number for the scenes of a beat', async () => {
    expect((await plan([[{}, {}]], { params: { shotsPerScene: 3, shotsByBeat: { 'Happy End': 2 } } })).shots).toHaveLength(2)
  })
  it.each<[string, Partial<ShotDraft>, string]>([
    ['a stranger in frame', { names: ['Gull'] }, 'Gull is not among the components'],
    ['a stranger in the action', { action: '@Gull lands' }, '@Gull in the action'],
    ['a stranger who speaks', { utterances: [says('Hello', 'Gull')] }, 'Gull speaks, but is neither "Narrator"'],
    ['words that no length holds', { utterances: [says(words(40))] }, 'its words take 16.6 seconds'],
  ])('refuses %s', async (_, draft, message) => {
    await expect(plan([[draft]])).rejects.toThrow(message)
  })
  it('lets the narrator and whoever is in the scene speak', async () => {
    const { shots: [shot] } = await plan([[{ utterances: [says('Hello', 'rowan'), { kind: 'voiceover', speaker: 'narrator', text: 'So it was.' }] }]])
    expect(shot?.value.utterances.map(({ speaker }) => speaker)).toEqual(['Rowan', 'Narrator'])
  })
  it('makes a shot long enough for its words, within the limits', async () => {
    const { shots } = await plan([[{ seconds: 3, utterances: [says(words(12))] }, { seconds: 1 }, { seconds: 30 }]])
    expect(shots.map(({ value }) => value.seconds)).toEqual([5.5, 3, 8])
  })
  it('keeps a non-verbal film silent', async () => {
    const brief = aBrief({ nonVerbal: true })
    await expect(plan([[{ utterances: [says('Hello')] }]], { brief })).rejects.toThrow('nobody speaks in this film')
    expect((await plan([[{ utterances: [says('Hello')] }], [{}]], { brief })).shots).toHaveLength(1)
  })
  it('cuts slowly and shows few at once to small children', async () => {
    const brief = aBrief({ audience: '3-4' })
    expect((await plan([[{ seconds: 2 }]], { brief })).shots[0]?.value.seconds).toBe(4)
    const crowd = { components: ['A', 'B', 'C'].map((name) => aComponent(name)), brief }
    await expect(plan([[{ action: 'They dance', names: ['A', 'B', 'C'] }]], crowd)).rejects.toThrow('3 characters are in frame')
  })
  it('does not know how anybody looks', async () => {
    const ctx = scripted([{ shots: [aShotDraft()] }])
    await plan([[{}]], {}, ctx)
    expect(JSON.stringify(ctx.asked.text[0]?.request)).not.toContain('as seen')
  })
})

describe('drawing a shot', () => {
  const draw = async (more: Record<string, unknown> = {}, ctx = scripted()) => {
    await call(shotImages, 'run', { part: aShot(), stages: aStage(), scenes: scene, components: cast, brief: aBrief(), ...more }, ctx)
    return ctx
  }
  it('sends set, characters and props as references and names each by number', async () => {
    const { asked: { image: [request] } } = await draw()
    expect(request?.references.map(({ name }) => name)).toEqual(['the set', 'Rowan', 'Brass Lantern'])
    expect(request?.prompt).toContain('Medium shot, figures from the waist up, at eye level: Rowan lifts Brass Lantern')
    expect(request?.depiction).toMatchObject({ subject: 'shot', place: 'An empty pier in fog.', size: 'medium', lens: 50, time: 'morning', expression: 'hopeful' })
    expect(request?.depiction.figures.map(({ kind }) => kind)).toEqual(['character', 'prop', 'location'])
  })
  it('falls back on its locations when no set is wired', async () => {
    const { asked: { image: [request] } } = await draw({ stages: undefined })
    expect(request?.references.map(({ name }) => name)).toEqual(['Rowan', 'Brass Lantern', 'Old Pier'])
    expect(request?.depiction.place).toBe('Old Pier: Old Pier as seen')
  })
  it('sends the shot before after the characters when it is asked to, and says what of it counts', async () => {
    const { asked: { image: [request] } } = await draw({ params: { continuity: true }, before: { image: picture() } })
    expect(request?.references.map(({ name }) => name)).toEqual(['the set', 'Rowan', 'the shot before', 'Brass Lantern'])
    const fitted = fitPicture(request!, dialectOf({ references: 3 }))
    expect(fitted.dropped).toEqual(['Brass Lantern'])
    expect(fitted.request.prompt).toContain('image 3 = the shot before. Keep each looking exactly as in its picture. Take only light, colours and looks from the shot before')
  })
  it('says which references were too many', async () => {
    expect((await draw({ params: { maxReferences: 2 } })).warnings).toEqual(['Without a reference picture in this shot: Brass Lantern.'])
  })
  it('does not depend on words, length, move or sound', () => {
    expect(shotImagesNode.reads.run.part).toEqual(['action', 'size', 'angle', 'lens', 'light', 'expression', 'framing', 'staging'])
  })
})
