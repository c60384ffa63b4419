import { createHash } from 'node:crypto'

/** The hash before the first entry. */
export const genesis = '0'.repeat(64)

/** One entry of the trail: codes and ids, no name and no text. */
export interface Entry {
  readonly seq: number
  readonly at: string
  readonly memberId: string
  readonly operation: string
  readonly entityId: string | null
  readonly prev: string
}

/** SHA-256 over a domain name and the entry's own fields, in hex; each entry names the one before it. */
export const entryHash = (entry: Entry): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        'accord/audit@1',
        entry.seq,
        entry.at,
        entry.memberId,
        entry.operation,
        entry.entityId,
        entry.prev,
      ]),
    )
    .digest('hex')
