import { useEffect, useState } from 'react'
import { api } from '../api/client.ts'
import type { FieldSpec } from '../inspector/schema.ts'
import { toFields } from '../inspector/schema.ts'

type Specs = ReadonlyMap<string, ReadonlyMap<string, FieldSpec>>
let asked: Promise<Specs> | undefined

async function load(): Promise<Specs> {
  return new Map((await api.valueTypes()).map(({ name, fields }) => [name, new Map(toFields(fields).map((field) => [field.name, field]))]))
}

/** The fields of a type of value, by name: what may be chosen, in which limits, and what each is for. Asked for once. */
export function useFieldsOf(value: string): ReadonlyMap<string, FieldSpec> | undefined {
  const [specs, setSpecs] = useState<Specs>()
  useEffect(() => {
    asked ??= load()
    asked.then(setSpecs, () => {
      asked = undefined
    })
  }, [])
  return specs?.get(value)
}
