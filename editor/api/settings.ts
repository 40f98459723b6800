import { request } from './client.ts'
import type { ModelInput, ModelSettings, ProviderSettings, ProviderTest } from './types.ts'

const id = encodeURIComponent
const credential = (provider: string, role: string) => `settings/providers/${id(provider)}/credentials/${id(role)}`

/** Settings of the installation. Every change answers what is in effect after it; no secret ever comes back. */
export const settings = {
  providers: () => request<ProviderSettings[]>('GET', 'settings/providers'),
  setCredential: (provider: string, role: string, value: string) => request<ProviderSettings[]>('PUT', credential(provider, role), { body: { value } }),
  removeCredential: (provider: string, role: string) => request<ProviderSettings[]>('DELETE', credential(provider, role)),
  test: (provider: string) => request<ProviderTest>('POST', `settings/providers/${id(provider)}/test`),
  models: () => request<ModelSettings[]>('GET', 'settings/models'),
  setModel: (model: ModelInput) => request<ModelSettings[]>('PUT', 'settings/models', { body: model }),
  removeModel: (model: string) => request<ModelSettings[]>('DELETE', `settings/models?id=${id(model)}`),
}
