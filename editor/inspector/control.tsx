import type { FieldSpec } from './schema.ts'

export interface ControlProps {
  id: string
  field: FieldSpec
  value: unknown
  onChange(value: unknown): void
}

/** What is wrong with a value, read out when it appears. */
export function Fault({ words }: { words: string | undefined }) {
  return words === undefined ? null : <p className="fault" role="alert">{words}</p>
}
