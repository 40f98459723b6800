import { board } from './board.ts'
import { canvas } from './canvas.ts'
import { commands } from './commands.ts'
import { player } from './player.ts'
import { review } from './review.ts'
import { run } from './run.ts'

/** Every text of the editor, by key; one file for each area. Other languages have the same keys. */
export const en = { ...commands, ...canvas, ...board, ...review, ...run, ...player } as const
