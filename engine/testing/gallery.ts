import { z } from 'zod'
import { implementer } from '../implement.ts'
import { defineNode } from '../model/node-type.ts'
import { all, defineValue, each, gives } from '../model/ports.ts'
import { workflowOf } from './rig.ts'

/** The smallest graph with a fan-out: a list of subjects, a picture of each, a frame around each picture, and two walls of them. */
export interface Painter {
  image(request: Record<string, unknown>, more?: { shared?: boolean }): Promise<string>
}
const implement = implementer<Painter>()

const Subject = defineValue('subject', 'Subject', z.object({ text: z.string() }))
const Picture = defineValue('picture', 'Picture', z.object({ image: z.string() }))
const Wall = defineValue('wall', 'Wall', z.object({ images: z.array(z.string()) }))

const common = { version: 1, category: 'test', summary: 'A node of the tests.' } as const

const subjects = implement(defineNode({
  ...common, type: 'subjects', title: 'Subjects', params: z.object({ count: z.number().default(3) }), inputs: {},
  outputs: { subjects: gives.many(Subject, { by: 'plan' }) }, needs: {}, reads: { plan: { params: ['count'] } },
}), {
  plan: ({ params }) => ({ subjects: Array.from({ length: params.count }, (_, index) => ({ id: two(index + 1), value: { text: `subject ${two(index + 1)}` } })) }),
})

const draw = implement(defineNode({
  ...common, type: 'draw', title: 'Draw', params: z.object({ style: z.string().default('ink') }), inputs: { subjects: each(Subject) },
  outputs: { pictures: gives.many(Picture) }, needs: { run: ['image'] }, reads: { run: { params: ['style'], subjects: ['text'] } },
}), {
  run: async ({ params, subjects: subject }, ctx) => ({
    pictures: { image: await ctx.image({ prompt: ctx.prompt(`${subject.text}, ${params.style}`), ...(ctx.take.note ? { note: ctx.take.note } : {}) }) },
  }),
})

const frame = implement(defineNode({
  ...common, type: 'frame', title: 'Frame', params: z.object({}), inputs: { pictures: each(Picture) },
  outputs: { pictures: gives.many(Picture) }, needs: {}, reads: { run: { pictures: ['image'] } },
}), {
  run: ({ pictures: picture }) => ({ pictures: { image: `[${picture.image}]` } }),
})

const wall = implement(defineNode({
  ...common, type: 'wall', title: 'Wall', params: z.object({}), inputs: { pictures: all(Picture) },
  outputs: { wall: gives.one(Wall) }, needs: {}, reads: { run: { pictures: '*' } },
}), {
  run: ({ pictures }) => ({ wall: { images: pictures.map((picture) => picture.image) } }),
})

/** Hangs what there is. */
const patient = implement(defineNode({
  ...common, type: 'patient', title: 'Patient wall', params: z.object({}), inputs: { pictures: all(Picture).orNone() },
  outputs: { wall: gives.one(Wall) }, needs: {}, reads: { run: { pictures: '*' } },
}), {
  run: ({ pictures }) => ({ wall: { images: pictures.map((picture) => picture?.image ?? 'missing') } }),
})

export const galleryNodes = [subjects, draw, frame, wall, patient]

export function galleryWorkflow(count = 3, more: Parameters<typeof workflowOf>[2] = {}) {
  return workflowOf(
    { subjects: { type: 'subjects', params: { count } }, draw: { type: 'draw' }, frame: { type: 'frame' }, wall: { type: 'wall' }, patient: { type: 'patient' } },
    [['subjects.subjects', 'draw.subjects'], ['draw.pictures', 'frame.pictures'], ['frame.pictures', 'wall.pictures'], ['frame.pictures', 'patient.pictures']],
    more,
  )
}

export function two(index: number): string {
  return String(index).padStart(2, '0')
}
