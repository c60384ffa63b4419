import { misuse } from './misuse.ts'

export interface Options {
  readonly values: Readonly<Record<string, string | boolean | string[] | undefined>>
  readonly positionals: readonly string[]
}

export interface Outcome {
  readonly output: unknown
  readonly exit?: number
}

/** A text option that must be there. Fails with invalid, naming it. */
export function required({ values }: Options, name: string): string {
  const value = values[name]
  if (typeof value !== 'string' || value === '') throw misuse({ [name]: 'missing' })
  return value
}

/** An option that may be given several times. */
export function several({ values }: Options, name: string): readonly string[] {
  const value = values[name]
  return Array.isArray(value) ? value : []
}

/** The first word after the command. */
export function subject({ positionals }: Options, name: string): string {
  const [value, more] = positionals
  if (value === undefined) throw misuse({ [name]: 'missing' })
  if (more !== undefined) throw misuse({ [name]: 'only one' })
  return value
}
