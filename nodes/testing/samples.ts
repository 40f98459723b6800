import type { SceneDraft, ShotDraft } from '../purposes.ts'
import { beatAt } from '../story/structures.ts'
import type { Beat, Brief, Component, Line, Lore, Narrative, Picture, Shot, StageShot } from '../values/index.ts'

/** Small valid values for tests; each call gives a fresh copy, changed where the test says so. */

export const picture = (width = 640, height = 360): Picture => ({ artifact: 'b'.repeat(64), mime: 'image/png', bytes: 1, width, height })

export const aBrief = (more: Partial<Brief> = {}): Brief => ({
  title: 'The Lantern', logline: 'A shy fox lights a town.', answers: { hero: 'Rowan' }, language: 'en', audience: 'all', nonVerbal: false, style: 'cut paper', ...more,
})

export const aLore = (more: Partial<Lore> = {}): Lore => ({
  title: 'Harbour of Fog', world: 'A harbour town under fog.', rules: 'Light lasts as long as it is shared.', tone: 'gentle',
  hero: 'Rowan, a small red fox who is afraid to ask.', antagonist: 'Gull, who sells the only light.', motif: 'a lantern', ...more,
})

export function aNarrative(beats: readonly Beat[], scenes: number, more: Partial<Narrative> = {}): Narrative {
  return {
    title: 'The Lantern', logline: 'A shy fox lights a town.', theme: 'Light grows by giving.',
    acts: [{ title: 'All of it', summary: 'It happens.', from: 1, to: scenes, mood: 'hopeful', palette: 'slate blue, oat, one ember orange' }],
    beats: beats.map((beat) => ({ ...beat, summary: `What happens in ${beat.name}.` })), ...more,
  }
}

export function someScenes(count: number, beats: readonly Beat[]): SceneDraft[] {
  return Array.from({ length: count }, (_, at) => ({
    title: `Scene ${at + 1}`,
    beat: beatAt(beats, at + 1)?.name ?? 'beat',
    text: '@Rowan carries @Brass Lantern along the wet planks of @Old Pier while grey morning light falls through the fog.',
    time: 'morning' as const, weather: 'fog' as const, mood: 'hopeful', energy: 0.4,
    mentions: [
      { name: 'Rowan', kind: 'character' as const, line: at === 0 ? 'A small red fox in a blue coat.' : '' },
      { name: 'Brass Lantern', kind: 'prop' as const, line: at === 0 ? 'A dented brass lantern.' : '' },
      { name: 'Old Pier', kind: 'location' as const, line: at === 0 ? 'A long wooden pier.' : '' },
    ],
  }))
}

export const aComponent = (name: string, kind: Component['kind'] = 'character', more: Partial<Component> = {}): Component => ({
  name, kind, line: `${name}, briefly`, visual: `${name} as seen`, voice: kind === 'character' ? 'soft, young' : '', image: picture(512, 512), ...more,
})

export const aStage = (): StageShot => ({ description: 'An empty pier in fog.', image: picture() })

export const aShotDraft = (more: Partial<ShotDraft> = {}): ShotDraft => ({
  action: '@Rowan lifts @Brass Lantern', size: 'medium', angle: 'eye', movement: 'push-in', lens: 50, light: 'soft grey', expression: 'hopeful',
  framing: 'plain', staging: [{ name: 'Rowan', side: 'centre', facing: 'right', acting: 'lifts the lantern, hopeful' }],
  names: ['Rowan', 'Brass Lantern'], utterances: [], sound: 'waves', seconds: 4, transition: 'cut', ...more,
})

export function aShot(more: Partial<Shot> = {}): Shot {
  const { names: _names, ...draft } = aShotDraft()
  return { ...draft, componentIds: ['rowan', 'brass-lantern'], image: picture(), ...more }
}

export const aLine = (seconds: number, more: Partial<Line> = {}): Line => ({
  speaker: 'Rowan', text: 'Take it.', kind: 'dialogue', speakerIds: ['rowan'], words: [],
  audio: { artifact: 'c'.repeat(64), mime: 'audio/wav', bytes: 1, seconds }, ...more,
})
