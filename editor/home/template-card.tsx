import { useRef } from 'react'
import type { TemplateInfo } from '../api/types.ts'
import { briefPath } from '../route.ts'
import { counted } from '../ui/words.ts'

export function TemplateCard({ template }: { template: TemplateInfo }) {
  const { id, title, summary, expects } = template
  return (
    <a className="card" href={briefPath(id)}>
      {template.cover === null ? <Strip scenes={expects.scenes} shots={expects.shots} /> : <Cover cover={template.cover} preview={template.preview} />}
      <h3>{title}</h3>
      <p className="quiet grow">{summary}</p>
      <p className="figures">{counted(expects.scenes, 'scene')} · {counted(expects.shots, 'shot')} · {length(expects.minutes)}</p>
    </a>
  )
}

const length = (minutes: number) => (minutes < 1 ? 'under a minute' : `about ${counted(Math.round(minutes), 'minute')}`)

/** A still of the film that plays a few seconds of it under the pointer; loaded only then, and not where motion is unwanted. */
function Cover({ cover, preview }: { cover: string; preview: string | null }) {
  const video = useRef<HTMLVideoElement>(null)
  const play = () => {
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) void video.current?.play().catch(() => undefined)
  }
  const stop = () => {
    if (!video.current) return
    video.current.pause()
    video.current.load()
  }
  if (preview === null) return <img className="card-picture" src={cover} alt="" loading="lazy" />
  return <video ref={video} className="card-picture" src={preview} poster={cover} preload="none" muted loop playsInline aria-hidden="true" onPointerEnter={play} onPointerLeave={stop} />
}

/** The size of the film at a glance: its scenes as frames on a strip, its shots as cuts in them. */
function Strip({ scenes, shots }: { scenes: number; shots: number }) {
  const perScene = Array.from({ length: scenes }, (_, index) => Math.floor(((index + 1) * shots) / scenes) - Math.floor((index * shots) / scenes))
  return <div className="strip" aria-hidden="true">{perScene.map((count, scene) => <span key={scene} style={{ flexGrow: count }}>{Array.from({ length: count }, (_, shot) => <i key={shot} />)}</span>)}</div>
}
