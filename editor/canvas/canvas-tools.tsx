import { Panel, useStore } from '@xyflow/react'
import { runCommand } from '../commands/commands.ts'
import { ariaKeys, keyOf } from '../commands/keys.ts'
import type { CommandId } from '../commands/keymap.ts'
import { t } from '../text/text.ts'
import { Icon } from '../ui/icon.tsx'
import type { IconName } from '../ui/icon.tsx'
import { useDocument, useProject, useSession } from '../workflow/project.ts'
import { MiniMap } from './mini-map.tsx'

export function CanvasTools() {
  const isEmpty = useDocument(({ workflow }) => Object.keys(workflow.nodes).length === 0 && !workflow.layout?.notes.length)
  const hasMap = useSession((state) => state.hasMap)
  const zoom = useStore((state) => Math.round(100 * state.transform[2]))
  const project = useProject()
  return (
    <>
      <Panel position="top-left" className="tools">
        <button type="button" className="button" title={keyOf('add')} aria-keyshortcuts={ariaKeys('add')} onClick={() => runCommand('add', project)}><Icon name="plus" />{t('canvas.add')}</button>
        <div className="tool-row" role="toolbar" aria-label={t('canvas.tools')}>
          <Tool id="tidy" icon="tidy" /><Tool id="note" icon="note" /><Tool id="minimap" icon="map" isOn={hasMap} /><Tool id="fit" icon="fit" />
          <button type="button" className="zoom figures" title={`${t('command.actual-size')} (${keyOf('actual-size')})`} onClick={() => runCommand('actual-size', project)}>{zoom} %</button>
        </div>
      </Panel>
      {hasMap && <Panel position="bottom-right"><MiniMap /></Panel>}
      {isEmpty && (
        <Panel position="top-center" className="teach">
          <h2>{t('canvas.empty.title')}</h2>
          <p>{t('canvas.empty.text', { key: keyOf('add') })}</p>
          <p className="quiet">{t('canvas.empty.drop')}</p>
          <button type="button" className="button primary" onClick={() => runCommand('add', project)}><Icon name="plus" />{t('command.add')}</button>
        </Panel>
      )}
    </>
  )
}

function Tool({ id, icon, isOn }: { id: CommandId; icon: IconName; isOn?: boolean }) {
  const project = useProject()
  const title = t(`command.${id}`)
  return <button type="button" className="icon-button" aria-label={title} aria-pressed={isOn} title={`${title} (${keyOf(id)})`} aria-keyshortcuts={ariaKeys(id)} onClick={() => runCommand(id, project)}><Icon name={icon} /></button>
}
