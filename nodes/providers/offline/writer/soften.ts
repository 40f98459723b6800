import type { z } from 'zod'
import type { SoftenAnswer, SoftenContext } from '../../../purposes.ts'
import { fixArticles } from './grammar.ts'

/** Thirteen replacements, in order: what moderators object to, and the peaceful picture of the same moment. */
export const SOFTER: readonly (readonly [RegExp, string])[] = [
  [/\b(?:beats? up|beating up|attack(?:s|ed|ing)?)\b/gi, 'overcomes'],
  [/\b(?:fight(?:s|ing)?|fought|battl(?:es?|ing))\b/gi, 'challenges peacefully'],
  [/\b(?:kill(?:s|ed|ing)?|murder(?:s|ed|ing)?|slay(?:s|ing)?|slain)\b/gi, 'stops'],
  [/\b(?:dead|corpses?|dying|dies)\b/gi, 'resting'],
  [/\b(?:blood(?:y|ied)?|gore|gory)\b/gi, 'dust'],
  [/\b(?:wound(?:s|ed)?|injur(?:y|ies|ed))\b/gi, 'tired'],
  [/\b(?:guns?|pistols?|rifles?|knife|knives|swords?|daggers?|weapons?)\b/gi, 'wooden staff'],
  [/\b(?:destroy(?:s|ed|ing)?|smash(?:es|ed|ing)?|explod(?:es?|ed|ing)|explosions?)\b/gi, 'changes'],
  [/\b(?:punch(?:es|ed|ing)?|kick(?:s|ed|ing)?|hits?|strik(?:es?|ing)|struck)\b/gi, 'pushes aside'],
  [/\b(?:scream(?:s|ed|ing)?|shriek(?:s|ed|ing)?)\b/gi, 'calls out'],
  [/\b(?:terrif(?:ied|ying)|horrif(?:ied|ying|ic)|horror)\b/gi, 'surprised'],
  [/\b(?:enem(?:y|ies)|villains?|monsters?|demons?)\b/gi, 'rival'],
  [/\b(?:naked|nude|sexy|drunk|drugs?|evil|hate[sd]?|hatred)\b/gi, 'stern'],
]

const LIMIT = 600

/** Says the same picture in peaceful words, and shorter: whole sentences up to a limit. */
export function writeSofter(context: z.infer<typeof SoftenContext>): z.infer<typeof SoftenAnswer> {
  const peaceful = SOFTER.reduce((text, [harsh, soft]) => text.replace(harsh, soft), context.prompt)
  const clean = fixArticles(peaceful).replace(/\s+/g, ' ').trim()
  const parts = clean.match(/[^.!?]+[.!?]*\s*/g) ?? [clean]
  let short = ''
  for (const part of parts) if (short === '' || short.length + part.length <= LIMIT) short += part
  return { prompt: short.trim().slice(0, 2 * LIMIT).trim() || 'A calm, friendly scene.' }
}
