import { z } from 'zod'
import { Workflow } from '../../engine/model/document.ts'
import { Form } from './form.ts'

/** A template of the gallery: a workflow, the questions it asks, answers that make its sample film, and what to expect of it. */
export const Template = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).describe('Id; also the name of its folder'),
  title: z.string().min(1).describe('Title in the gallery'),
  summary: z.string().min(1).describe('What film it makes, in a sentence or two'),
  form: Form.describe('The questions of its brief'),
  sample: z.strictObject({ answers: z.record(z.string(), z.string()) }).describe('Answers that make the sample film'),
  expects: z.strictObject({
    scenes: z.number().int().positive(),
    shots: z.number().int().positive(),
    minutes: z.number().positive(),
  }).describe('The size of the film, about'),
  workflow: Workflow.describe('The workflow; its Brief has the same form'),
})
export type Template = z.infer<typeof Template>
