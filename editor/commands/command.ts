import type { IconName } from '../ui/icon.tsx'
import type { Project } from '../workflow/project.ts'
import type { Pressed } from './keys.ts'

export type CommandGroup = 'edit' | 'graph' | 'view' | 'run' | 'help'

/** Something that can be done to an open workflow, by key, by palette or by a button; all run the same. */
export interface Command {
  group: CommandGroup
  icon?: IconName
  /** Works only while the canvas is shown. */
  isOfCanvas?: boolean
  /** Whether it would do something now. */
  can?(project: Project): boolean
  run(project: Project, pressed?: Pressed): void
}

export const selected = ({ session }: Project): readonly string[] => session.getState().nodes
export const hasSelection = (project: Project): boolean => selected(project).length > 0
