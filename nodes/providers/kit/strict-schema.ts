type Json = Record<string, unknown>

/** Keywords that strict structured output refuses at one provider or another; what they say goes into the description. */
const SPOKEN: Record<string, (value: unknown) => string> = {
  minimum: (value) => `at least ${String(value)}`, maximum: (value) => `at most ${String(value)}`,
  exclusiveMinimum: (value) => `more than ${String(value)}`, exclusiveMaximum: (value) => `less than ${String(value)}`,
  minLength: (value) => (Number(value) === 1 ? 'not empty' : `at least ${String(value)} characters`), maxLength: (value) => `at most ${String(value)} characters`,
  minItems: (value) => `at least ${String(value)} ${Number(value) === 1 ? 'entry' : 'entries'}`, maxItems: (value) => `at most ${String(value)} entries`,
  pattern: (value) => `matching ${String(value)}`,
}
const DROPPED = new Set(['$schema', 'default', 'format', 'multipleOf', 'uniqueItems', 'propertyNames'])

/**
 * A JSON Schema as both OpenAI's strict mode and Anthropic's structured output take it: every property required, no other
 * properties, no numeric or length limits. What is left out is said in words; answers are checked against the full schema anyway.
 */
export function toStrictSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(toStrictSchema)
  if (schema === null || typeof schema !== 'object') return schema
  const given = schema as Json
  const kept: Json = {}
  const spoken: string[] = []
  for (const [name, value] of Object.entries(given)) {
    if (name in SPOKEN) {
      // zod writes the safe integers of JavaScript as limits; nobody needs to hear of those.
      if (!(typeof value === 'number' && Math.abs(value) >= Number.MAX_SAFE_INTEGER)) spoken.push(SPOKEN[name]?.(value) ?? '')
    } else if (name === 'properties') kept[name] = Object.fromEntries(Object.entries(value as Json).map(([key, entry]) => [key, toStrictSchema(entry)]))
    else if (!DROPPED.has(name)) kept[name] = name === 'enum' || name === 'const' || name === 'required' || name === 'description' ? value : toStrictSchema(value)
  }
  if (spoken.length > 0) kept['description'] = [given['description'], `(${spoken.join(', ')})`].filter(Boolean).join(' ')
  if (given['type'] === 'object' && given['properties'] !== undefined) {
    kept['required'] = Object.keys(given['properties'] as Json)
    kept['additionalProperties'] = false
  }
  return kept
}
