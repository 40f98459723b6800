import { join } from 'node:path'
import { z } from 'zod'
import { providerTypes } from '../../nodes/providers/index.ts'
import type { Fetch } from '../../nodes/providers/kit/http.ts'
import { ModelInfo, retirement } from '../../nodes/providers/kit/model.ts'
import type { Tape } from '../../nodes/providers/kit/tape.ts'
import type { Provider, ProviderType, Probed } from '../../nodes/providers/provider.ts'
import { createProviders, credentialsOf, mergeModels } from './providers.ts'
import type { Environment } from './providers.ts'
import { RequestError } from './problem.ts'
import { providersOn, startTape } from './taping.ts'
import { readSettings, writeSettings } from './settings-file.ts'

const Keys = z.record(z.string(), z.record(z.string(), z.string()))
const Models = z.array(ModelInfo)
/** The day on which a person agreed to pay for a model. */
const Accepted = z.record(z.string(), z.string())

export interface SettingsSetup {
  folder: string
  env?: Environment
  types?: readonly ProviderType[]
}

/**
 * What a person settled for this installation: keys and addresses of providers in `keys.json`, which only its owner can
 * read, and models in `models.json`. A change takes effect at once: `providers` are others after it. The environment wins.
 */
export class Settings {
  /** As they are configured now; another list after each change. */
  providers: readonly Provider[] = []
  private readonly setup: Required<SettingsSetup>
  private keys: z.infer<typeof Keys> = {}
  private models: ModelInfo[] = []
  private accepted: z.infer<typeof Accepted> = {}
  /** In place of the network, while it is recorded. */
  private fetch: Fetch | undefined
  private written: Promise<unknown> = Promise.resolve()

  private constructor({ folder, env = process.env, types = providerTypes }: SettingsSetup) {
    this.setup = { folder, env, types }
  }

  static async open(setup: SettingsSetup): Promise<Settings> {
    const settings = new Settings(setup)
    settings.keys = await readSettings(settings.keysFile, Keys, {})
    settings.models = await readSettings(settings.modelsFile, Models, [])
    settings.accepted = await readSettings(settings.acceptedFile, Accepted, {})
    settings.compose()
    return settings
  }

  /** Each live provider with where its credentials come from. The value is told only of what is no secret. */
  async describe() {
    return Promise.all(this.setup.types.map(async (type) => {
      const provider = this.provider(type.id)
      const found = credentialsOf(type, this.setup.env, this.storedKeys(type.id))
      return {
        id: type.id, title: type.title, ...(await provider.readiness()), canTest: provider.probe !== undefined,
        credentials: Object.entries(type.credentials).map(([role, { title, env, secret }]) => {
          const { value, from, variable } = found[role] ?? { value: undefined, from: undefined }
          return { role, title, secret, env: [...env], from: from ?? null, variable: variable ?? null, stored: Object.hasOwn(this.storedKeys(type.id), role), value: secret ? null : value ?? null }
        }),
      }
    }))
  }

  async setCredential(id: string, role: string, given: string): Promise<void> {
    const { secret, title } = this.credential(id, role)
    const value = given.trim()
    const fault = secret ? keyFault(value) : addressFault(value)
    // The message never repeats what was sent: it may be a key.
    if (fault !== undefined) throw new RequestError('invalid', `${title}: ${fault}`, { fields: [{ path: 'value', message: fault }] })
    await this.change(() => ({ keys: { ...this.keys, [id]: { ...this.storedKeys(id), [role]: value } } }))
  }

  async removeCredential(id: string, role: string): Promise<void> {
    this.credential(id, role)
    await this.change(() => {
      const { [role]: _gone, ...others } = this.storedKeys(id)
      return { keys: { ...this.keys, [id]: others } }
    })
  }

  /** Asks the provider something that costs nothing. */
  async probe(id: string): Promise<Probed> {
    const provider = this.provider(this.type(id).id)
    const { ready, message } = await provider.readiness()
    if (!ready) return { reachable: null, accepted: null, message }
    if (!provider.probe) return { reachable: null, accepted: null, message: `${provider.title} has nothing that can be asked for free: a wrong key can only be seen at the first call.` }
    return provider.probe(AbortSignal.timeout(PROBE_MS))
  }

  /** Every model there is, where it comes from, and what is to be said of its end. */
  listModels(today = new Date().toISOString().slice(0, 10)) {
    return this.setup.types.flatMap((type) => mergeModels(type.models, this.modelsOf(type.id)).map((model) => {
      const isOwn = type.models.some(({ id }) => id === model.id)
      const isStored = this.models.some(({ id }) => id === model.id)
      const end = retirement(model, today)
      return { model, provider: type.id, origin: isStored ? (isOwn ? ('edited' as const) : ('added' as const)) : ('built-in' as const), notice: end ? `${end.message} ${end.hint}` : null, gone: end?.gone ?? false }
    }))
  }

