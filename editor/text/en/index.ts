import { board } from './board.ts'
import { brief } from './brief.ts'
import { canvas } from './canvas.ts'
import { commands } from './commands.ts'
import { common } from './common.ts'
import { conflict } from './conflict.ts'
import { home } from './home.ts'
import { inspector } from './inspector.ts'
import { player } from './player.ts'
import { review } from './review.ts'
import { run } from './run.ts'
import { settings } from './settings.ts'
import { workflow } from './workflow.ts'

/** Every text of the editor, by key; one file for each area. Other languages have the same keys. */
export const en = { ...board, ...brief, ...canvas, ...commands, ...common, ...conflict, ...home, ...inspector, ...player, ...review, ...run, ...settings, ...workflow } as const
