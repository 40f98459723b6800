import type { Project } from '../workflow/project.ts'
import type { Command } from './command.ts'
import { editCommands } from './edit-commands.ts'
import { graphCommands } from './graph-commands.ts'
import type { CommandId } from './keymap.ts'
import type { Pressed } from './keys.ts'
import { viewCommands } from './view-commands.ts'

/** Every command. A new one is an entry in its group, a line in the keymap and a text. */
export const commands: Readonly<Record<CommandId, Command>> = { ...editCommands, ...graphCommands, ...viewCommands }

export const canRun = (id: CommandId, project: Project): boolean => {
  const command = commands[id]
  return (!command.isOfCanvas || project.session.getState().view === 'canvas') && (command.can?.(project) ?? true)
}

/** Does a command if it would do something now; true when it did. */
export function runCommand(id: CommandId, project: Project, pressed?: Pressed): boolean {
  if (!canRun(id, project)) return false
  commands[id].run(project, pressed)
  return true
}
