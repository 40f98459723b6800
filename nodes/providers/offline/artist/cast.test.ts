import { describe, expect, test } from 'vitest'
import type { Depiction, Figure } from '../../../capabilities.ts'
import { covered } from './areas.ts'
import { castOf, onStage } from './cast.ts'
import { layoutOf } from './layout.ts'
import { faceOf } from './puppet/index.ts'
import { FOX, LANTERN, ROBOT, sampleDepiction, WOLF } from './sample-depictions.ts'
import { setShow } from './show.ts'

type Staged = NonNullable<Figure['staged']>
const staged = (figure: Figure, side: Staged['side'], facing: Staged['facing'], acting = ''): Figure => ({ ...figure, staged: { side, facing, acting } })
const BEAR: Figure = { name: 'Bruno', kind: 'character', visual: 'a big brown bear' }
const MOUSE: Figure = { name: 'Tilly', kind: 'character', visual: 'a tiny mouse in a yellow coat' }
const cast = (more: Partial<Depiction>) => castOf(sampleDepiction(more))
const layout = async (more: Partial<Depiction>) => layoutOf(await setShow(sampleDepiction(more), { width: 1280, height: 720 }))
const SIZES = ['extreme-wide', 'wide', 'full', 'medium-long', 'medium', 'medium-close', 'close'] as const

describe('staging', () => {
  test('puts characters on their sides and turns them where they look', () => {
    const { actors: [fox, wolf, robot] } = cast({ size: 'full', figures: [staged(FOX, 'right', 'left'), staged(WOLF, 'left', 'right'), staged(ROBOT, 'centre', 'away')] })
    expect(wolf?.x).toBeLessThan(robot?.x ?? 0)
    expect(robot?.x).toBeLessThan(fox?.x ?? 0)
    expect([fox?.flip, wolf?.flip]).toEqual([true, false])
    expect([fox?.pose.away, robot?.pose.away]).toEqual([false, true])
    expect(fox?.pose.yaw).toBeGreaterThan(0.5)
  })

  test('lets each one act its own part', () => {
    const { actors } = cast({ figures: [staged(FOX, 'left', 'right', 'kneels, crying'), staged(WOLF, 'right', 'left', 'arms crossed, furious')] })
    expect(actors.map(({ action, emotion }) => [action, emotion])).toEqual([['kneel', 'crying'], ['cross', 'angry']])
  })

  test('has two who face each other look into each other’s eyes', () => {
    const { actors: [bear, mouse] } = cast({ figures: [staged(BEAR, 'left', 'right'), staged(MOUSE, 'right', 'left')] })
    expect(bear?.pose.gaze.y).toBeGreaterThan(0.2)
    expect(mouse?.pose.gaze.y).toBeLessThan(-0.2)
  })

  test('keeps small ones small beside large ones, but to be seen', () => {
    const { actors: [bear, mouse] } = cast({ figures: [BEAR, MOUSE] })
    const ratio = (bear?.scale ?? 1) / (mouse?.scale ?? 1)
    expect(ratio).toBeGreaterThan(1.8)
    expect(ratio).toBeLessThan(3.4)
  })

  test('brings those who hug within reach of each other, and both hug', () => {
    const { actors: [fox, wolf] } = cast({ size: 'medium', figures: [staged(FOX, 'left', 'right', 'hugs the wolf'), staged(WOLF, 'right', 'left')] })
    expect(wolf?.action).toBe('hug')
    expect((wolf?.x ?? 0) - (fox?.x ?? 0)).toBeLessThan(95)
  })
})

describe('hands', () => {
  test('hold the thing of whoever is said to handle it', () => {
    const { actors } = cast({ figures: [staged(FOX, 'left', 'right', 'watches'), staged(WOLF, 'right', 'left', 'holds out the lantern'), LANTERN] })
    expect(actors.map(({ held }) => held?.name)).toEqual([undefined, 'Lantern'])
  })

  test('leave on the floor what is too large or what nobody has a hand for', () => {
    const { actors, props } = cast({ figures: [staged(FOX, 'centre', 'camera', 'asleep'), LANTERN, { name: 'Boat', kind: 'prop', visual: 'a rowing boat' }] })
    expect(actors[0]?.held).toBeUndefined()
    expect(props.map(({ prop }) => prop.name)).toEqual(['Lantern', 'Boat'])
  })
})

test('whoever rows sits in the boat', () => {
  const { actors, props } = cast({ size: 'full', description: 'Ember rows the boat', figures: [FOX, { name: 'Boat', kind: 'prop', visual: 'a red rowing boat' }] })
  expect(actors[0]?.action).toBe('sit')
  expect(actors[0]?.y).toBeLessThan(props[0]?.y ?? 0)
  expect(Math.abs((actors[0]?.x ?? 0) - (props[0]?.x ?? 0))).toBeLessThan((props[0]?.size ?? 0) / 2)
})

describe('the frame', () => {
  test.each(SIZES)('shows the head of everybody, none behind another, in a %s shot', async (size) => {
    for (const figures of [[FOX, WOLF], [staged(BEAR, 'left', 'right'), staged(MOUSE, 'right', 'left')], [FOX, WOLF, ROBOT], [FOX, WOLF, ROBOT, MOUSE]]) {
      const more = { size, figures }
      const show = await setShow(sampleDepiction(more), { width: 1280, height: 720 })
      const { characters } = layoutOf(show)
      const whole = show.cast.actors.map((actor) => onStage(actor, faceOf(actor.look, actor.pose)))
      const unit = (720 / 900) * show.view.zoom
      for (const [i, { name, face }] of characters.entries()) {
        const full = whole[i]
        if (!face || !full) throw new Error(`${name} has no face in a ${size} shot.`)
        expect((face.width * face.height) / (full.width * full.height * unit ** 2), `${name} in a ${size} shot of ${figures.length}`).toBeGreaterThan(0.6)
        for (const [k, other] of characters.entries()) if (k !== i && other.face) expect(covered(face, other.face), `${name} and ${other.name} in a ${size} shot of ${figures.length}`).toBeLessThan(0.4)
      }
    }
  })

  test('over a shoulder has the one who looks away large at the edge, and the other to look at', async () => {
    const { characters } = await layout({ size: 'medium-close', framing: 'over-shoulder', figures: [staged(FOX, 'left', 'away'), staged(WOLF, 'right', 'left')] })
    const fox = characters.find(({ name }) => name === 'Ember')
    const wolf = characters.find(({ name }) => name === 'Nim')
    expect(fox?.face?.height).toBeGreaterThan(240)
    expect((fox?.face?.x ?? 999) < 120 || (fox?.face?.x ?? 0) > 800).toBe(true)
    expect(wolf?.face?.height).toBeGreaterThan(150)
    expect(covered(wolf?.face ?? { x: 0, y: 0, width: 1, height: 1 }, fox?.box ?? { x: 0, y: 0, width: 1, height: 1 })).toBeLessThan(0.2)
  })
})
