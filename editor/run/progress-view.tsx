import { topological } from '../../engine/model/validate.ts'
import { TaskIcon } from '../ui/icon.tsx'
import { duration, taskWords } from '../ui/words.ts'
import { Thumbs } from '../values/thumbs.tsx'
import { useDocument, useProject, useRun } from '../workflow/project.ts'
import { useTitles } from './use-titles.ts'

/** Every node with its progress and pictures as a list in working order: the run on a small screen. */
export function ProgressView() {
  const { session } = useProject()
  const workflow = useDocument((state) => state.workflow)
  const nodes = useRun((state) => state.nodes)
  const titles = useTitles()
  const { order, rest } = topological(workflow)
  return (
    <div className="progress-view">
      <ul>
        {[...order, ...rest].map((id) => {
          const progress = nodes[id]
          const state = progress?.state ?? 'pending'
          return (
            <li key={id}>
              <button type="button" className="progress-row" onClick={() => session.select([id], [])}>
                <TaskIcon state={state} />
                <span className="grow">{titles(id)}</span>
                <span className="quiet">{progress ? taskWords[state] : ''}</span>
                <span className="figures quiet">{progress && progress.total > 0 ? `${progress.done}/${progress.total}` : ''}</span>
                <span className="figures quiet wide-only time">{progress && progress.ms > 0 ? duration(progress.ms) : ''}</span>
              </button>
              {progress && progress.media.length > 0 && <Thumbs media={progress.media} most={12} />}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
