import { useId } from 'react'
import type { ModelChoice as ModelChosen, WorkflowNode } from '../../engine/model/document.ts'
import { api } from '../api/client.ts'
import { settings } from '../api/settings.ts'
import type { ModelSettings as ModelData, NodeTypeInfo } from '../api/types.ts'
import { setNode } from '../document/edits.ts'
import { t } from '../text/text.ts'
import { Failure, Loading } from '../ui/notice.tsx'
import { useLoaded } from '../ui/use-loaded.ts'
import { useProject } from '../workflow/project.ts'
import { pricesOf } from '../settings/prices.ts'
import { capabilitiesOf, capabilityWord, limitsOf, modelsFor } from './models.ts'
import type { ModelChoice } from './models.ts'

/** Which model a node uses for what it calls models for, with price and readiness. */
export function ModelSettings({ id, node, type }: { id: string; node: WorkflowNode; type: NodeTypeInfo }) {
  const { document } = useProject()
  const [providers, retry] = useLoaded(api.providers)
  const [data] = useLoaded(settings.models)
  const models = data.state === 'ready' ? data.value : []
  const capabilities = capabilitiesOf(type)
  if (!capabilities.length) return null
  if (providers.state === 'loading') return <Loading what={t('inspector.model.loading')} />
  if (providers.state === 'failed') return <Failure problem={providers.problem} onRetry={retry} />
  const choose = (capability: string, model: string) => {
    const { [capability]: before, ...others } = node.models ?? {}
    const [, ...instead] = toList(before)
    const models = model === '' ? others : { ...others, [capability]: instead.length ? [model, ...instead.filter((one) => one !== model)] : model }
    document.edit(setNode(id, { models: Object.keys(models).length ? models : undefined }))
  }
  return <>{capabilities.map((capability) => {
    const [chosen] = toList(node.models?.[capability])
    return <ModelField key={capability} capability={capability} choices={modelsFor(providers.value, capability)} chosen={chosen} data={models.find(({ model }) => model.id === chosen)} onChoose={(model) => choose(capability, model)} />
  })}</>
}

const toList = (choice: ModelChosen | undefined): readonly string[] => (choice === undefined ? [] : typeof choice === 'string' ? [choice] : choice)

function ModelField({ capability, choices, chosen, data, onChoose }: { capability: string; choices: readonly ModelChoice[]; chosen: string | undefined; data: ModelData | undefined; onChoose(model: string): void }) {
  const id = useId()
  const known = choices.find(({ model }) => model === chosen)
  return (
    <div className="field">
      <label htmlFor={id}>{t('inspector.model.of', { capability: capabilityWord(capability) })}</label>
      <select id={id} value={chosen ?? ''} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{t('inspector.model.default')}</option>
        {chosen !== undefined && !known && <option value={chosen}>{t('inspector.model.unknown', { model: chosen })}</option>}
        {choices.map(({ model, price, isReady }) => <option key={model} value={model} disabled={!isReady}>{isReady ? t('inspector.model.option', { model, price }) : t('inspector.model.off', { model })}</option>)}
      </select>
      {known && <p className="help">{t('inspector.model.price', { price: known.price, readiness: known.readiness })}</p>}
      {data && <p className="help figures">{pricesOf(data.model).join(' · ')}</p>}
      {data && <p className="help">{t('inspector.model.takes', { what: limitsOf(data.model).join(', ') })}</p>}
      {data?.notice && <p className={data.gone ? 'fault' : 'help state-review'}>{data.notice}</p>}
    </div>
  )
}
