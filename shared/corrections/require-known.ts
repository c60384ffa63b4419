import { invalid } from '../kernel/reply.ts'

/** Each entry is one that was there, once, or is added. */
export function requireKnown(
  field: string,
  list: readonly { readonly was: number | null }[],
  length: number,
): void {
  const known = list.flatMap(({ was }) => was ?? [])
  if (new Set(known).size !== known.length) throw invalid({ [field]: 'is there twice' })
  if (known.some((was) => was >= length)) throw invalid({ [field]: 'changed meanwhile' })
}
