import { describe, expect, test } from 'vitest'
import type { Depiction, Figure } from '../../../capabilities.ts'
import { drawStill } from './draw.ts'
import { lookOf, type Area } from './puppet/index.ts'
import { recognise, signatureOf } from './recognise.ts'
import { FOX, LANTERN, ROBOT, sampleDepiction, WOLF } from './sample-depictions.ts'
import { setShow } from './show.ts'

const MILA: Figure = { name: 'Mila', kind: 'character', visual: "the baker's daughter, nine years old, black braids, a white apron over a mustard dress" }
const TOPA: Figure = { name: 'Topa', kind: 'character', visual: 'an old turtle in a teal waistcoat' }

const staged = (figure: Figure, side: 'left' | 'centre' | 'right', facing: 'left' | 'right' | 'camera' | 'away', acting = ''): Figure => ({ ...figure, staged: { side, facing, acting } })

async function look(more: Partial<Depiction>) {
  const show = await setShow(sampleDepiction(more), { width: 1280, height: 720 })
  const canvas = drawStill(show, 7)
  const ctx = canvas.getContext('2d')
  return { show, seen: recognise(show, ({ x, y, width, height }: Area) => ctx.getImageData(Math.round(x), Math.round(y), Math.max(1, Math.round(width)), Math.max(1, Math.round(height))).data) }
}

/** Scenes as the templates have them: sizes, times of day, weathers, one to three characters. */
const SCENES: [string, Partial<Depiction>][] = [
  ['a wide morning', { size: 'wide', figures: [staged(FOX, 'left', 'right', 'walks'), staged(MILA, 'right', 'left', 'waves')] }],
  ['a medium at dusk', { size: 'medium', time: 'dusk', figures: [staged(FOX, 'left', 'right', 'offers the lantern'), staged(TOPA, 'right', 'left', 'in awe'), LANTERN] }],
  ['a close-up at night', { size: 'close', time: 'night', place: 'a dark forest', figures: [staged(FOX, 'left', 'right', 'afraid')] }],
  ['a close-up of two', { size: 'close', figures: [staged(MILA, 'right', 'left', 'sad'), staged(FOX, 'left', 'right', 'tender')] }],
  ['a full shot in snow', { size: 'full', weather: 'snow', place: 'a mountain pass', figures: [staged(TOPA, 'centre', 'camera', 'sits')] }],
  ['a storm at sea', { size: 'medium-long', weather: 'storm', place: 'a pier by the sea', figures: [staged(ROBOT, 'left', 'right', 'pulls'), staged(FOX, 'right', 'left', 'shouts')] }],
  ['over a shoulder in a bakery', { size: 'medium-close', framing: 'over-shoulder', weather: 'indoors', place: 'the bakery', figures: [staged(FOX, 'left', 'away'), staged(MILA, 'right', 'left', 'happy')] }],
  ['three in a hall', { size: 'medium', weather: 'indoors', place: 'a great hall', figures: [staged(FOX, 'left', 'right'), staged(MILA, 'centre', 'camera', 'arms crossed'), staged(ROBOT, 'right', 'left', 'shrugs')] }],
  ['a low angle', { size: 'full', angle: 'low', figures: [staged(ROBOT, 'centre', 'camera', 'stands tall, hands on hips')] }],
]

describe.each(SCENES)('in %s', (_, more) => {
  test('each character is in frame and looks like its sheet, and like nobody else', async () => {
    const { seen } = await look(more)
    expect(seen.map(({ name }) => name).toSorted()).toEqual((more.figures ?? []).filter(({ kind }) => kind === 'character').map(({ name }) => name).toSorted())
    for (const { name, box, face, distances } of seen) {
      expect(box.width * box.height, name).toBeGreaterThan(0)
      expect(face, name).toBeDefined()
      const { [name]: own = 1, ...others } = distances
      expect(own, name).toBeLessThan(more.framing === 'over-shoulder' ? 0.5 : 0.4)
      for (const other of Object.values(others)) expect(own, name).toBeLessThan(other)
    }
  })
})

test('a close-up shows the face over a third of the height', async () => {
  for (const figure of [FOX, WOLF, MILA, TOPA, ROBOT]) {
    const { seen } = await look({ size: 'close', figures: [staged(figure, 'centre', 'camera')] })
    expect(seen[0]?.face?.height, figure.name).toBeGreaterThan(240)
  }
})

describe('the signature of a look', () => {
  test('holds its main colours, and others for another dress', async () => {
    const { show: { palette } } = await look({ subject: 'component', place: '', size: 'full', figures: [MILA] })
    const signature = signatureOf(lookOf(MILA), palette)
    expect(signature.length).toBeGreaterThanOrEqual(3)
    expect(signature.reduce((sum, { share }) => sum + share, 0)).toBeGreaterThan(0.6)
    expect(signatureOf(lookOf({ ...MILA, visual: MILA.visual.replace('mustard', 'blue') }), palette)).not.toEqual(signature)
  })

  test('is what the component sheet shows', async () => {
    for (const figure of [FOX, WOLF, MILA, TOPA, ROBOT]) {
      const { seen } = await look({ subject: 'component', place: '', size: 'full', figures: [figure] })
      expect(seen[0]?.distances[figure.name], figure.name).toBeLessThan(0.3)
    }
  })
})
