import { useRef, useState } from 'react'
import type { Point } from '../document/layout.ts'
import type { Part } from '../document/parts.ts'
import { t } from '../text/text.ts'
import { Icon } from '../ui/icon.tsx'
import type { IconName } from '../ui/icon.tsx'
import { Picker } from '../ui/picker.tsx'
import type { PartActions } from './use-part-actions.ts'

interface Props { title: string; part: Part; actions: PartActions; cursor: number | undefined; isFirst: boolean; isLast: boolean; onShow(): void }

/** What can be done to a scene or shot, by its button. */
export function PartMenu({ title, part, actions, cursor, isFirst, isLast, onShow }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const [at, setAt] = useState<Point>()
  const doings: [id: string, label: string, icon: IconName, act: () => void, isOff?: boolean, keys?: string][] = [
    ['insert', t('board.insert'), 'plus', () => actions.insertAfter(part)],
    ['split', t(cursor ? 'board.split-here' : 'board.split'), 'split', () => actions.split(part, cursor)],
    ['merge', t('board.merge'), 'merge', () => actions.merge(part), isLast],
    ['up', t('board.up'), 'up', () => actions.move(part, -1), isFirst, 'Alt+↑'],
    ['down', t('board.down'), 'down', () => actions.move(part, 1), isLast, 'Alt+↓'],
    ['show', t('board.open', { title }), 'adjust', onShow],
    ['delete', t('board.delete'), 'trash', () => actions.remove(part)],
  ]
  const open = () => {
    const box = button.current?.getBoundingClientRect()
    if (box) setAt({ x: box.right - 304, y: box.bottom + 4 })
  }
  return (
    <>
      <button ref={button} type="button" className="icon-button part-menu" aria-label={t('board.actions', { title })} aria-haspopup="dialog" onClick={open}><Icon name="more" /></button>
      {at && (
        <Picker label={t('board.actions', { title })} placeholder={t('board.actions', { title })} at={at} none={(words) => t('palette.none', { words })} onClose={() => setAt(undefined)}
          choices={doings.map(([id, label, icon, , isOff, keys]) => ({ id, label, mark: <Icon name={icon} />, isOff: isOff ?? false, ...(keys ? { keys } : {}) }))}
          onPick={(id) => {
            setAt(undefined)
            doings.find(([each]) => each === id)?.[3]()
          }} />
      )}
    </>
  )
}
