import type { FieldPath } from 'react-hook-form'
import type { z } from 'zod'

type Schema = z.core.$ZodType
const defOf = (schema: Schema) => (schema as unknown as { readonly def: z.core.$ZodTypes['_zod']['def'] }).def

/** What a schema is made of that is given the very same value: what is optional, trimmed, or one of several. */
function partsOf(schema: Schema): readonly Schema[] {
  const def = defOf(schema)
  if (def.type === 'pipe') return [def.in, def.out]
  if (def.type === 'union') return def.options
  if (def.type === 'lazy') return [def.getter()]
  return 'innerType' in def ? [def.innerType] : []
}

function inside(schema: Schema, key: string): Schema | undefined {
  const def = defOf(schema)
  if (def.type === 'object') return def.shape[key]
  if (def.type === 'array') return def.element
  if (def.type === 'record') return def.valueType
  for (const part of partsOf(schema)) {
    const found = inside(part, key)
    if (found) return found
  }
  return undefined
}

function longestOf(schema: Schema): number | undefined {
  const { type } = defOf(schema)
  if (type === 'string') return (schema as z.ZodString).maxLength ?? undefined
  const limits = partsOf(schema)
    .map(longestOf)
    .filter((limit) => limit !== undefined)
  if (limits.length === 0) return undefined
  return type === 'union' ? Math.max(...limits) : Math.min(...limits)
}

function limitAt(schema: Schema, path: string): number | undefined {
  let at: Schema | undefined = schema
  for (const key of path.split('.')) at = at && inside(at, key)
  return at && longestOf(at)
}

const known = new WeakMap<Schema, Map<string, number | undefined>>()

/** How much text a field takes, as its schema says; undefined where it is no text, or as long as one likes. */
export function findLimit(schema: Schema, path: string): number | undefined {
  const limits = known.get(schema) ?? new Map<string, number | undefined>()
  known.set(schema, limits)
  if (!limits.has(path)) limits.set(path, limitAt(schema, path))
  return limits.get(path)
}

/** The same for a field that must have a limit: one whose schema names none is a fault, and said at once. */
export function limitOf<S extends z.ZodType<unknown, object>>(
  schema: S,
  path: FieldPath<z.input<S>>,
): number {
  const limit = findLimit(schema, path)
  if (limit === undefined) throw new Error(`No limit is known for ${path}`)
  return limit
}
