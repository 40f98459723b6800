import type { TemplateInfo } from '../api/types.ts'
import { briefPath } from '../route.ts'
import { counted } from '../ui/words.ts'

export function TemplateCard({ template: { id, title, summary, expects } }: { template: TemplateInfo }) {
  return (
    <a className="card" href={briefPath(id)}>
      <Strip scenes={expects.scenes} shots={expects.shots} />
      <h3>{title}</h3>
      <p className="quiet grow">{summary}</p>
      <p className="figures">{counted(expects.scenes, 'scene')} · {counted(expects.shots, 'shot')} · {length(expects.minutes)}</p>
    </a>
  )
}

const length = (minutes: number) => (minutes < 1 ? 'under a minute' : `about ${counted(Math.round(minutes), 'minute')}`)

/** The size of the film at a glance: its scenes as frames on a strip, its shots as cuts in them. */
function Strip({ scenes, shots }: { scenes: number; shots: number }) {
  const perScene = Array.from({ length: scenes }, (_, index) => Math.floor(((index + 1) * shots) / scenes) - Math.floor((index * shots) / scenes))
  return <div className="strip" aria-hidden="true">{perScene.map((count, scene) => <span key={scene} style={{ flexGrow: count }}>{Array.from({ length: count }, (_, shot) => <i key={shot} />)}</span>)}</div>
}