  async setModel(model: ModelInfo): Promise<void> {
    this.type(providerOf(model.id))
    await this.change(() => ({ models: mergeModels(this.models, [model]) }))
  }

  /** Takes back what was edited, or an added model away. */
  async removeModel(id: string): Promise<void> {
    if (!this.models.some((model) => model.id === id)) throw new RequestError('not-found', 'This model was neither added nor edited.', { hint: 'Models that come with the program stay.' })
    await this.change(() => ({ models: this.models.filter((model) => model.id !== id) }))
  }

  /** Whether somebody agreed, some time, to pay for a model on this installation. */
  isAccepted(model: string): boolean {
    return Object.hasOwn(this.accepted, model)
  }

  /** Remembers that a person agrees to pay for these models. A document or a template can never say so. */
  async acceptPaid(models: readonly string[], day = new Date().toISOString().slice(0, 10)): Promise<void> {
    await this.change(() => ({ accepted: { ...Object.fromEntries(models.map((model) => [model, day])), ...this.accepted } }))
  }

  /** One change after another, and none is in effect that is not on disk. */
  private async change(next: () => { keys: z.infer<typeof Keys> } | { models: ModelInfo[] } | { accepted: z.infer<typeof Accepted> }): Promise<void> {
    const work = this.written.then(async () => {
      const changed = next()
      if ('keys' in changed) {
        await writeSettings(this.keysFile, changed.keys)
        this.keys = changed.keys
      } else if ('accepted' in changed) {
        await writeSettings(this.acceptedFile, changed.accepted)
        this.accepted = changed.accepted
        return
      } else {
        await writeSettings(this.modelsFile, changed.models)
        this.models = changed.models
      }
      this.compose()
    })
    this.written = work.catch(() => undefined)
    await work
  }

  /** From now on everything that is said to and by providers is written down, without keys. */
  record(): Tape {
    const { env, types } = this.setup
    const configured = types.map((type) => ({ type, values: Object.fromEntries(Object.entries(credentialsOf(type, env, this.storedKeys(type.id))).map(([role, { value }]) => [role, value])) }))
    const { fetch, tape } = startTape(configured, this.models)
    this.fetch = fetch
    this.compose()
    return tape
  }

  /** From now on providers answer from a recording, with no key, no network and no cost. */
  replay(tape: Tape): void {
    this.providers = providersOn(tape, this.setup.types)
  }

  private compose(): void {
    this.providers = createProviders(this.setup.env, this.setup.types, (id) => ({ credentials: this.storedKeys(id), models: this.modelsOf(id) }), this.fetch)
  }

  private storedKeys(id: string): Readonly<Record<string, string>> {
    return Object.hasOwn(this.keys, id) ? this.keys[id] ?? {} : {}
  }

  private modelsOf(id: string): ModelInfo[] {
    return this.models.filter((model) => providerOf(model.id) === id)
  }

  private type(id: string): ProviderType {
    const type = this.setup.types.find((each) => each.id === id)
    if (!type) throw new RequestError('not-found', 'There is no such provider.', { hint: `Providers: ${this.setup.types.map((each) => each.id).join(', ')}.` })
    return type
  }

  private provider(id: string): Provider {
    const provider = this.providers.find((each) => each.id === id)
    if (!provider) throw new RequestError('not-found', 'There is no such provider.')
    return provider
  }

  private credential(id: string, role: string) {
    const { credentials, title } = this.type(id)
    const credential = Object.hasOwn(credentials, role) ? credentials[role] : undefined
    if (!credential) throw new RequestError('not-found', `${title} has no such setting.`, { hint: `It has: ${Object.keys(credentials).join(', ')}.` })
    return credential
  }

  private get keysFile(): string {
    return join(this.setup.folder, 'keys.json')
  }

  private get acceptedFile(): string {
    return join(this.setup.folder, 'accepted.json')
  }

  private get modelsFile(): string {
    return join(this.setup.folder, 'models.json')
  }
}

/** Long enough for a sleepy server, short enough for a person who waits. */
const PROBE_MS = 15_000
const MOST_CHARACTERS = 4000

const providerOf = (model: string): string => model.split('/', 1)[0] ?? ''

function keyFault(value: string): string | undefined {
  if (value === '') return 'Enter the key.'
  if (value.length > MOST_CHARACTERS) return `A key has at most ${MOST_CHARACTERS} characters.`
  return /^[\x21-\x7e]+$/.test(value) ? undefined : 'A key has only letters, digits and signs, and no spaces. Copy it again.'
}

function addressFault(value: string): string | undefined {
  const url = URL.parse(value)
  if (!url || !/^https?:$/.test(url.protocol)) return 'An address begins with http:// or https://.'
  if (url.username || url.password) return 'An address holds no name and no password; enter the key on its own.'
  return value.length > MOST_CHARACTERS ? `An address has at most ${MOST_CHARACTERS} characters.` : undefined
}
