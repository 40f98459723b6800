import { decide } from '../document/edits.ts'
import { t } from '../text/text.ts'
import { useDocument, useProject } from '../workflow/project.ts'

/** Several results of which one is used: the first unless a person chose another. */
export function Candidates({ address, candidates, digest }: { address: string; candidates: readonly Record<string, unknown>[]; digest: string | null }) {
  const { document } = useProject()
  const chosen = useDocument((state) => state.workflow.decisions[address]?.choice?.index ?? 0)
  const choose = (index: number) => document.edit(decide(address, (now) => ({ ...now, choice: { index, ...(digest ? { on: digest } : {}) } })))
  return (
    <fieldset className="candidates">
      <legend>{t('inspector.choose-of', { count: candidates.length })}</legend>
      {candidates.map((candidate, index) => {
        const [title, ...rest] = sentencesOf(candidate)
        return (
          <label key={index} className="candidate">
            <input type="radio" name={address} checked={index === chosen} onChange={() => choose(index)} />
            <span><strong>{title ?? t('review.option', { number: index + 1 })}</strong>{rest.slice(0, 2).map((text) => <span key={text} className="quiet">{text}</span>)}</span>
          </label>
        )
      })}
    </fieldset>
  )
}

/** The words of a candidate, its shortest and most telling first: fields are in the order of their schema. */
function sentencesOf(candidate: Record<string, unknown>): string[] {
  const values = Object.values(candidate)
  const fields = values.length === 1 && values[0] !== null && typeof values[0] === 'object' ? Object.values(values[0]) : values
  return fields.filter((value): value is string => typeof value === 'string' && value !== '')
}
