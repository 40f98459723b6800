import { useCallback, useId, useState } from 'react'
import type { FormEvent } from 'react'
import { api } from '../api/client.ts'
import { ApiError } from '../api/problem.ts'
import type { TemplateInfo } from '../api/types.ts'
import { navigate, workflowPath } from '../route.ts'
import { t } from '../text/text.ts'
import { Icon } from '../ui/icon.tsx'
import { Failure, Loading } from '../ui/notice.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { sayProblem } from '../ui/toast-store.ts'
import { useLoaded } from '../ui/use-loaded.ts'
import { askedQuestions, faultsByQuestion, faultsOf, firstAnswers, toInputs } from './form.ts'
import type { Form } from './form.ts'
import { QuestionField } from './question-field.tsx'
import { Takes } from './takes.tsx'

export function BriefPage({ id }: { id: string }) {
  const load = useCallback(async () => {
    const template = (await api.templates()).find((each) => each.id === id)
    if (!template) throw new ApiError({ status: 404, code: 'not-found', message: t('brief.no-template', { id }), hint: t('brief.no-template-hint') })
    return template
  }, [id])
  const [template, retry] = useLoaded(load)
  return (
    <>
      <PageHeader />
      <main className="page narrow">
        {template.state === 'loading' && <Loading what={t('brief.loading')} />}
        {template.state === 'failed' && <Failure problem={template.problem} onRetry={retry} />}
        {template.state === 'ready' && <Brief template={template.value} />}
      </main>
    </>
  )
}

function Brief({ template }: { template: TemplateInfo }) {
  const form = template.form as Form
  const [answers, setAnswers] = useState(() => firstAnswers(form, template.sample))
  const [faults, setFaults] = useState<Record<string, string>>({})
  const [making, setMaking] = useState<'workflow' | 'film'>()
  const prefix = useId()

  /** Says what is wrong at each question, and goes to the first. */
  function show(found: Record<string, string>) {
    setFaults(found)
    const first = askedQuestions(form, answers).find(({ id }) => found[id] !== undefined)
    if (first) document.getElementById(prefix + first.id)?.focus()
  }

  async function make(what: 'workflow' | 'film') {
    const found = faultsOf(form, answers)
    if (Object.keys(found).length) return show(found)
    setMaking(what)
    try {
      const { id } = await api.createWorkflow({ template: template.id, inputs: toInputs(form, answers) })
      if (what === 'film') await api.startRun({ workflowId: id, review: 'auto' }).catch(sayProblem)
      navigate(workflowPath(id))
    } catch (error) {
      setMaking(undefined)
      const found = error instanceof ApiError ? faultsByQuestion(form, error.fields) : {}
      if (Object.keys(found).length) show(found)
      else sayProblem(error)
    }
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void make('film')
  }

  return (
    <form className="brief" onSubmit={submit} noValidate onKeyDown={(event) => (event.ctrlKey || event.metaKey) && event.key === 'Enter' && void make('film')}>
      <h1>{template.title}</h1>
      <p className="lead">{template.summary}</p>
      {askedQuestions(form, answers).map(({ id, question, isRequired }) => (
        <QuestionField key={id} id={prefix + id} question={question} isRequired={isRequired} value={answers[id] ?? ''} fault={faults[id]}
          onChange={(value) => {
            setAnswers((now) => ({ ...now, [id]: value }))
            setFaults(({ [id]: _mended, ...others }) => others)
          }} />
      ))}
      <Takes template={template} inputs={toInputs(form, answers)} />
      <div className="row end sticky">
        {Object.keys(faults).length > 0 && <p className="fault grow" role="alert">{t('brief.faults', { count: Object.keys(faults).length })}</p>}
        <button type="button" className="button" disabled={making !== undefined} onClick={() => void make('workflow')}>{t('brief.create')}</button>
        <button type="submit" className="button primary" disabled={making !== undefined} title="Ctrl+Enter"><Icon name="play" />{making === 'film' ? t('brief.starting') : t('brief.make')}</button>
      </div>
    </form>
  )
}
