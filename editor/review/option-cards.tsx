import { useState } from 'react'
import { t } from '../text/text.ts'
import { Icon } from '../ui/icon.tsx'
import { inWords } from '../ui/words.ts'

type Fields = Record<string, unknown>

/** Several results of which one is used, as cards that can be read in full before one is chosen. */
export function OptionCards({ name, candidates, chosen, onChoose }: { name: string; candidates: readonly Fields[]; chosen: number; onChoose(index: number): void }) {
  return (
    <fieldset className="options">
      <legend className="hidden-words">{t('review.options')}</legend>
      {candidates.map((candidate, index) => <OptionCard key={index} name={name} index={index} candidate={candidate} isChosen={index === chosen} onChoose={() => onChoose(index)} />)}
    </fieldset>
  )
}

const SHOWN = 4

function OptionCard({ name, index, candidate, isChosen, onChoose }: { name: string; index: number; candidate: Fields; isChosen: boolean; onChoose(): void }) {
  const [isOpen, setOpen] = useState(false)
  const texts = textsOf(candidate)
  const [title, ...rest] = texts
  const shown = isOpen ? rest : rest.slice(0, SHOWN)
  return (
    <article className={isChosen ? 'option is-chosen' : 'option'}>
      <label className="option-head">
        <input type="radio" name={name} checked={isChosen} onChange={onChoose} />
        <span className="grow"><span className="quiet figures">{t('review.option', { number: index + 1 })}</span><strong>{title?.text ?? ''}</strong></span>
        {isChosen && <span className="standing is-good"><Icon name="done" size={14} />{t('review.option.chosen')}</span>}
      </label>
      <dl>{shown.map(({ field, text }) => <div key={`${field} ${text.slice(0, 40)}`}><dt>{inWords(field)}</dt><dd>{text}</dd></div>)}</dl>
      {rest.length > SHOWN && <button type="button" className="button small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{t(isOpen ? 'review.less-text' : 'review.more-text')}</button>}
    </article>
  )
}

/** The words of a candidate with the names of their fields, in the order of its schema; lists of words are one text. */
export function textsOf(candidate: Fields): { field: string; text: string }[] {
  const values = Object.values(candidate)
  const [only] = values
  const fields = values.length === 1 && only !== null && typeof only === 'object' && !Array.isArray(only) ? (only as Fields) : candidate
  return Object.entries(fields).flatMap(([field, value]) => {
    const text = Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string').join(' · ') : typeof value === 'string' ? value : ''
    return text === '' ? [] : [{ field, text }]
  })
}
