import { createHash } from 'node:crypto'

/** The hash before the first entry. */
export const genesis = '0'.repeat(64)

/** One entry of the trail: codes and ids, no name and no text. */
export interface Entry {
  readonly seq: number
  readonly at: string
  /** What the clock said where that is another time; absent, or null, where it said the same. */
  readonly clock?: string | null | undefined
  readonly memberId: string
  readonly operation: string
  readonly entityId: string | null
  readonly prev: string
}

/**
 * SHA-256 over a domain name and the entry's own fields, in hex; each entry names the one before it. One without a
 * clock of its own is hashed as all were before there was one.
 */
export const entryHash = (entry: Entry): string =>
  createHash('sha256')
    .update(JSON.stringify(hashedFields(entry)))
    .digest('hex')

const hashedFields = ({ seq, at, clock = null, memberId, operation, entityId, prev }: Entry) =>
  clock === null
    ? ['accord/audit@1', seq, at, memberId, operation, entityId, prev]
    : ['accord/audit@2', seq, at, clock, memberId, operation, entityId, prev]
