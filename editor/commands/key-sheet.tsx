import { Fragment } from 'react'
import { t } from '../text/text.ts'
import { Dialog } from '../ui/dialog.tsx'
import { useProject } from '../workflow/project.ts'
import type { CommandGroup } from './command.ts'
import { commands } from './commands.ts'
import { keymap } from './keymap.ts'
import type { CommandId } from './keymap.ts'
import { keyName, keyOf } from './keys.ts'

/** What the hand does on the canvas. Each of them has a command as well. */
const gestures = ['add', 'wire', 'insert', 'cut', 'frame'] as const
const groups: readonly CommandGroup[] = ['edit', 'graph', 'view', 'run', 'help']

/** Every key there is. */
export function KeySheet() {
  const { session } = useProject()
  const withKeys = (Object.keys(keymap) as CommandId[]).filter((id) => keymap[id].length)
  return (
    <Dialog title={t('keys.title')} onClose={() => session.show(undefined)}>
      <p className="quiet">{t('keys.lead', { key: keyOf('palette') })}</p>
      <div className="keys">
        {groups.map((group) => (
          <section key={group} aria-label={t(`command.group.${group}`)}>
            <h3>{t(`command.group.${group}`)}</h3>
            <ul>
              {withKeys.filter((id) => commands[id].group === group).map((id) => (
                <li key={id}>
                  <span>{t(`command.${id}`)}</span>
                  <span className="row">{keymap[id].map((each, index) => <Fragment key={each}>{index > 0 && <span className="quiet">{t('keys.or')}</span>}<kbd>{keyName(each)}</kbd></Fragment>)}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <section aria-label={t('keys.mouse')}>
          <h3>{t('keys.mouse')}</h3>
          <ul>{gestures.map((gesture) => <li key={gesture}><span>{t(`mouse.${gesture}`)}</span><span className="quiet">{t(`mouse.${gesture}.how`, { mod: keyName('Mod') })}</span></li>)}</ul>
        </section>
      </div>
    </Dialog>
  )
}
