import { useId, useState } from 'react'
import type { FormEvent } from 'react'
import { ApiError } from '../api/problem.ts'
import { settings } from '../api/settings.ts'
import type { ProviderSettings } from '../api/types.ts'
import { t } from '../text/text.ts'
import { Icon } from '../ui/icon.tsx'
import { say, sayProblem } from '../ui/toast-store.ts'

interface Props { provider: ProviderSettings; credential: ProviderSettings['credentials'][number]; onChanged(providers: ProviderSettings[]): void }

/** One key or address: where it comes from, a field for a new one, and a way to remove it. A key is forgotten by the page as soon as it is sent. */
export function CredentialRow({ provider, credential, onChanged }: Props) {
  const { role, title, secret, from, variable, stored, value, env } = credential
  const id = useId()
  const [text, setText] = useState('')
  const [fault, setFault] = useState<string>()
  // What a provider names first is what it cannot do without.
  const firstRole = provider.credentials[0]?.role
  const names = { title, provider: provider.title }
  const change = async (work: Promise<ProviderSettings[]>, done: string) => {
    setText('')
    try {
      onChanged(await work)
      setFault(undefined)
      say(done)
    } catch (error) {
      const [first] = error instanceof ApiError ? error.fields : []
      if (first) setFault(first.message)
      else sayProblem(error)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') void change(settings.setCredential(provider.id, role, text), t('settings.saved', names))
  }
  const state = from === 'environment' ? [t('settings.from-env', { variable: variable ?? '' }), ...(stored ? [t('settings.stored-too')] : [])].join('. ') : from === 'settings' ? value ?? t('settings.stored') : [secret || !provider.ready && role === firstRole ? t('settings.not-set') : t('settings.usual'), env[0]].join(' · ')
  return (
    <form className="field" onSubmit={submit} autoComplete="off">
      <label htmlFor={id}>{title}</label>
      <div className="row">
        <input id={id} type={secret ? 'password' : 'text'} autoComplete="off" spellCheck={false} aria-describedby={`${id}-state ${id}-fault`} aria-invalid={fault !== undefined} placeholder={from === 'settings' && secret ? '••••••••' : ''} value={text}
          onChange={(event) => {
            setText(event.target.value)
            setFault(undefined)
          }} />
        <button type="submit" className="button" disabled={text.trim() === ''}>{stored ? t('settings.replace') : t('common.save')}</button>
        {stored && <button type="button" className="icon-button" aria-label={t('settings.remove-of', names)} title={t('common.remove')} onClick={() => void change(settings.removeCredential(provider.id, role), t('settings.removed', names))}><Icon name="trash" /></button>}
      </div>
      <p id={`${id}-state`} className="help">{state}</p>
      <p id={`${id}-fault`} className="fault" role="alert" hidden={fault === undefined}>{fault}</p>
    </form>
  )
}
