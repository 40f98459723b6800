/**
 * Words that picture and video providers refuse, with what says the same peacefully; applied in order, whole words
 * only, as a visible new version of the prompt. A pack of rules, so that another audience can bring its own.
 */
export const PEACEFUL_WORDS: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/\bbeats? up\b/gi, 'overcomes'],
  [/\b(?:fights?|fighting|battles?|battling)\b/gi, 'challenges peacefully'],
  [/\b(?:kills?|killing|murders?|slays?)\b/gi, 'defeats'],
  [/\b(?:blood|bloody|gore|gory)\b/gi, 'red paint'],
  [/\b(?:wounds?|wounded|injur(?:y|ies|ed))\b/gi, 'tired'],
  [/\b(?:dead|dying|dies|corpses?)\b/gi, 'fallen asleep'],
  [/\b(?:guns?|rifles?|pistols?)\b/gi, 'tools'],
  [/\b(?:swords?|knives|knife|daggers?|blades?)\b/gi, 'staff'],
  [/\b(?:explosions?|explodes?|bombs?)\b/gi, 'burst of light'],
  [/\b(?:attacks?|attacking|assaults?)\b/gi, 'confronts'],
  [/\b(?:destroys?|destroying|destruction)\b/gi, 'sweeps aside'],
  [/\b(?:tortures?|torments?|abuses?|bull(?:y|ies|ied))\b/gi, 'teases'],
  [/\b(?:naked|nude|sexy|seductive)\b/gi, 'modestly dressed'],
]

/** The prompt with refused words replaced; the same text when there are none. */
export function sanitise(prompt: string): string {
  return PEACEFUL_WORDS.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), prompt)
}

/** The prompt cut to its first sentences, at most `most` characters, never inside a word. */
export function shorten(prompt: string, most = 400): string {
  if (prompt.length <= most) return prompt
  const head = prompt.slice(0, most)
  const end = Math.max(head.lastIndexOf('. '), head.lastIndexOf('\n'))
  return end > most / 2 ? head.slice(0, end + 1) : head.slice(0, Math.max(head.lastIndexOf(' '), 1))
}
