import { useId } from 'react'
import type { ItemDetail, Take } from '../api/types.ts'
import { ItemFields } from '../inspector/item-fields.tsx'
import { useSaid } from '../run/use-titles.ts'
import { t } from '../text/text.ts'
import { Icon } from '../ui/icon.tsx'
import { useDocument, useProject } from '../workflow/project.ts'
import type { ReviewItem } from './queue.ts'
import { PromptEdit } from './prompt-edit.tsx'
import { replaceable } from './replace.ts'
import { RetakeNote } from './retake-note.tsx'
import { StandingTag } from './standing.tsx'
import { TakeList } from './take-list.tsx'
import { useReplace } from './use-replace.ts'

export interface Doing { approve(): void; openNote(): void; closeNote(): void; retake(note: string): void; take(index: number): void; lock(): void; compare(): void }

interface Props { item: ReviewItem; title: string; detail: ItemDetail | undefined; takes: readonly Take[]; doing: Doing; isNoting: boolean; canCompare: boolean; isComparing: boolean; isGoing: boolean }

/** What can be done with the result that is looked at: each act is one step that undo takes back. */
export function Side({ item, title, detail, takes, doing, isNoting, canCompare, isComparing, isGoing }: Props) {
  const { session } = useProject()
  const say = useSaid()
  const isLocked = useDocument((state) => state.workflow.decisions[item.address]?.lock !== undefined)
  const { standing, task } = item
  const canApprove = standing === 'waiting' || standing === 'made'
  return (
    <aside className="review-side" aria-label={title}>
      <div className="row between"><h2 className="clip">{title}</h2><StandingTag standing={standing} /></div>
      {task.failure && <div className="notice" role="alert"><p>{say(task.failure.message)}</p><p className="quiet">{say(task.failure.hint)}</p></div>}
      <div className="review-acts">
        <button type="button" className="button primary" disabled={!canApprove} onClick={doing.approve} aria-keyshortcuts="A"><Icon name="done" />{t('review.approve')}<kbd>A</kbd></button>
        <button type="button" className="button" aria-expanded={isNoting} onClick={isNoting ? doing.closeNote : doing.openNote} aria-keyshortcuts="R"><Icon name="again" />{t('review.retake')}<kbd>R</kbd></button>
        <button type="button" className="button" aria-pressed={isComparing} disabled={!canCompare} onClick={doing.compare} aria-keyshortcuts="C"><Icon name="compare" />{t('review.compare')}<kbd>C</kbd></button>
        <button type="button" className="button" aria-pressed={isLocked} disabled={!isLocked && task.key === undefined} title={t('review.lock.hint')} onClick={doing.lock} aria-keyshortcuts="L"><Icon name={isLocked ? 'unlock' : 'lock'} />{t(isLocked ? 'review.unlock' : 'review.lock')}<kbd>L</kbd></button>
      </div>
      {isNoting && <RetakeNote onSend={doing.retake} onClose={doing.closeNote} isLate={!isGoing || standing !== 'waiting'} />}
      {takes.length > 1 && <TakeList takes={takes} chosen={item.take} onChoose={doing.take} />}
      {detail && <Replace item={item} detail={detail} />}
      {detail?.recipe && <PromptEdit key={`${item.address} ${detail.digest}`} item={item} prompts={detail.recipe.prompts} />}
      {detail && item.candidates < 2 && <details><summary>{t('review.words')}</summary><ItemFields key={`${item.address} ${detail.digest}`} address={item.address} values={withoutMedia(detail.values)} digest={detail.digest} /></details>}
      <button type="button" className="button small" onClick={() => {
        session.look('canvas')
        session.inspect(item)
      }}>{t('review.open')}</button>
    </aside>
  )
}

/** The fields that are words and numbers: the picture is on the stage already. */
function withoutMedia(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const place = replaceable(values)
  return Object.fromEntries(Object.entries(values).map(([port, fields]) =>
    [port, place && fields !== null && typeof fields === 'object' && !Array.isArray(fields) ? Object.fromEntries(Object.entries(fields).filter(([name]) => name !== place.field)) : fields]))
}

function Replace({ item, detail }: { item: ReviewItem; detail: ItemDetail }) {
  const id = useId()
  const replace = useReplace()
  const place = replaceable(detail.values)
  if (!place) return null
  return (
    <div>
      <input id={id} className="hidden-words file-input" type="file" accept={`${place.kind}/*`} onChange={(event) => {
        const [file] = event.target.files ?? []
        event.target.value = ''
        if (file) void replace(item, place, file)
      }} />
      <label className="button small" htmlFor={id}><Icon name="upload" />{t('review.replace')}</label>
    </div>
  )
}
