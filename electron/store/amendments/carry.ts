import { invalid } from '../../../shared/kernel/reply.ts'
import type { DecisionRecord } from '../../../shared/records.ts'
import { formPlace } from './form-place.ts'
import { isSame, mapLeaves, placeBefore, valueAt } from '../../../shared/corrections/moved.ts'
import type { Moved } from '../../../shared/corrections/moved.ts'

interface Carried {
  /** As the corrector read it. */
  readonly read: DecisionRecord
  /** As they say it should be. */
  readonly corrected: DecisionRecord
  /** With all that either agency has. */
  readonly whole: DecisionRecord
  readonly moved: Moved
}

/**
 * A correction, made in what the corrector may read, brought into the whole record: what they changed is changed, and what
 * they cannot read stays exactly as it is. Refused where they would write over that, or take it out.
 */
export function carried({ read, corrected, whole, moved }: Carried): DecisionRecord {
  requireReadable({ read, whole, moved })
  return mapLeaves(corrected, '', (value, at) => {
    const before = placeBefore(at, moved)
    if (before === null) return value
    const [seen, there] = [valueAt(read, before), valueAt(whole, before)]
    if (isSame(seen, value)) return there === undefined ? value : there
    if (!isSame(seen, there)) throw invalid({ [formPlace(at)]: 'kept from an agency' })
    return value
  }) as DecisionRecord
}

/** Whoever takes an entry out has read all of it. */
function requireReadable({ read, whole, moved }: Omit<Carried, 'corrected'>): void {
  for (const [list, was] of moved) {
    const [seen, there] = [valueAt(read, list), valueAt(whole, list)]
    if (!Array.isArray(seen) || !Array.isArray(there)) continue
    const isLost = seen.some((entry, index) => !was.includes(index) && !isSame(entry, there[index]))
    if (isLost) throw invalid({ [formPlace(list)]: 'kept from an agency' })
  }
}
