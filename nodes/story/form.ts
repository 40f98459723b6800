import { z } from 'zod'

/** One question of a brief form. `x-showIf` shows it only while other questions have the named answers. */
export const Question = z.object({
  type: z.literal('string'),
  title: z.string().min(1).describe('The question as it is asked'),
  description: z.string().optional().describe('A word of help'),
  enum: z.array(z.string().min(1)).optional().describe('The answers to choose from; free text without it'),
  examples: z.array(z.string()).optional().describe('Answers to get ideas from'),
  maxLength: z.number().int().positive().optional().describe('Longest answer, in characters'),
  'x-showIf': z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional().describe('Asked only when these questions have these answers (a list means any of them)'),
})
export type Question = z.infer<typeof Question>

/** A brief form: the part of JSON Schema that a questionnaire needs. */
export const Form = z.object({
  type: z.literal('object'),
  properties: z.record(z.string(), Question).describe('The questions by id, in the order they are asked'),
  required: z.array(z.string()).default([]).describe('Questions that must be answered whenever they are asked'),
})
export type Form = z.infer<typeof Form>

export type Answers = Readonly<Record<string, string | undefined>>

const given = (answers: Answers, id: string): string => (Object.hasOwn(answers, id) ? answers[id]?.trim() : '') ?? ''

function isAsked(form: Form, answers: Answers, id: string, path: readonly string[] = []): boolean {
  const question = Object.hasOwn(form.properties, id) ? form.properties[id] : undefined
  if (!question || path.includes(id)) return false
  return Object.entries(question['x-showIf'] ?? {})
    .every(([other, wanted]) => [wanted].flat().includes(given(answers, other)) && isAsked(form, answers, other, [...path, id]))
}

/** The questions that these answers leave open to ask, in form order: a condition holds only while its own question is asked. */
export function askedQuestions(form: Form, answers: Answers): { id: string; question: Question; required: boolean }[] {
  return Object.entries(form.properties)
    .filter(([id]) => isAsked(form, answers, id))
    .map(([id, question]) => ({ id, question, required: form.required.includes(id) }))
}

/** Ids of the required questions that are asked and not answered (blank counts as not), in form order. */
export function missingAnswers(form: Form, answers: Answers): string[] {
  return askedQuestions(form, answers).filter(({ id, required }) => required && given(answers, id) === '').map(({ id }) => id)
}

/** What is wrong with the given answers, one sentence each: not among the choices, or too long. */
export function wrongAnswers(form: Form, answers: Answers): { id: string; message: string }[] {
  return askedQuestions(form, answers).flatMap(({ id, question }) => {
    const answer = given(answers, id)
    if (answer === '') return []
    if (question.enum && !question.enum.includes(answer)) return [{ id, message: `${id} must be one of: ${question.enum.join(', ')}.` }]
    if (question.maxLength !== undefined && answer.length > question.maxLength) return [{ id, message: `${id} is longer than ${question.maxLength} characters.` }]
    return []
  })
}

/** The answers a story is told from: trimmed, without blanks and without answers to questions that are no longer asked. */
export function settledAnswers(form: Form | undefined, answers: Answers): Record<string, string> {
  return Object.fromEntries(Object.keys(answers).flatMap((id) => {
    const isHidden = form !== undefined && Object.hasOwn(form.properties, id) && !isAsked(form, answers, id)
    const answer = given(answers, id)
    return isHidden || answer === '' ? [] : [[id, answer]]
  }))
}
