import { useEffect, useMemo, useRef, useState } from 'react'
import { artifactUrl } from '../api/client.ts'
import { t } from '../text/text.ts'
import { Icon } from '../ui/icon.tsx'
import { clock } from '../ui/words.ts'
import { isWriting } from '../ui/writing.ts'
import type { FilmFields } from '../values/film-output.ts'
import { useDocument, useProject } from '../workflow/project.ts'
import { ShotStrip } from './shot-strip.tsx'
import { spanAt, spansOf } from './shots.ts'
import { useSubtitles } from './use-subtitles.ts'
import type { Shot } from './shots.ts'

/** A film with its chapters and shots. The keys , and . step by a frame. */
export function FilmPlayer({ film, shots }: { film: FilmFields; shots: readonly Shot[] }) {
  const video = useRef<HTMLVideoElement>(null)
  const name = useDocument((state) => state.workflow.name)
  const { session } = useProject()
  const chapters = useMemo(() => film.chapters ?? [], [film])
  const fps = film.video.fps ?? 24
  const spans = useMemo(() => spansOf(shots, { times: film.shotTimes, total: film.video.seconds }), [shots, film])
  const [at, setAt] = useState(0)
  const [track, hasSubtitles, setSubtitles] = useSubtitles()
  const [isUnplayable, setUnplayable] = useState(false)
  useEffect(() => video.current?.focus({ preventScroll: true }), [])
  const current = chapters.findLastIndex((chapter) => chapter.start <= at)
  const title = film.title || name

  function seek(seconds: number) {
    if (!video.current) return
    // Into the frame, so that a time that is rounded never shows the shot before.
    video.current.currentTime = seconds + 0.5 / fps
    void video.current.play().catch(() => undefined)
  }

  const step = (frames: number) => {
    const element = video.current
    if (!element) return
    element.pause()
    // To the middle of a frame, so that a time that is rounded never shows the one before.
    const frame = Math.max(0, Math.floor(element.currentTime * fps + 1e-3) + frames)
    element.currentTime = Math.min(element.duration || Infinity, (frame + 0.5) / fps)
  }
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if ((event.key !== ',' && event.key !== '.') || event.ctrlKey || event.metaKey || event.altKey || isWriting() || session.getState().overlay) return
      event.preventDefault()
      step(event.key === ',' ? -1 : 1)
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  })

  return (
    <article className="film" aria-label={title}>
      <video ref={video} controls playsInline preload="metadata" src={artifactUrl(film.video.artifact)} {...(film.poster ? { poster: artifactUrl(film.poster.artifact) } : {})}
        onError={() => setUnplayable(true)} onTimeUpdate={(event) => setAt(event.currentTarget.currentTime)}>
        {film.subtitles && <track ref={track} kind="subtitles" srcLang="und" label={t('player.subtitles')} src={artifactUrl(film.subtitles.artifact)} />}
      </video>
      <div className="row">
        <button type="button" className="icon-button" aria-label={t('player.frame-back')} title={`${t('player.frame-back')} (,)`} aria-keyshortcuts="," onClick={() => step(-1)}><Icon name="back" /></button>
        <span className="figures quiet">{clock(at)} · {t('player.frame', { frame: Math.floor(at * fps + 1e-3) })}</span>
        <button type="button" className="icon-button" aria-label={t('player.frame-on')} title={`${t('player.frame-on')} (.)`} aria-keyshortcuts="." onClick={() => step(1)}><Icon name="next" /></button>
        {film.subtitles && <button type="button" className="button small push" aria-pressed={hasSubtitles} onClick={() => setSubtitles(!hasSubtitles)}><Icon name="captions" />{t('player.subtitles')}</button>}
      </div>
      <ShotStrip shots={shots} spans={spans} current={Math.max(0, spanAt(spans, at))} onSeek={seek} />
      <div className="film-words">
        <header className="row between">
          <div>
            <h2>{title}</h2>
            <p className="quiet figures">{[film.video.seconds && clock(film.video.seconds), film.video.width && `${film.video.width} × ${film.video.height}`].filter(Boolean).join(' · ')}</p>
          </div>
          <a className="button" href={artifactUrl(film.video.artifact)} download={`${title || 'film'}.mp4`}>{t('player.download')}</a>
        </header>
        {isUnplayable && <p className="notice" role="alert">{t('player.unplayable')}</p>}
        {film.standIns && film.standIns.length > 0 && (
          <details className="notice"><summary>{t('player.stand-ins', { count: film.standIns.length })}</summary><ul>{film.standIns.map((why) => <li key={why}>{why}</li>)}</ul></details>
        )}
        {chapters.length > 0 && (
          <ol className="chapters" aria-label={t('player.chapters')}>
            {chapters.map((chapter, index) => (
              <li key={chapter.start}><button type="button" aria-current={index === current} onClick={() => seek(chapter.start)}><span className="figures quiet">{clock(chapter.start)}</span><span>{chapter.title}</span></button></li>
            ))}
          </ol>
        )}
      </div>
    </article>
  )
}
