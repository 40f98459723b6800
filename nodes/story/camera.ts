import type { Shot } from '../values/index.ts'

/** Shot sizes as a camera crew says them. */
export const SIZE_WORDS: Record<Shot['size'], string> = {
  'extreme-wide': 'Extreme wide shot, figures small in the place',
  wide: 'Wide shot, figures whole with much of the place around them',
  full: 'Full shot, figures from head to foot',
  'medium-long': 'Medium long shot, figures from the knees up',
  medium: 'Medium shot, figures from the waist up',
  'medium-close': 'Medium close-up, from the chest up',
  close: 'Close-up on head and shoulders',
  'extreme-close': 'Extreme close-up on one detail of the face or body',
  insert: 'Insert shot of one object filling the frame',
}

/** Camera angles in words. */
export const ANGLE_WORDS: Record<Shot['angle'], string> = {
  eye: 'at eye level',
  high: 'from a high angle, looking down',
  low: 'from a low angle, looking up',
  'birds-eye': 'straight down from above',
  'worms-eye': 'from the ground, looking steeply up',
  dutch: 'with a tilted, Dutch angle',
}

/** What the composition adds to size and angle. */
export const FRAMING_WORDS: Record<Shot['framing'], string> = {
  plain: '',
  'over-shoulder': ', over the shoulder of the one who is seen from behind',
  'point-of-view': ', as one of the characters sees it',
}

/** Camera moves as instructions that name their end, one move each. */
export const MOVE_WORDS: Record<Shot['movement'], string> = {
  static: 'The camera holds still on a tripod',
  'pan-left': 'The camera pans slowly to the left and comes to rest',
  'pan-right': 'The camera pans slowly to the right and comes to rest',
  'tilt-up': 'The camera tilts slowly up and comes to rest',
  'tilt-down': 'The camera tilts slowly down and comes to rest',
  'push-in': 'The camera pushes in slowly on a dolly and stops closer to the subject',
  'pull-out': 'The camera pulls back slowly on a dolly and stops with more of the place in view',
  'track-left': 'The camera tracks to the left alongside the subject at a steady distance',
  'track-right': 'The camera tracks to the right alongside the subject at a steady distance',
  'crane-up': 'The camera rises smoothly on a crane and stops above the subject',
  'crane-down': 'The camera sinks smoothly on a crane and stops level with the subject',
  'orbit-left': 'The camera circles a quarter of the way round the subject to the left and stops',
  'orbit-right': 'The camera circles a quarter of the way round the subject to the right and stops',
  'rack-focus': 'The camera holds still while the focus moves from what is near to what is far',
  handheld: 'The camera is handheld with slight, natural sway',
}

/** A lens in words, with what it does to space. */
export function lensWords(millimetres: number): string {
  const effect = millimetres < 28 ? 'wide, deep space' : millimetres < 60 ? 'natural perspective' : 'compressed space, soft background'
  return `${millimetres} mm lens, ${effect}`
}
