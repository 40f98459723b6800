import { isRussianComponent, writeComponent } from './component.ts'
import { writeLores } from './lores.ts'
import { writeNarratives } from './narratives.ts'
import { writeScenes } from './scenes.ts'
import { writeShots } from './shots.ts'
import { isRussianStage, writeStage } from './stage.ts'

/** True for the tag of Russian in any form: ru, ru-RU. */
export const isRussian = (language: string): boolean => /^ru(?:[-_]|$)/i.test(language.trim())

/** The Russian writer, purpose by purpose; what paints and plays reads is English. */
export const RUSSIAN = { lores: writeLores, narratives: writeNarratives, scenes: writeScenes, shots: writeShots, component: writeComponent, stage: writeStage }

/** Calls that name no language show it by their script. */
export const BY_SCRIPT = { component: isRussianComponent, stage: isRussianStage }
