import type { Texts } from '../text.ts'
import { board } from './board.ts'
import { brief } from './brief.ts'
import { canvas } from './canvas.ts'
import { commands } from './commands.ts'
import { common } from './common.ts'
import { home } from './home.ts'
import { inspector } from './inspector.ts'
import { player } from './player.ts'
import { review } from './review.ts'
import { settings } from './settings.ts'

/** Russian. A text that is not here yet is shown in English. */
export const ru: Partial<Texts> = { ...common, ...commands, ...canvas, ...board, ...review, ...player, ...inspector, ...home, ...brief, ...settings }
