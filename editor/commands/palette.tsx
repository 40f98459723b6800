import { useMemo } from 'react'
import { t } from '../text/text.ts'
import { Icon } from '../ui/icon.tsx'
import { Picker } from '../ui/picker.tsx'
import type { Choice } from '../ui/picker.tsx'
import { useProject } from '../workflow/project.ts'
import { canRun, commands, runCommand } from './commands.ts'
import type { CommandId } from './keymap.ts'
import { keyOf } from './keys.ts'

/** The palette is no command of its own, and moving by arrows needs an arrow. */
const unlisted: ReadonlySet<CommandId> = new Set<CommandId>(['palette', 'close', 'nudge'])
export const listed = (Object.keys(commands) as CommandId[]).filter((id) => !unlisted.has(id))

/** Every command by its name. */
export function Palette() {
  const project = useProject()
  const { session } = project
  const choices = useMemo(() => listed.map((id): Choice => {
    const { group, icon } = commands[id]
    const isOff = !canRun(id, project)
    return { id, label: t(`command.${id}`), keys: keyOf(id), group: t(`command.group.${group}`), isOff, mark: <span className="palette-mark">{icon && <Icon name={icon} />}</span>, ...(isOff ? { hint: t('palette.off') } : {}) }
  }).toSorted((a, b) => Number(a.isOff) - Number(b.isOff)), [project])
  const pick = (id: string) => {
    session.show(undefined)
    // What was focused before has the focus again by then.
    setTimeout(() => runCommand(id as CommandId, project))
  }
  return <Picker label={t('palette.label')} placeholder={t('palette.find')} choices={choices} none={(words) => t('palette.none', { words })} onPick={pick} onClose={() => session.show(undefined)} />
}
