import type { Depiction, Figure } from '../../../capabilities.ts'

/** Figures and depictions that the tests of artist and camera share. */
export const FOX: Figure = { name: 'Ember', kind: 'character', visual: 'a small red fox with a torn left ear, a white-tipped tail and a green scarf' }
export const WOLF: Figure = { name: 'Nim', kind: 'character', visual: 'a grey wolf in a long black coat with a scar over one eye' }
export const ROBOT: Figure = { name: 'Bolt', kind: 'character', visual: 'a dented copper robot with a blue scarf' }
export const LANTERN: Figure = { name: 'Lantern', kind: 'prop', visual: 'an old brass lantern' }

/** A plain wide shot of the fox in a village, with whatever a test wants otherwise. */
export function sampleDepiction(more: Partial<Depiction> = {}): Depiction {
  return {
    subject: 'shot', place: 'A village square with crooked houses below soft hills', description: 'Ember looks at the houses', time: 'morning', weather: 'clear', mood: 'calm', palette: '', framing: 'plain',
    size: 'wide', angle: 'eye', lens: 35, light: 'soft light', expression: 'calm', figures: [FOX], ...more,
  }
}
