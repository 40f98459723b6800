import { z } from 'zod'
import { defineNode } from '../../engine/model/node-type.ts'
import { gives } from '../../engine/model/ports.ts'
import { Form } from '../story/form.ts'
import { AgeBand, Brief, BriefFields } from '../values/index.ts'

const { title, logline, answers, language, nonVerbal, style } = BriefFields.shape

/** Where a story begins: the answers to a template's questions, checked before anything is called. */
export const briefNode = defineNode({
  type: 'brief',
  version: 1,
  title: 'Brief',
  category: 'story',
  summary: 'What the film is about, for whom, and how it should look: the answers to the template’s questions.',
  params: z.object({
    title: title.default(''),
    logline: logline.default(''),
    answers: answers.default({}),
    language: language.default('en'),
    audience: AgeBand.default('all'),
    nonVerbal: nonVerbal.default(false),
    style: style.default(''),
    form: Form.optional().describe('The questions of the template; without it any answers are accepted'),
  }),
  inputs: {},
  outputs: { brief: gives.one(Brief) },
  needs: {},
  reads: { run: { params: '*' } },
})
