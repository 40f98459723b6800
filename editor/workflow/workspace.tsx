import { lazy, Suspense } from 'react'
import { KeySheet } from '../commands/key-sheet.tsx'
import { Palette } from '../commands/palette.tsx'
import { Inspector } from '../inspector/inspector.tsx'
import { FilmView } from '../player/film-view.tsx'
import { PlanPanel } from '../run/plan-panel.tsx'
import { ProgressView } from '../run/progress-view.tsx'
import { RunBar } from '../run/run-bar.tsx'
import { RunPanel } from '../run/run-panel.tsx'
import { t } from '../text/text.ts'
import { Loading } from '../ui/notice.tsx'
import { Conflict } from './conflict.tsx'
import { useSession } from './project.ts'
import { TopBar } from './top-bar.tsx'
import { useFresh } from './use-fresh.ts'
import { useKeys } from './use-keys.ts'
import { useShowFilmWhenDone } from './use-show-film-when-done.ts'

// The canvas is the heavy part, and a phone may never show it.
const Canvas = lazy(async () => ({ default: (await import('../canvas/canvas.tsx')).Canvas }))

const Board = lazy(async () => ({ default: (await import('../board/board.tsx')).Board }))
const ReviewView = lazy(async () => ({ default: (await import('../review/review-view.tsx')).ReviewView }))

export function Workspace() {
  useKeys()
  useFresh()
  useShowFilmWhenDone()
  const view = useSession((state) => state.view)
  const panel = useSession((state) => state.panel)
  const overlay = useSession((state) => state.overlay?.kind)
  return (
    <div className="workspace">
      <TopBar />
      <Conflict />
      <main className="stage" data-view={view}>
        {view === 'canvas' && <Suspense fallback={<Loading what={t('canvas.loading')} />}><Canvas /></Suspense>}
        {view === 'board' && <Suspense fallback={<Loading what={t('board.loading')} />}><Board /></Suspense>}
        {view === 'review' && <Suspense fallback={<Loading what={t('review.loading')} />}><ReviewView /></Suspense>}
        {view === 'progress' && <ProgressView />}
        {view === 'film' && <FilmView />}
        {panel === 'inspector' && view !== 'film' && <Inspector />}
        {panel === 'plan' && <PlanPanel />}
        {panel === 'run' && <RunPanel />}
      </main>
      <RunBar />
      {overlay === 'palette' && <Palette />}
      {overlay === 'keys' && <KeySheet />}
    </div>
  )
}
