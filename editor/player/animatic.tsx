import { useEffect, useMemo, useRef, useState } from 'react'
import { artifactUrl } from '../api/client.ts'
import { t } from '../text/text.ts'
import { Icon } from '../ui/icon.tsx'
import { clock } from '../ui/words.ts'
import { useDocument } from '../workflow/project.ts'
import { ShotStrip } from './shot-strip.tsx'
import { spanAt, spansOf } from './shots.ts'
import type { Shot } from './shots.ts'

/** The film before it is filmed: each shot's still for as long as it is planned, with the voices that are there. */
export function Animatic({ shots }: { shots: readonly Shot[] }) {
  const name = useDocument((state) => state.workflow.name)
  const spans = useMemo(() => spansOf(shots), [shots])
  const total = spans.at(-1)?.end ?? 0
  const [at, setAt] = useState(0)
  const [isPlaying, setPlaying] = useState(false)
  const index = spanAt(spans, at)
  const shot = shots[index]
  useEffect(() => {
    if (!isPlaying) return
    let last = performance.now()
    let frame = requestAnimationFrame(function tick(now) {
      setAt((before) => Math.min(total, before + (now - last) / 1000))
      last = now
      frame = requestAnimationFrame(tick)
    })
    return () => cancelAnimationFrame(frame)
  }, [isPlaying, total])
  const isOver = at >= total
  const toggle = () => {
    if (isOver) setAt(0)
    setPlaying(isOver || !isPlaying)
  }
  return (
    <article className="film" aria-label={t('player.animatic.label', { title: name })}>
      <div className="animatic">
        {shot?.still ? <img src={artifactUrl(shot.still)} alt={shot.words} /> : <p className="quiet">{shot?.words || t('player.not-drawn')}</p>}
        <span className="tag">{t('player.animatic')}</span>
      </div>
      {isPlaying && !isOver && shot && <Voices key={shot.item} digests={shot.voices} />}
      <div className="row">
        <button type="button" className="button" onClick={toggle}><Icon name={isPlaying && !isOver ? 'pause' : 'play'} />{t(isPlaying && !isOver ? 'player.pause' : 'player.play')}</button>
        <input className="grow" type="range" min={0} max={total} step={0.1} value={at} aria-label={t('player.position')} aria-valuetext={t('player.time', { at: clock(at), total: clock(total) })} onChange={(event) => setAt(Number(event.target.value))} />
        <span className="figures quiet">{t('player.time', { at: clock(at), total: clock(total) })}</span>
      </div>
      <ShotStrip shots={shots} spans={spans} current={index} onSeek={setAt} />
      <p className="quiet">{t('player.animatic.text')}</p>
    </article>
  )
}

/** Says the lines of a shot one after another. */
function Voices({ digests }: { digests: readonly string[] }) {
  const sound = useRef<HTMLAudioElement>(null)
  const [line, setLine] = useState(0)
  const digest = digests[line]
  useEffect(() => {
    sound.current?.play().catch(() => undefined)
  }, [digest])
  return digest === undefined ? null : <audio ref={sound} src={artifactUrl(digest)} onEnded={() => setLine(line + 1)} hidden />
}
