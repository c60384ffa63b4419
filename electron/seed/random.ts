/** A number from 0 to 2³² that depends on these numbers alone: the same seed makes the same people. */
export function mixed(...numbers: readonly number[]): number {
  let state = 0x9e3779b9
  // Mulberry32, once a number.
  for (const number of numbers) {
    state = Math.imul(state ^ (number | 0), 0x85ebca6b) + 0x6d2b79f5
    let next = Math.imul(state ^ (state >>> 15), 1 | state)
    next = (next + Math.imul(next ^ (next >>> 7), 61 | next)) ^ next
    state = (next ^ (next >>> 14)) | 0
  }
  return state >>> 0
}

/** One of them. */
export const oneOf = <T>(list: readonly T[], ...numbers: readonly number[]): T =>
  list[mixed(...numbers) % list.length] as T

/** A number for a text, for `mixed`. */
export function numberOf(text: string): number {
  let sum = 0
  for (const char of text) sum = (Math.imul(sum, 31) + (char.codePointAt(0) ?? 0)) | 0
  return sum
}
