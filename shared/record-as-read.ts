import type { AgencyRecord, DecisionRecord, OwnBlock } from './records.ts'

/**
 * A record as its side reads it: the common record with that side's own texts and amounts where they were left out. Every
 * reading copy is made from this one (a pack's input holds it); what is signed and hashed is the record as it was frozen.
 */
export function asRead(record: AgencyRecord): AgencyRecord {
  return withNotForThePerson(putBack(record, record.ownBlocks))
}

/** Own texts and amounts in their places. */
export function putBack<R extends object>(record: R, blocks: readonly OwnBlock[]): R {
  const own = new Map(
    blocks.flatMap((block): [string, string | number][] =>
      'withheld' in block || block.at === undefined ? [] : [[block.at, block.pence ?? block.text]],
    ),
  )
  return own.size === 0 ? record : (mapped(record, '', (at, value) => own.get(at) ?? value) as R)
}

/** Said beside the words themselves, in every reading copy. */
function withNotForThePerson<R extends Pick<DecisionRecord, 'notForThePerson'>>(record: R): R {
  const reasons = new Map((record.notForThePerson ?? []).map(({ at, reason }) => [at, reason]))
  if (reasons.size === 0) return record
  return mapped(record, '', (at, value) => {
    const reason = reasons.get(at)
    return reason === undefined || typeof value !== 'string'
      ? value
      : `${value} [Not for the person: ${reason}]`
  }) as R
}

type Say = (at: string, value: string | number) => string | number

/** `at`: JSON pointers (RFC 6901); no key of a record has a `/` or a `~` in it. */
function mapped(value: unknown, at: string, say: Say): unknown {
  if (typeof value === 'string' || typeof value === 'number') return say(at, value)
  if (Array.isArray(value)) return value.map((one, index) => mapped(one, `${at}/${index}`, say))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === 'ownBlocks' || key === 'notForThePerson' ? one : mapped(one, `${at}/${key}`, say),
    ]),
  )
}
