import { useState } from 'react'
import { navigate, workflowPath } from '../route.ts'
import { useTitles } from '../run/use-titles.ts'
import { t } from '../text/text.ts'
import { sayProblem } from '../ui/toast-store.ts'
import { toWords } from './clash-words.ts'
import { copyMine } from './keep-mine.ts'
import { useProject, useSaving } from './project.ts'

const MOST = 8

/** Shown while the same was changed here and elsewhere: both are said in words, a person chooses, and either can be had back. */
export function Conflict() {
  const project = useProject()
  const { saver } = project
  const saving = useSaving()
  const titles = useTitles()
  const [isBusy, setBusy] = useState(false)
  if (saving.state !== 'conflict') return null
  const { clashes } = saving

  async function keepBoth() {
    setBusy(true)
    try {
      const copy = await copyMine(project)
      saver.settle('theirs')
      await saver.flush()
      navigate(workflowPath(copy))
    } catch (error) {
      sayProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <section className="banner conflict" role="alert" aria-label={t('conflict.title')}>
      <p><strong>{t('conflict.title')}</strong> {t('conflict.text', { count: clashes.length })}</p>
      <table className="diff-table">
        <thead><tr><td /><th scope="col">{t('conflict.mine')}</th><th scope="col">{t('conflict.theirs')}</th></tr></thead>
        <tbody>{clashes.slice(0, MOST).map((clash) => {
          const { where, mine, theirs } = toWords(clash, titles)
          return <tr key={`${clash.table} ${clash.id} ${clash.path.join()}`}><th scope="row">{where}</th><td>{mine}</td><td>{theirs}</td></tr>
        })}</tbody>
      </table>
      {clashes.length > MOST && <p className="quiet">{t('conflict.more', { count: clashes.length - MOST })}</p>}
      <div className="row">
        <button type="button" className="button" disabled={isBusy} onClick={() => saver.settle('mine')}>{t('conflict.keep-mine')}</button>
        <button type="button" className="button" disabled={isBusy} onClick={() => saver.settle('theirs')}>{t('conflict.take-theirs')}</button>
        <button type="button" className="button" disabled={isBusy} onClick={() => void keepBoth()}>{t('conflict.keep-both')}</button>
      </div>
    </section>
  )
}
