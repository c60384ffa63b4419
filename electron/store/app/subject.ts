import type { Written } from '../../../shared/kernel/op.ts'

/** The id that an entry of the trail is about, as the operation says it: never a name, never a text. */
export function subjectOf(
  about: Written['about'] | undefined,
  input: unknown,
  output: unknown,
): string | null {
  if (typeof about === 'function') return about(output, input as never)
  const keys: readonly string[] = typeof about === 'string' ? [about] : (about ?? [])
  const given = keys.map((key) => (input as Readonly<Record<string, unknown>>)[key])
  return given.find((value): value is string => typeof value === 'string') ?? null
}
