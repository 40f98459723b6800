import { useState } from 'react'
import { t } from '../text/text.ts'
import { useDocument, useProject } from '../workflow/project.ts'
import { writePrompt } from './decisions.ts'
import type { ReviewItem } from './queue.ts'

/** The prompt as it was sent, and one's own words in its place. */
export function PromptEdit({ item, prompts }: { item: ReviewItem; prompts: readonly string[] }) {
  const { document } = useProject()
  const own = useDocument((state) => state.workflow.decisions[item.address]?.prompt?.text)
  const [draft, setDraft] = useState<string>()
  const sent = own ?? prompts.at(-1)
  if (sent === undefined) return null
  return (
    <details className="prompt">
      <summary>{t('review.prompt')}{own !== undefined && <span className="tag">{t('review.prompt.own')}</span>}</summary>
      <textarea className="code" aria-label={t('review.prompt.edit')} rows={4} maxLength={20_000} value={draft ?? sent} onChange={(event) => setDraft(event.target.value)} />
      <div className="row">
        <button type="button" className="button small" disabled={draft === undefined || draft.trim() === '' || draft === sent} onClick={() => {
          document.edit(writePrompt(item, draft ?? ''))
          setDraft(undefined)
        }}>{t('review.prompt.save')}</button>
        {own !== undefined && <button type="button" className="button small" onClick={() => {
          document.edit(writePrompt(item, ''))
          setDraft(undefined)
        }}>{t('review.prompt.reset')}</button>}
      </div>
    </details>
  )
}
