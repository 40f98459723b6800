import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { Point } from '../document/layout.ts'
import { find } from './find.ts'

export interface Choice {
  id: string
  label: string
  /** More words by which it is found. */
  words?: string
  hint?: ReactNode
  keys?: string
  mark?: ReactNode
  group?: string
  isOff?: boolean
}

interface Props {
  label: string
  placeholder: string
  choices: readonly Choice[]
  none(words: string): string
  /** Where in the window it opens; in the middle without. */
  at?: Point | undefined
  onPick(id: string): void
  onClose(): void
}

const WIDTH = 304
const HEIGHT = 360

/** A list to choose from by typing: arrows move, Enter takes, Esc closes. One for all menus that are searched. */
export function Picker({ label, placeholder, choices, none, at, onPick, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const id = useId()
  const [search, setSearch] = useState('')
  const [at0, setCursor] = useState(0)
  const found = useMemo(() => find(choices, search, ({ label: name, words = '' }) => `${name} ${words}`), [choices, search])
  const cursor = Math.min(at0, Math.max(0, found.length - 1))

  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [cursor, found])

  const take = (choice: Choice | undefined) => choice && !choice.isOff && onPick(choice.id)
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setCursor((cursor + step + found.length) % Math.max(1, found.length))
    else if (event.key === 'Enter') take(found[cursor])
    else return
    event.preventDefault()
  }
  const place = at ? { left: Math.max(8, Math.min(at.x, window.innerWidth - WIDTH - 8)), top: Math.max(8, Math.min(at.y, window.innerHeight - HEIGHT - 8)) } : undefined
  return (
    <dialog ref={dialog} className={place ? 'picker is-placed' : 'picker'} aria-label={label} style={place} onKeyDown={onKeyDown} onCancel={onClose} onClose={onClose}
      onPointerDown={(event) => event.target === dialog.current && onClose()}>
      <input type="text" role="combobox" aria-expanded="true" aria-controls={`${id}-list`} aria-label={label} aria-activedescendant={found.length ? `${id}-${cursor}` : undefined} autoComplete="off" spellCheck={false} placeholder={placeholder} value={search}
        onChange={(event) => {
          setSearch(event.target.value)
          setCursor(0)
        }} />
      <ul ref={list} id={`${id}-list`} role="listbox" aria-label={label} className="nowheel">
        {found.map((choice, index) => (
          <Option key={choice.id} id={`${id}-${index}`} choice={choice} isCurrent={index === cursor} title={search === '' && choice.group !== found[index - 1]?.group ? choice.group : undefined}
            onPoint={() => setCursor(index)} onTake={() => take(choice)} />
        ))}
      </ul>
      {!found.length && <p className="quiet picker-none" role="status">{none(search)}</p>}
    </dialog>
  )
}

interface OptionProps { id: string; choice: Choice; isCurrent: boolean; title: string | undefined; onPoint(): void; onTake(): void }

function Option({ id, choice: { label, hint, keys, mark, isOff }, isCurrent, title, onPoint, onTake }: OptionProps) {
  return (
    <>
      {title && <li role="presentation" className="picker-title">{title}</li>}
      <li id={id} role="option" aria-selected={isCurrent} aria-disabled={isOff} className="picker-option" onPointerMove={onPoint} onClick={onTake}>
        {mark}
        <span className="grow"><span className="clip">{label}</span>{hint && <span className="clip picker-hint">{hint}</span>}</span>
        {keys && <kbd>{keys}</kbd>}
      </li>
    </>
  )
}
