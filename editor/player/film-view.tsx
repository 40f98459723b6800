import { t } from '../text/text.ts'
import { filmOf } from '../values/film-output.ts'
import { useRun } from '../workflow/project.ts'
import { Animatic } from './animatic.tsx'
import { FilmPlayer } from './film-player.tsx'
import { useShots } from './use-shots.ts'

/** The film of the run that is shown, or until it is joined what there is of it. */
export function FilmView() {
  const film = useRun((state) => filmOf(state.outputs))
  const shots = useShots()
  if (film) return <div className="film-view"><FilmPlayer key={film.video.artifact} film={film} shots={shots} /></div>
  if (shots.some(({ still }) => still !== undefined)) return <div className="film-view"><Animatic shots={shots} /></div>
  return <div className="film-view"><div className="notice quiet"><p>{t('player.empty.title')}</p><p>{t('player.empty.text')}</p></div></div>
}
