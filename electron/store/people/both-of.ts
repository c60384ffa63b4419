/** Either text, or both where neither says what the other does. */
export function bothOf(one: string, other: string): string {
  if (one === '' || other.includes(one)) return other
  return one.includes(other) ? one : `${one}\n${other}`
}
