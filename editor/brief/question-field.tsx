import { t } from '../text/text.ts'
import type { Question } from './form.ts'

interface Props {
  id: string
  question: Question
  isRequired: boolean
  value: string
  fault: string | undefined
  onChange(value: string): void
}

/** One question with its help and its fault. Few choices are radio buttons; the rest is text with examples to take. */
export function QuestionField({ id, question, isRequired, value, fault, onChange }: Props) {
  const notes = [question.description && `${id}-help`, fault && `${id}-fault`].filter(Boolean).join(' ')
  const common = { 'aria-describedby': notes || undefined, 'aria-invalid': fault !== undefined, 'aria-required': isRequired }
  const label = <>{question.title ?? id}{!isRequired && <span className="quiet"> {t('brief.optional')}</span>}</>
  const below = (
    <>
      {question.description && <p id={`${id}-help`} className="help">{question.description}</p>}
      {fault && <p id={`${id}-fault`} className="fault">{fault}</p>}
    </>
  )
  if (question.enum)
    return (
      <fieldset className="field" {...common} id={id} tabIndex={-1}>
        <legend>{label}</legend>
        <div className={question.enum.some((choice) => choice.length > 16) ? 'choices tall' : 'choices'}>
          {question.enum.map((choice) => (
            <label key={choice} className="choice"><input type="radio" name={id} checked={value === choice} onChange={() => onChange(choice)} /><span>{choice}</span></label>
          ))}
        </div>
        {below}
      </fieldset>
    )
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} rows={1} value={value} placeholder={question.examples?.[0]} {...common} onChange={(event) => onChange(event.target.value)} />
      {below}
      {(question.examples?.length ?? 0) > 0 && (
        <p className="examples"><span className="quiet">{t('brief.example')}</span>{question.examples?.map((example) => <button key={example} type="button" className="chip" onClick={() => onChange(example)}>{example}</button>)}</p>
      )}
    </div>
  )
}
