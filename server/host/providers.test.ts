import { describe, expect, it } from 'vitest'
import { createProviders } from './providers.ts'

const ready = async (env: Record<string, string>) => Object.fromEntries(await Promise.all(createProviders(env).map(async ({ id, readiness }) => [id, (await readiness()).ready] as const)))

describe('the providers of an installation', () => {
  it('are all there without any key, and only the offline one is ready', async () => {
    const found = await ready({})
    expect(found).toMatchObject({ offline: true, openai: false, compatible: false })
  })
  it('are ready as soon as the environment holds what they need', async () => {
    expect(await ready({ OPENAI_API_KEY: 'sk-x', OPENAI_COMPATIBLE_URL: 'http://127.0.0.1:11434/v1' })).toMatchObject({ openai: true, compatible: true })
  })
  it('never tell a key', async () => {
    const messages = await Promise.all(createProviders({ OPENAI_API_KEY: 'planted-key' }).map(({ readiness }) => readiness()))
    expect(JSON.stringify(messages)).not.toContain('planted-key')
  })
})
