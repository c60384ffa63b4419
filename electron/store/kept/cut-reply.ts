import type { AppError } from '../../../shared/kernel/reply.ts'
import type { Side } from '../../../shared/kernel/text.ts'

/** What is one agency's own wherever it stands in a reply (DOMAIN §5.3: means-test detail is the council's). */
const own: Readonly<Record<string, Side>> = { meansTestNote: 'socialCare' }
const isNamed = new RegExp(Object.keys(own).join('|'))

/** A reply as this reader may have it: another agency's own texts are empty in it, at whatever depth. */
export function cutReply<T>(value: T, side: Side | null): T {
  return Object.values(own).every((one) => one === side) ? value : (cut(value, side) as T)
}

function cut(value: unknown, side: Side | null): unknown {
  if (Array.isArray(value)) return value.map((one) => cut(one, side))
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      const whose = own[key]
      if (whose !== undefined && whose !== side) return [key, '']
      return [key, cut(one, side)]
    }),
  )
}

/** A conflict carries the row as it stands, its body as text: what is another's own is cut there as well. */
export function cutError(error: AppError, side: Side | null): AppError {
  if (error.kind !== 'conflict') return error
  const { current } = error
  if (typeof current !== 'object' || current === null || !('body' in current)) return error
  const { body } = current
  if (typeof body !== 'string' || !isNamed.test(body)) return error
  return { ...error, current: { ...current, body: JSON.stringify(cutReply(JSON.parse(body), side)) } }
}
