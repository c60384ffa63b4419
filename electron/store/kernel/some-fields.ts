import type { z } from 'zod'

/**
 * Of a document that is kept as JSON these fields alone, each read as its own schema has it: to look at every text of a
 * long one takes longest. `before`: what stands for a field that came later.
 */
export function someFields<S extends z.ZodObject>(
  schema: S,
  fields: readonly (keyof z.output<S>)[],
  text: string,
  before: Partial<z.output<S>>,
): Partial<z.output<S>> {
  const kept: Readonly<Record<string, unknown>> = { ...before, ...(JSON.parse(text) as object) }
  return Object.fromEntries(
    fields.map(String).map((field) => [field, schema.shape[field]?.parse(kept[field])]),
  ) as Partial<z.output<S>>
}
