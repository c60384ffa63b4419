import { frozen } from './once-a-text.ts'
import { lastUsed } from './last-used.ts'

/**
 * What follows from its input alone, worked out anew only where the input says anything else than the last time: it is
 * compared whole, so that it can't be stale. `of`: names what it is asked about, so that there is a last time. The ones used
 * last are kept, in the store's own process, which ends when Accord is locked. What is answered is everybody's and can't
 * be changed; nobody changes an input that was given.
 */
export function onceAnInput<I, T>(work: (input: I) => T, most = 200): (of: string, input: I) => T {
  const kept = lastUsed<{ input: I; value: T }>(most)
  return (of, input) => {
    const known = kept.of(of, () => ({ input, value: frozen(work(input)) }))
    if (!saysTheSame(known.input, input)) Object.assign(known, { value: frozen(work(input)), input })
    return known.value
  }
}

/** However deep, of plain data: of anything else, such as a map, that it is the very same. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one)) return Array.isArray(other) && isSameList(one, other)
  return isPlain(one) && isPlain(other) && hasSameFields(one, other)
}

// Loops, since a room of sixty items compares thirty thousand values after every key.
function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at += 1) if (!saysTheSame(one[at], other[at])) return false
  return true
}

function hasSameFields(one: Plain, other: Plain): boolean {
  const keys = Object.keys(one)
  if (keys.length !== Object.keys(other).length) return false
  for (const key of keys) if (!(key in other) || !saysTheSame(one[key], other[key])) return false
  return true
}

type Plain = Readonly<Record<string, unknown>>

function isPlain(value: object): value is Plain {
  const kind: unknown = Object.getPrototypeOf(value)
  return kind === Object.prototype || kind === null
}
