import { t } from '../text/text.ts'

/** A brief form as the template states it: the part of JSON Schema that a questionnaire needs. */
export interface Form {
  properties?: Record<string, Question>
  required?: readonly string[]
}

export interface Question {
  title?: string
  description?: string
  enum?: readonly string[]
  examples?: readonly string[]
  default?: unknown
  maxLength?: number
  /** Asked only while these questions have these answers; a list means any of them. */
  'x-showIf'?: Record<string, string | readonly string[]>
}

export type Answers = Readonly<Record<string, string>>

const given = (answers: Answers, id: string): string => answers[id]?.trim() ?? ''

function isAsked(form: Form, answers: Answers, id: string, path: readonly string[] = []): boolean {
  const question = form.properties?.[id]
  if (!question || path.includes(id)) return false
  return Object.entries(question['x-showIf'] ?? {})
    .every(([other, wanted]) => [wanted].flat().includes(given(answers, other)) && isAsked(form, answers, other, [...path, id]))
}

/** The questions that these answers leave open to ask, in form order: a condition holds only while its own question is asked. */
export function askedQuestions(form: Form, answers: Answers): { id: string; question: Question; isRequired: boolean }[] {
  return Object.entries(form.properties ?? {})
    .filter(([id]) => isAsked(form, answers, id))
    .map(([id, question]) => ({ id, question, isRequired: form.required?.includes(id) ?? false }))
}

/** What is wrong with each answer, in words, by question. Empty when the form can be sent. */
export function faultsOf(form: Form, answers: Answers): Record<string, string> {
  return Object.fromEntries(askedQuestions(form, answers).flatMap(({ id, question, isRequired }) => {
    const answer = given(answers, id)
    if (answer === '') return isRequired ? [[id, t('brief.needs-answer')]] : []
    if (question.enum && !question.enum.includes(answer)) return [[id, t('brief.choose')]]
    if (question.maxLength !== undefined && answer.length > question.maxLength) return [[id, t('brief.too-long', { most: question.maxLength, count: answer.length })]]
    return []
  }))
}

/** The faults that a server named by path, such as `inputs.hero`, at the questions they belong to; what belongs to none is left out. */
export function faultsByQuestion(form: Form, fields: readonly { path: string; message: string }[]): Record<string, string> {
  return Object.fromEntries(fields.flatMap(({ path, message }) => {
    const id = path.split('.').findLast((part) => Object.hasOwn(form.properties ?? {}, part))
    return id === undefined ? [] : [[id, message]]
  }))
}

/** What is sent: trimmed answers to the questions that are asked; a cleared answer is sent as empty. */
export function toInputs(form: Form, answers: Answers): Record<string, string> {
  return Object.fromEntries(askedQuestions(form, answers).map(({ id }) => [id, given(answers, id)]))
}

/** The answers a form opens with: the sample's, else the questions' own defaults. */
export function firstAnswers(form: Form, sample: Record<string, unknown>): Record<string, string> {
  const { answers } = sample
  const from = answers !== null && typeof answers === 'object' ? (answers as Record<string, unknown>) : sample
  return Object.fromEntries(Object.entries(form.properties ?? {}).map(([id, question]) => {
    const value = from[id] ?? question.default
    return [id, typeof value === 'string' ? value : '']
  }))
}
