import { onceReplaced, voidWords } from '../../proof/statement.ts'
import type { FrozenRecord, SignOffFacts } from './select-facts.ts'
import { names, whatStands } from './standing.ts'

/** A version that they signed and that a correction has replaced; `position` is where they stood on it. */
export interface Withdrawn {
  readonly record: FrozenRecord
  readonly position: 'agree' | 'dissent'
  readonly reason: string
  /** Both agencies have signed it, and it stands until both have signed what replaces it. */
  readonly stands: boolean
}

/** What a member withdraws by signing the version that replaces it; nothing twice. */
export function withdrawnWith(facts: SignOffFacts, memberId: string): Withdrawn[] {
  const { earlier, records, signOffs } = facts
  const standing = whatStands(facts).filter(({ agreed }) => agreed)
  const own = signOffs.filter((signOff) => signOff.memberId === memberId)
  return earlier.flatMap((record) => {
    const given = own.findLast((signOff) => signOff.kind === 'agree' && names(signOff, record.row))
    const isVoid = own.some((signOff) => signOff.kind === 'void' && names(signOff, record.row))
    const next = [...earlier, ...records].find(
      ({ row }) => row.id === record.row.id && row.recordVersion === record.row.recordVersion + 1,
    )
    if (!given || isVoid || !next) return []
    const item = given.items.find(({ recordId }) => recordId === record.row.id)
    const position = item?.position === 'dissent' ? 'dissent' : 'agree'
    const stands = standing.some((one) => one.stands === record)
    return { record, position, reason: next.decision.amendment?.reason ?? '', stands }
  })
}

export const withdrawalReason = (withdrawn: readonly Withdrawn[]): string => {
  const reasons = [...new Set(withdrawn.map(({ reason }) => reason))].join('; ')
  return withdrawn.some(({ stands }) => stands) ? `${reasons} ${onceReplaced}` : reasons
}

export const withdrawalWords = (withdrawn: readonly Withdrawn[]): string | null =>
  withdrawn.length === 0 ? null : voidWords(withdrawalReason(withdrawn))
