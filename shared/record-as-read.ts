import type { AgencyRecord } from './records.ts'

/**
 * A record as its side reads it: the common record with that side's own texts and amounts where they were left out. Every
 * reading copy is made from this one (a pack's input holds it); what is signed and hashed is the record as it was frozen.
 */
export const asRead = (record: AgencyRecord): AgencyRecord => record
