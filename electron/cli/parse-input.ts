import type { z } from 'zod'
import { misuse } from './misuse.ts'

/** Checks what a file held against its schema. Fails with invalid, naming every field at fault by its path. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [[...issue.path, key].join('.'), 'unknown field'] as const)
      : [[issue.path.join('.') || 'input', issue.message] as const],
  )
  throw misuse(Object.fromEntries(fields))
}
