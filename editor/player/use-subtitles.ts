import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

const KEY = 'reelgraph.subtitles'

/** Whether the subtitles of a film are shown: as a person chose it last, and at first they are. The browser's own menu may change it too. */
export function useSubtitles(): [RefObject<HTMLTrackElement | null>, boolean, (isOn: boolean) => void] {
  const track = useRef<HTMLTrackElement>(null)
  const [isOn, setOn] = useState(() => localStorage.getItem(KEY) !== 'off')
  useEffect(() => {
    const text = track.current?.track
    if (text) text.mode = isOn ? 'showing' : 'disabled'
    const list = track.current?.closest('video')?.textTracks
    const follow = () => setOn(text?.mode === 'showing')
    list?.addEventListener('change', follow)
    return () => list?.removeEventListener('change', follow)
  }, [isOn])
  return [track, isOn, (next) => {
    localStorage.setItem(KEY, next ? 'on' : 'off')
    setOn(next)
  }]
}
