import { Suspense, useEffect } from 'react'
import { KeySheet } from '../commands/key-sheet.tsx'
import { Palette } from '../commands/palette.tsx'
import { Inspector } from '../inspector/inspector.tsx'
import { FilmView } from '../player/film-view.tsx'
import { Announcements } from '../run/announcements.tsx'
import { PlanPanel } from '../run/plan-panel.tsx'
import { ProgressView } from '../run/progress-view.tsx'
import { RunBar } from '../run/run-bar.tsx'
import { RunPanel } from '../run/run-panel.tsx'
import { t } from '../text/text.ts'
import { Boundary } from '../ui/boundary.tsx'
import { lazily } from '../ui/lazily.ts'
import { Loading } from '../ui/notice.tsx'
import { Conflict } from './conflict.tsx'
import { useSession } from './project.ts'
import { TopBar } from './top-bar.tsx'
import { useFresh } from './use-fresh.ts'
import { useKeys } from './use-keys.ts'
import { useNextRun } from './use-next-run.ts'
import { useShowFilmWhenDone } from './use-show-film-when-done.ts'

// The canvas is the heavy part, and a phone may never show it.
const Canvas = lazily(async () => (await import('../canvas/canvas.tsx')).Canvas)

const Board = lazily(async () => (await import('../board/board.tsx')).Board)
const ReviewView = lazily(async () => (await import('../review/review-view.tsx')).ReviewView)

export function Workspace() {
  useKeys()
  useFresh()
  useShowFilmWhenDone()
  useNextRun()
  // The light parts are there before they are asked for, also when the server is away by then.
  useEffect(() => [Board, ReviewView].forEach((part) => part.ahead()), [])
  const view = useSession((state) => state.view)
  const panel = useSession((state) => state.panel)
  const overlay = useSession((state) => state.overlay?.kind)
  return (
    <div className="workspace">
      <TopBar />
      <Conflict />
      <main className="stage" data-view={view}>
        <Boundary key={view}>
          {view === 'canvas' && <Suspense fallback={<Loading what={t('canvas.loading')} />}><Canvas /></Suspense>}
          {view === 'board' && <Suspense fallback={<Loading what={t('board.loading')} />}><Board /></Suspense>}
          {view === 'review' && <Suspense fallback={<Loading what={t('review.loading')} />}><ReviewView /></Suspense>}
          {view === 'progress' && <ProgressView />}
          {view === 'film' && <FilmView />}
        </Boundary>
        {panel === 'inspector' && view !== 'film' && <Inspector />}
        {panel === 'plan' && <PlanPanel />}
        {panel === 'run' && <RunPanel />}
      </main>
      <RunBar />
      <Announcements />
      {overlay === 'palette' && <Palette />}
      {overlay === 'keys' && <KeySheet />}
    </div>
  )
}
