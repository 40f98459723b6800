import type { ReactNode } from 'react'
import type { ApiError } from '../api/problem.ts'
import { homePath } from '../route.ts'
import { t } from '../text/text.ts'

/** What went wrong and what to do, in place of what could not be shown. */
export function Failure({ problem, onRetry }: { problem: ApiError; onRetry?: () => void }) {
  return (
    <div className="notice" role="alert">
      {problem.status === 404 ? <h1>{problem.message}</h1> : <p>{problem.message}</p>}
      {problem.hint && <p className="quiet">{problem.hint}</p>}
      {problem.status === 404 ? <a className="button" href={homePath}>{t('common.all-films')}</a> : onRetry && <button type="button" className="button" onClick={onRetry}>{t('common.try-again')}</button>}
    </div>
  )
}

/** An empty place that says how it is filled. */
export const Empty = ({ children }: { children: ReactNode }) => <div className="notice quiet">{children}</div>

export const Loading = ({ what }: { what: string }) => <p className="notice quiet loading" role="status">{t('common.loading', { what })}</p>
