import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { TemplateInfo } from '../api/types.ts'
import { briefPath } from '../route.ts'
import { t } from '../text/text.ts'
import { useTakes } from './use-takes.ts'

export function TemplateCard({ template }: { template: TemplateInfo }) {
  const { id, title, summary, expects, sample } = template
  const card = useRef<HTMLAnchorElement>(null)
  const takes = useTakes(id, sample)
  return (
    <a ref={card} className="card" href={briefPath(id)}>
      {template.cover === null ? <Strip scenes={expects.scenes} shots={expects.shots} /> : <Cover cover={template.cover} preview={template.preview} card={card} />}
      <h3>{title}</h3>
      <p className="quiet grow">{summary}</p>
      <p className="figures">{t('home.scenes', { count: expects.scenes })} · {t('home.shots', { count: expects.shots })} · {lengthOf(expects.minutes)}</p>
      <p className="figures quiet takes">{takes ?? '\u00a0'}</p>
    </a>
  )
}

export const lengthOf = (minutes: number) => (minutes < 1 ? t('home.under-a-minute') : t('home.about-minutes', { count: Math.round(minutes) }))

/** A still of the film that plays a few seconds of it while its card is pointed at or has the focus; loaded only then, and not where motion is unwanted. */
function Cover({ cover, preview, card }: { cover: string; preview: string | null; card: RefObject<HTMLAnchorElement | null> }) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const link = card.current
    if (!link) return
    const play = () => {
      if (!matchMedia('(prefers-reduced-motion: reduce)').matches) void video.current?.play().catch(() => undefined)
    }
    const stop = () => {
      if (!video.current || link.matches(':hover, :focus-visible')) return
      video.current.pause()
      video.current.load()
    }
    const events = [['pointerenter', play], ['focus', play], ['pointerleave', stop], ['blur', stop]] as const
    for (const [name, listener] of events) link.addEventListener(name, listener)
    return () => {
      for (const [name, listener] of events) link.removeEventListener(name, listener)
    }
  }, [card])
  if (preview === null) return <img className="card-picture" src={cover} alt="" loading="lazy" />
  return <video ref={video} className="card-picture" src={preview} poster={cover} preload="none" muted loop playsInline tabIndex={-1} aria-hidden="true" />
}

/** The size of the film at a glance: its scenes as frames on a strip, its shots as cuts in them. */
function Strip({ scenes, shots }: { scenes: number; shots: number }) {
  const perScene = Array.from({ length: scenes }, (_, index) => Math.floor(((index + 1) * shots) / scenes) - Math.floor((index * shots) / scenes))
  return <div className="strip" aria-hidden="true">{perScene.map((count, scene) => <span key={scene} style={{ flexGrow: count }}>{Array.from({ length: count }, (_, shot) => <i key={shot} />)}</span>)}</div>
}
