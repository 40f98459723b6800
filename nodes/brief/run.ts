import { ReelError } from '../../engine/model/errors.ts'
import { implement } from '../capabilities.ts'
import { missingAnswers, settledAnswers, wrongAnswers } from '../story/form.ts'
import { briefNode } from './node.ts'

/** Settles the answers into a brief. Throws `bad-input` that names every missing answer, then every wrong one. */
export const brief = implement(briefNode, {
  run: ({ params }) => {
    const { form, answers, title, logline, ...rest } = params
    if (form) {
      const missing = missingAnswers(form, answers)
      if (missing.length > 0) {
        const titles = missing.map((id) => `“${form.properties[id]?.title ?? id}”`)
        throw new ReelError('bad-input', `Missing: ${missing.join(', ')}.`, { hint: `Answer ${titles.join(', ')} in the brief, then run again.` })
      }
      const wrong = wrongAnswers(form, answers)
      if (wrong.length > 0) throw new ReelError('bad-input', wrong.map(({ message }) => message).join(' '))
    }
    const settled = settledAnswers(form, answers)
    if (logline.trim() === '' && Object.keys(settled).length === 0) {
      throw new ReelError('bad-input', 'The brief is empty.', { hint: 'Write a logline, or answer the questions of the form.' })
    }
    return { brief: { ...rest, title: title.trim(), logline: logline.trim(), answers: settled } }
  },
})
