/** Title and end card, in seconds, which the music opens and closes. */
const CARDS = 6
/** Lengths are rounded to this, in seconds, so that a changed line does not ask for other music. */
const STEP = 5
const UNKNOWN = 60

/** How long the bed is: as asked for, else as long as the planned shots with their cards, else a minute. */
export function musicSeconds(asked: number, shots: readonly ({ seconds: number } | undefined)[] = []): number {
  if (asked > 0) return asked
  if (shots.length === 0) return UNKNOWN
  const film = shots.reduce((sum, shot) => sum + (shot?.seconds ?? 0), CARDS)
  return Math.min(900, Math.max(STEP, Math.round(film / STEP) * STEP))
}
