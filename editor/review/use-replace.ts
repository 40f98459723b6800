import { useCallback } from 'react'
import { api } from '../api/client.ts'
import { t } from '../text/text.ts'
import { say, sayProblem } from '../ui/toast-store.ts'
import { useProject } from '../workflow/project.ts'
import type { Project } from '../workflow/project.ts'
import { replaceField } from './decisions.ts'
import type { ReviewItem } from './queue.ts'
import { factsOf, kindOf, replacement } from './replace.ts'
import type { Replaceable } from './replace.ts'

/** Puts a file of one's own in place of a result: stored first, then written as an edit, so that it can be undone. */
export async function replaceWith(document: Project['document'], item: Pick<ReviewItem, 'address' | 'task'>, { field, kind, value }: Replaceable, file: File): Promise<void> {
  const refuse = () => say(t('review.replace.wrong', { name: file.name, kind: t(`review.kind.${kind}`) }), t('review.replace.hint'))
  // An SVG can hold programs; it is no picture here.
  if (kindOf(file.type) !== kind || file.type.includes('svg')) return refuse()
  const facts = await factsOf(file, kind).catch(() => undefined)
  if (!facts) return refuse()
  const stored = await api.upload(new Uint8Array(await file.arrayBuffer()))
  if (kindOf(stored.mime) !== kind) return refuse()
  document.edit(replaceField(item, field, replacement(value, stored, facts)))
  say(t('review.replaced'))
}

export function useReplace(): (item: ReviewItem, place: Replaceable, file: File) => Promise<void> {
  const { document } = useProject()
  return useCallback((item, place, file) => replaceWith(document, item, place, file).catch(sayProblem), [document])
}
