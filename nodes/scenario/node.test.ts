import { describe, expect, it } from 'vitest'
import { call, scripted } from '../testing/scripted.ts'
import { shotsFromScript } from '../shot-images/from-script.ts'
import type { Brief, Scene } from '../values/index.ts'
import { SceneFields } from '../values/index.ts'
import { scenario } from './run.ts'

const TOPA = `title: Topa looks for the moon
style: soft felt
elements:
  - name: Topa
    reference_prompts: [A round brown bear of felt with a blue scarf., Front view.]
  - { name: Valley, type: background, prompt: A green valley with one tree. }
scenes:
  - title: Evening
    location: Valley
    time: dusk
    shots:
      - prompt: "@Topa walks through @Valley"
        duration: 5
        size: wide
      - prompt: Topa looks up
        say: [{ Topa: Where is the moon? }]
  - shots: ["@Topa sleeps."]
`
type Planned = { scenes: { id: string; value: Scene }[] }
const plan = (text: string) => call<Planned>(scenario, 'plan', { params: { text } }, scripted())

describe('Scenario', () => {
  it('gives its elements with their prompts, word for word, and its shots as paragraphs', async () => {
    const { scenes } = await plan(TOPA)
    for (const { value } of scenes) SceneFields.parse(value)
    expect(scenes[0]?.value).toMatchObject({
      title: 'Evening', time: 'dusk', isScript: true, componentIds: ['topa', 'valley'], placeIds: ['valley'],
      text: 'Wide shot: @Topa walks through @Valley (5 s)\n\n@Topa looks up\n@Topa: Where is the moon?',
    })
    expect(scenes[0]?.value.mentions[0]).toEqual({ name: 'Topa', kind: 'character', line: 'A round brown bear of felt with a blue scarf', visual: 'A round brown bear of felt with a blue scarf. Front view.' })
  })
  it('is filmed in the shots it has, with their lengths', async () => {
    const [first] = (await plan(TOPA)).scenes
    const shots = first ? shotsFromScript({ scene: first.value, components: first.value.mentions, nonVerbal: false, minSeconds: 2, maxSeconds: 8 }) : []
    expect(shots.map(({ size, seconds, utterances }) => [size, seconds, utterances.length])).toEqual([['wide', 5, 0], ['medium', 2.5, 1]])
  })
  it('says of the whole film what it says', async () => {
    expect((await call<{ brief: Brief }>(scenario, 'gather', { params: { text: TOPA } }, scripted())).brief).toMatchObject({ title: 'Topa looks for the moon', style: 'soft felt', language: 'en' })
  })
  it('takes elements by name', async () => {
    expect((await plan('characters: { Mia: a mouse }\nbackgrounds: { Barn: { prompt: red } }\nscenes: [{ location: Barn, shots: ["@Mia runs"] }]')).scenes[0]?.value.mentions.map(({ name, kind, visual }) => [name, kind, visual])).toEqual([['Mia', 'character', 'a mouse'], ['Barn', 'location', 'red']])
  })
  it.each([
    ['an unknown name, with its place', TOPA.replace('@Topa sleeps', '@Gull sleeps'), 'Line 17, column 14: @Gull is not among the elements.'],
    ['what is no YAML', 'scenes: [', 'Line 1'],
    ['what is not as it should be', 'scenes: [{ shots: [{ prompt: a, size: huge }] }]', 'scenes.0.shots.0'],
    ['nothing', '  ', 'There is no scenario yet.'],
    ['a file that unfolds without end', `a: &a [1]\n${Array.from({ length: 9 }, (_, at) => `b${at}: &b${at} [${Array(9).fill(at === 0 ? '*a' : `*b${at - 1}`).join(',')}]`).join('\n')}\nscenes: [{}]`, 'too often'],
  ])('refuses %s', async (_, text, message) => {
    await expect(plan(text)).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining(message) as string })
  })
})
