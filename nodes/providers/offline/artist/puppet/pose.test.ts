import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, test } from 'vitest'
import { sampleDepiction } from '../sample-depictions.ts'
import { setShow } from '../show.ts'
import { EXPRESSIONS } from './emotions.ts'
import { boundsOf, drawPuppet, faceOf, lookOf } from './index.ts'
import { actionOf, emotionOf, mixPoses, poseOf, type Action, type Emotion, type PoseOptions } from './pose.ts'
import { skeletonOf } from './skeleton.ts'
import { STANCES } from './stances.ts'

test.each([
  ['sad, head lowered', 'sad'], ['a furious glare', 'angry'], ['trembling with fear', 'afraid'], ['a wide smile', 'happy'], ['amazed', 'surprised'], ['quiet resolve', 'determined'], ['reaches, eager', 'happy'], ['sobbing', 'crying'], ['wide-eyed with wonder', 'awe'],
  ['a gentle smile', 'tender'], ['bursts out laughing', 'laughing'], ['a sly grin', 'sly'], ['fast asleep', 'asleep'], ['winces in pain', 'pained'], ['chin up, proud', 'proud'], ['puzzled', 'thinking'], ['yawns', 'tired'], ['watching quietly', 'calm'],
] as const)('reads %s as %s', (words, emotion) => {
  expect(emotionOf(words)).toBe(emotion)
})

test.each([
  ['Ember runs across the square', 'run'], ['sits on the wall', 'sit'], ['with arms raised', 'raise'], ['reaches for the key', 'reach'], ['walks away', 'walk'], ['kneels in the snow', 'kneel'], ['curls up and sleeps', 'sleep'], ['lifts the lantern high', 'lift'], ['hands over the letter', 'offer'],
  ['hugs the bear', 'hug'], ['covers her face', 'cover'], ['covers her mouth', 'gasp'], ['arms crossed', 'cross'], ['hands on hips', 'hips'], ['looks up at the stars', 'look-up'], ['glances back', 'look-back'], ['climbs the ladder', 'climb'], ['swims to the boat', 'swim'], ['bows deeply', 'bow'],
  ['shrugs', 'shrug'], ['knocks on the door', 'knock'], ['studies the map', 'read'], ['writes a letter', 'write'], ['bites into the apple', 'eat'], ['throws the rope', 'throw'], ['pulls the sled', 'pull'], ['pushes the cart', 'push'], ['tiptoes past', 'creep'], ['hides behind the tree', 'hide'], ['scratches his chin', 'think'], ['tells a story', 'talk'],
] as const)('reads %s as %s', (words, action) => {
  expect(actionOf(words)).toBe(action)
})

const LOOKS = ['a red fox with a green scarf', "a girl with black braids in a mustard dress", 'a big brown bear', 'a small blue bird', 'an old man with a grey beard in a long coat', 'a blue whale', 'a dented copper robot', 'a blue teapot', 'an old turtle'].map((visual) => lookOf({ name: 'One', visual }))
const { palette } = await setShow(sampleDepiction({ subject: 'component', place: '' }), { width: 320, height: 180 })
const ACTIONS = Object.keys(STANCES) as Action[]

/** What is painted, in units of the puppet. */
function painted(look: (typeof LOOKS)[number], pose: ReturnType<typeof poseOf>) {
  const canvas = createCanvas(300, 280)
  const ctx = canvas.getContext('2d')
  ctx.translate(150, 220)
  drawPuppet({ ctx, palette, depth: 1, scale: 1 }, look, pose)
  const { data } = ctx.getImageData(0, 0, 300, 280)
  let [left, top, right, bottom] = [300, 280, 0, 0]
  for (let i = 3; i < data.length; i += 4) {
    if ((data[i] ?? 0) < 200) continue
    const [x, y] = [((i - 3) / 4) % 300, Math.floor((i - 3) / 1200)]
    left = Math.min(left, x); right = Math.max(right, x); top = Math.min(top, y); bottom = Math.max(bottom, y)
  }
  return { left: left - 150, top: top - 220, right: right - 149, bottom: bottom - 219, data }
}

describe('a puppet', () => {
  test.each(ACTIONS)('is within its bounds when it does: %s', (action) => {
    for (const look of LOOKS) {
      const pose = poseOf('calm', action)
      const { left, top, right, bottom } = painted(look, pose)
      const { x, y, width, height } = boundsOf(look, pose)
      const what = `${look.species?.id ?? look.age} ${action}`
      const over = { left: x - left, right: right - x - width, top: y - top, bottom: bottom - y - height }
      expect(Object.entries(over).filter(([, by]) => by > 9), what).toEqual([])
    }
  })

  test('stands, sits, kneels and lies on the ground', () => {
    const look = LOOKS[1]
    if (!look) throw new Error('No look.')
    for (const action of ['stand', 'walk', 'sit', 'kneel', 'crouch', 'lie', 'sleep'] as const) expect(Math.abs(painted(look, poseOf('calm', action)).bottom), action).toBeLessThan(7)
    expect(painted(look, poseOf('calm', 'jump')).bottom).toBeLessThan(-8)
    const heights = (['stand', 'kneel', 'sit', 'lie'] as const).map((action) => -faceOf(look, poseOf('calm', action)).y)
    expect(heights).toEqual(heights.toSorted((a, b) => b - a))
  })

  test('shows every emotion in a face of its own, and none of it from behind', () => {
    const look = LOOKS[0]
    if (!look) throw new Error('No look.')
    const picture = (emotion: Emotion, more: PoseOptions = {}) => Buffer.from(painted(look, { ...poseOf('calm', 'stand', more), emotion }).data).toString('base64')
    const emotions = Object.keys(EXPRESSIONS) as Emotion[]
    expect(new Set(emotions.map((emotion) => picture(emotion))).size).toBe(emotions.length)
    expect(picture('angry', { away: true })).toBe(picture('happy', { away: true }))
    expect(picture('calm', { speech: 1 })).not.toBe(picture('calm'))
  })

  test('goes from one pose into another without a jump', () => {
    const look = LOOKS[0]
    if (!look) throw new Error('No look.')
    const [from, to] = [poseOf('calm', 'stand'), poseOf('thinking', 'think')]
    const hands = Array.from({ length: 21 }, (_, i) => skeletonOf(look, mixPoses(from, to, i / 20)).arms.near.end)
    for (const [i, hand] of hands.entries()) {
      const before = hands[i - 1]
      if (before) expect(Math.hypot(hand.x - before.x, hand.y - before.y)).toBeLessThan(6)
    }
    const end = hands[20]
    const wanted = skeletonOf(look, to).arms.near.end
    expect(end?.x).toBeCloseTo(wanted.x)
    expect(end?.y).toBeCloseTo(wanted.y)
  })
})
