import { onceReplaced, voidWords } from '../../proof/statement.ts'
import type { FrozenRecord, SignOffFacts, TakenBackRecord } from './select-facts.ts'
import { names, whatStands } from './standing.ts'

/** A version that they signed and that a correction has replaced; `position` is where they stood on it. */
export interface Withdrawn {
  readonly record: FrozenRecord
  readonly position: 'agree' | 'dissent'
  readonly reason: string
  /** Both agencies have signed it, and it stands until both have signed what replaces it. */
  readonly stands: boolean
}

/** What a member withdraws by signing a later version; nothing twice. */
export function withdrawnWith(facts: SignOffFacts, memberId: string): Withdrawn[] {
  const { earlier, records, takenBack } = facts
  const standing = whatStands(facts).filter(({ agreed }) => agreed)
  const replaced = earlier.flatMap((record) => {
    const next = [...earlier, ...records].find(
      (one) => isSameRecord(one, record) && isNext(one, record, facts),
    )
    if (!next) return []
    const stands = standing.some((one) => one.stands === record)
    return { record, reason: next.decision.amendment?.reason ?? '', stands }
  })
  const back = takenBack
    .filter((record) => records.some((one) => isSameRecord(one, record) && isLater(one, record)))
    .map((record) => ({ record, reason: takenBackWords(record), stands: false }))
  return [...replaced, ...back].flatMap((one) => {
    const position = givenFor(facts, memberId, one.record)
    return position === null ? [] : { ...one, position }
  })
}

const takenBackWords = ({ row, reason }: TakenBackRecord): string =>
  `version ${row.recordVersion} was taken back: ${reason}`

const isSameRecord = (one: FrozenRecord, other: FrozenRecord): boolean => one.row.id === other.row.id

const isLater = (one: FrozenRecord, other: FrozenRecord): boolean =>
  one.row.recordVersion > other.row.recordVersion

/** The first after it that was not taken back. */
const isNext = (one: FrozenRecord, record: FrozenRecord, { earlier, records }: SignOffFacts): boolean =>
  isLater(one, record) &&
  ![...earlier, ...records].some(
    (other) => isSameRecord(other, record) && isLater(other, record) && isLater(one, other),
  )

/** Where they stood on it; null where they have not signed it, or have withdrawn that. */
function givenFor(
  { signOffs }: SignOffFacts,
  memberId: string,
  record: FrozenRecord,
): 'agree' | 'dissent' | null {
  const own = signOffs.filter((signOff) => signOff.memberId === memberId)
  const given = own.findLast((signOff) => signOff.kind === 'agree' && names(signOff, record.row))
  const isVoid = own.some((signOff) => signOff.kind === 'void' && names(signOff, record.row))
  if (!given || isVoid) return null
  const item = given.items.find(({ recordId }) => recordId === record.row.id)
  return item?.position === 'dissent' ? 'dissent' : 'agree'
}

export const withdrawalReason = (withdrawn: readonly Withdrawn[]): string => {
  const reasons = [...new Set(withdrawn.map(({ reason }) => reason))].join('; ')
  return withdrawn.some(({ stands }) => stands) ? `${reasons} ${onceReplaced}` : reasons
}

export const withdrawalWords = (withdrawn: readonly Withdrawn[]): string | null =>
  withdrawn.length === 0 ? null : voidWords(withdrawalReason(withdrawn))
