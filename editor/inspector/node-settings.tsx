import type { WorkflowNode } from '../../engine/model/document.ts'
import type { NodeTypeInfo } from '../api/types.ts'
import { setNode, setParam, valueAt } from '../document/edits.ts'
import { t } from '../text/text.ts'
import { useDocument, useProject } from '../workflow/project.ts'
import { Field } from './field.tsx'
import { ModelSettings } from './model-settings.tsx'
import type { FieldSpec } from './schema.ts'
import { isShown, toFields } from './schema.ts'

const modes = ['on', 'bypass', 'mute'] as const

/** A node's parameters as a form made from its schema, after the workflow's own questions about them. */
export function NodeSettings({ id, node, type }: { id: string; node: WorkflowNode; type: NodeTypeInfo | undefined }) {
  const { document } = useProject()
  const inputs = useDocument((state) => state.workflow.inputs)
  const questions = Object.entries(inputs).filter(([, input]) => input.node === id)
  // What a question asks for is not asked for twice.
  const asked = new Set(questions.map(([, { param }]) => param.split('.')[0] ?? param))
  const set = (path: string, value: unknown) => document.edit(setParam(id, path, value), `param ${id} ${path}`)
  const fields = type ? toFields(type.params) : Object.keys(node.params).map((name): FieldSpec => ({ name, title: name, kind: 'json' }))
  const render = (field: (typeof fields)[number]) => <Field key={field.name} field={field} value={node.params[field.name]} onChange={(value) => set(field.name, value)} />
  const shown = fields.filter((field) => isShown(field, fields, node.params) && !questions.some(([, { param }]) => param === field.name))
  const isForExperts = ({ name, kind }: FieldSpec) => kind === 'json' || asked.has(name)
  const structured = shown.filter(isForExperts)
  return (
    <div className="form">
      {questions.map(([name, { param, title, description }]) => (
        <Field key={name} field={{ name, title, kind: 'text', ...(description ? { help: description } : {}) }} value={valueAt(node.params, param)} onChange={(value) => set(param, value)} />
      ))}
      {shown.filter((field) => !isForExperts(field)).map(render)}
      {structured.length > 0 && <details><summary>{t('inspector.structured')}</summary><div className="form">{structured.map(render)}</div></details>}
      {!fields.length && !questions.length && <p className="quiet">{t('inspector.no-params')}</p>}
      {type && <ModelSettings id={id} node={node} type={type} />}
      <hr />
      <label className="field"><span>{t('inspector.mode')}</span>
        <select value={node.mode} onChange={(event) => document.edit(setNode(id, { mode: event.target.value as WorkflowNode['mode'] }))}>
          {modes.map((mode) => <option key={mode} value={mode}>{t(`inspector.mode.${mode}`)}</option>)}
        </select>
      </label>
      {type && type.functions.length > 0 && (
        <label className="field"><span>{t('inspector.review')}</span>
          <select value={node.review ?? ''} onChange={(event) => document.edit(setNode(id, { review: (event.target.value || undefined) as WorkflowNode['review'] }))}>
            <option value="">{t('inspector.review.nothing')}</option>
            {type.functions.map((fn) => <option key={fn} value={fn}>{t(`inspector.review.${fn}`)}</option>)}
          </select>
        </label>
      )}
    </div>
  )
}
