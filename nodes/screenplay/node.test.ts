import { describe, expect, it } from 'vitest'
import { createMemoryArtifacts } from '../../engine/memory-stores.ts'
import { call, scripted } from '../testing/scripted.ts'
import type { Brief, Scene } from '../values/index.ts'
import { BriefFields, SceneFields } from '../values/index.ts'
import { screenplay } from './run.ts'

const FILM = `Title: The Borrowed Light

EXT. HARBOUR - DUSK

Rain. MARA, a girl in a yellow raincoat, lifts a BRASS LANTERN.

MARA
(out of breath)
The light is out!

INT. TOWER - CONTINUOUS

> DISSOLVE TO:

Mara climbs.

KEEPER (O.S.)
Not too fast.

EXT. HARBOUR - NIGHT

Quiet.
`
type Planned = { scenes: { id: string; value: Scene }[] }
const plan = (params: Record<string, unknown>, ctx = scripted()) => call<Planned>(screenplay, 'plan', { params }, ctx)

describe('Screenplay', () => {
  it('gives whole scenes with their people, things and places, each introduced once', async () => {
    const { scenes } = await plan({ text: FILM })
    for (const { value } of scenes) SceneFields.parse(value)
    expect(scenes.map(({ id, value }) => [id, value.title, value.time, value.weather])).toEqual([['s01', 'Harbour', 'dusk', 'rain'], ['s02', 'Tower', 'dusk', 'indoors'], ['s03', 'Harbour', 'night', 'clear']])
    expect(scenes[0]?.value.mentions).toEqual([
      { name: 'Mara', kind: 'character', line: 'A girl in a yellow raincoat.' },
      { name: 'Brass Lantern', kind: 'prop', line: '' },
      { name: 'Harbour', kind: 'location', line: 'Harbour, outdoors.' },
    ])
    expect(scenes[0]?.value).toMatchObject({ componentIds: ['mara', 'brass-lantern', 'harbour'], placeIds: ['brass-lantern', 'harbour'], isScript: true })
    expect(scenes[2]?.value.mentions).toEqual([{ name: 'Harbour', kind: 'location', line: '' }])
  })
  it('keeps what happens and what is said word for word', async () => {
    const { scenes } = await plan({ text: FILM })
    expect(scenes[0]?.value.text).toBe('Rain. @Mara, a girl in a yellow raincoat, lifts a @Brass Lantern.\n\n@Mara (out of breath): The light is out!')
    expect(scenes[1]?.value.text).toBe('> DISSOLVE TO:\n\n@Mara climbs.\n\n@Keeper (O.S.): Not too fast.')
  })
  it('leaves the shots to a model when that is asked for', async () => {
    expect((await plan({ text: FILM, shots: 'directed' })).scenes[0]?.value).not.toHaveProperty('isScript')
  })
  it('reads a long one from its file, and refuses what is no text', async () => {
    const artifacts = createMemoryArtifacts()
    const file = await artifacts.put(new TextEncoder().encode(FILM), 'text/plain')
    expect((await plan({ file }, { ...scripted(), artifacts })).scenes).toHaveLength(3)
    const noise = await artifacts.put(new Uint8Array([0xff, 0xfe, 0x00]), 'text/plain')
    await expect(plan({ file: noise }, { ...scripted(), artifacts })).rejects.toMatchObject({ code: 'bad-input', message: 'The screenplay is no text.' })
    await expect(plan({ file: { ...file, bytes: 99_000_000 } }, { ...scripted(), artifacts })).rejects.toThrow('at most 8 MB')
  })
  it('tells title and language for the whole film', async () => {
    const { brief } = await call<{ brief: Brief }>(screenplay, 'gather', { params: { text: FILM, style: 'cut paper' } }, scripted())
    expect(BriefFields.parse(brief)).toMatchObject({ title: 'The Borrowed Light', language: 'en', style: 'cut paper' })
    const russian = await call<{ brief: Brief }>(screenplay, 'gather', { params: { text: 'ИНТ. КУХНЯ - НОЧЬ\n\nТихо.' } }, scripted())
    expect(russian.brief.language).toBe('ru')
  })
  it('refuses more scenes than anybody films', async () => {
    await expect(plan({ text: 'INT. ROOM - DAY\n\nX.\n\n'.repeat(401) })).rejects.toThrow('401 scenes; at most 400')
  })
})
