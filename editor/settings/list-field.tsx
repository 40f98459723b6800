import { useId, useState } from 'react'
import { Fault } from '../inspector/control.tsx'
import { wordsIn } from './model-draft.ts'

/** Words in a row, with commas between them. */
export function ListField({ title, help, value, fault, onChange }: { title: string; help: string; value: readonly string[]; fault: string | undefined; onChange(value: string[]): void }) {
  const id = useId()
  const [draft, setDraft] = useState<string>()
  return (
    <div className="field">
      <label htmlFor={id}>{title}</label>
      <input id={id} type="text" value={draft ?? value.join(', ')} aria-describedby={`${id}-help`} aria-invalid={fault !== undefined} onBlur={() => setDraft(undefined)} onChange={({ target }) => {
        setDraft(target.value)
        onChange(wordsIn(target.value))
      }} />
      <p id={`${id}-help`} className="help">{help}</p>
      <Fault words={fault} />
    </div>
  )
}
