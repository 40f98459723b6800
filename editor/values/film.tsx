import { useEffect, useRef, useState } from 'react'
import { artifactUrl } from '../api/client.ts'
import { Empty } from '../ui/notice.tsx'
import { clock, counted } from '../ui/words.ts'
import { useDocument, useRun } from '../workflow/project.ts'
import { filmOf } from './film-output.ts'
import type { FilmFields } from './film-output.ts'

/** The film of the run that is shown, large. */
export function FilmView() {
  const film = useRun((state) => filmOf(state.outputs))
  if (!film) return <div className="film-view"><Empty>There is no film yet. It appears here when the run has joined it.</Empty></div>
  return <div className="film-view"><FilmPlayer key={film.video.artifact} film={film} /></div>
}

function FilmPlayer({ film }: { film: FilmFields }) {
  const video = useRef<HTMLVideoElement>(null)
  const name = useDocument((state) => state.workflow.name)
  const chapters = film.chapters ?? []
  const [at, setAt] = useState(0)
  const [isUnplayable, setUnplayable] = useState(false)
  useEffect(() => video.current?.focus({ preventScroll: true }), [])
  const current = chapters.findLastIndex((chapter) => chapter.start <= at)
  const title = film.title || name

  function seek(seconds: number) {
    if (!video.current) return
    video.current.currentTime = seconds
    void video.current.play().catch(() => undefined)
  }

  return (
    <article className="film" aria-label={title}>
      <video ref={video} controls playsInline preload="metadata" src={artifactUrl(film.video.artifact)} {...(film.poster ? { poster: artifactUrl(film.poster.artifact) } : {})}
        onError={() => setUnplayable(true)} onTimeUpdate={(event) => setAt(event.currentTarget.currentTime)}>
        {film.subtitles && <track kind="subtitles" srcLang="und" label="Subtitles" src={artifactUrl(film.subtitles.artifact)} />}
      </video>
      <div className="film-words">
        <header className="row between">
          <div>
            <h2>{title}</h2>
            <p className="quiet figures">{[film.video.seconds && clock(film.video.seconds), film.video.width && `${film.video.width} × ${film.video.height}`].filter(Boolean).join(' · ')}</p>
          </div>
          <a className="button" href={artifactUrl(film.video.artifact)} download={`${title || 'film'}.mp4`}>Download</a>
        </header>
        {isUnplayable && <p className="notice" role="alert">This browser cannot play the film here. Download it and open it in another player.</p>}
        {film.standIns && film.standIns.length > 0 && (
          <details className="notice"><summary>{counted(film.standIns.length, 'shot is a stand-in', 'shots are stand-ins')}</summary><ul>{film.standIns.map((why) => <li key={why}>{why}</li>)}</ul></details>
        )}
        {chapters.length > 0 && (
          <ol className="chapters" aria-label="Chapters">
            {chapters.map((chapter, index) => (
              <li key={chapter.start}><button type="button" aria-current={index === current} onClick={() => seek(chapter.start)}><span className="figures quiet">{clock(chapter.start)}</span><span>{chapter.title}</span></button></li>
            ))}
          </ol>
        )}
      </div>
    </article>
  )
}
