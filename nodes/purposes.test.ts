import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { PURPOSES } from './purposes.ts'
import { BriefFields, ComponentFields, LoreFields, NarrativeFields, SceneFields, ShotFields, StageFields } from './values/index.ts'

/** Which values each answer is made of, and the fields that are not the writer's to give. */
const WRITTEN = [
  ['lores', LoreFields, []],
  ['narratives', NarrativeFields, []],
  ['scenes', SceneFields, ['componentIds', 'placeIds', 'palette', 'isScript']],
  ['component', ComponentFields, ['name', 'kind', 'line', 'own', 'image']],
  ['stage', StageFields, ['image']],
  ['shots', ShotFields, ['image', 'componentIds']],
] as const

describe('what a text model is asked for', () => {
  it.each(WRITTEN)('%s carries the description of every field', (purpose, fields: z.ZodObject, given: readonly string[]) => {
    const schema = JSON.stringify(z.toJSONSchema(PURPOSES[purpose].answer))
    const wanted = Object.entries(fields.shape).filter(([name]) => !given.includes(name))
    expect(wanted.length).toBeGreaterThan(0)
    for (const [name, field] of wanted) {
      const described = (field as z.ZodType).description
      expect(described, `${purpose}.${name} has no description`).toBeTruthy()
      expect(schema).toContain(JSON.stringify(described).slice(1, -1))
    }
  })
  it.each(WRITTEN)('%s does not ask for what follows from other facts', (purpose, _, given) => {
    const schema = JSON.stringify(z.toJSONSchema(PURPOSES[purpose].answer))
    for (const name of given.filter((field) => field.endsWith('Ids') || field === 'image')) expect(schema).not.toContain(`"${name}"`)
  })
  it('describes every field of a brief', () => {
    for (const [name, field] of Object.entries(BriefFields.shape)) expect(field.description, name).toBeTruthy()
  })
})
