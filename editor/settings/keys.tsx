import { Fragment } from 'react'
import { commands } from '../commands/commands.ts'
import { keymap } from '../commands/keymap.ts'
import type { CommandId } from '../commands/keymap.ts'
import { keyName, keyOf } from '../commands/keys.ts'
import { t } from '../text/text.ts'

const groups = ['edit', 'graph', 'view', 'run', 'help'] as const

/** Every key of a workflow, by group. */
export function Keys() {
  const withKeys = (Object.keys(keymap) as CommandId[]).filter((id) => keymap[id].length)
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{t('settings.keys')}</h2>
      <p className="quiet settings-lead">{t('settings.keys-lead', { key: keyOf('palette') })}</p>
      <div className="keys">
        {groups.map((group) => (
          <section key={group} aria-label={t(`command.group.${group}`)}>
            <h3>{t(`command.group.${group}`)}</h3>
            <ul>
              {withKeys.filter((id) => commands[id].group === group).map((id) => (
                <li key={id}><span>{t(`command.${id}`)}</span><span className="row">{keymap[id].map((key, index) => <Fragment key={key}>{index > 0 && <span className="quiet">{t('keys.or')}</span>}<kbd>{keyName(key)}</kbd></Fragment>)}</span></li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  )
}
