import { guestParts } from '../../../shared/guests.ts'
import type { Guest } from '../../../shared/guests.ts'
import type { RecordOther } from '../../../shared/record-others.ts'

/** As records and minutes say them: the person first, then who came with them, then guests. */
export const othersOf = (guests: readonly Guest[]): RecordOther[] =>
  guests
    .toSorted((a, b) => guestParts.indexOf(a.part) - guestParts.indexOf(b.part))
    .map(({ part, name, title, side }) => ({ audience: 'both', part, name, title, side }))
