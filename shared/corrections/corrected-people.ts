import type { AmendedAttendance, AmendedRest } from '../amended-fields.ts'
import { invalid } from '../kernel/reply.ts'
import type { DecisionRecord } from '../records.ts'
import { requireKnown } from './require-known.ts'

export function withAttendance(
  before: DecisionRecord['attendance'],
  after: AmendedAttendance,
): DecisionRecord['attendance'] {
  const ids = (list: readonly { readonly memberId: string }[]): string =>
    list.map(({ memberId }) => memberId).join()
  if (ids(before) !== ids(after)) throw invalid({ 'rest.attendance': 'none is added or taken away' })
  return before.map((member, index) => ({ ...member, state: after[index]?.state ?? member.state }))
}

/** Declared by somebody who was expected; with none, a record says nothing of it. */
export function withDeclarations(
  before: DecisionRecord,
  after: AmendedRest['declarations'],
): { readonly declarations: DecisionRecord['declarations'] } {
  requireKnown('rest.declarations', after, before.declarations?.length ?? 0)
  const members = new Map(before.attendance.map(({ state: _state, ...member }) => [member.memberId, member]))
  const declarations = after.map(({ was: _was, memberId, ...said }, index) => {
    const member = members.get(memberId)
    if (member === undefined) throw invalid({ [`rest.declarations.${index}.memberId`]: 'not a member' })
    return { audience: 'both' as const, ...member, ...said }
  })
  return { declarations: declarations.length === 0 ? undefined : declarations }
}

export function withOthers(
  before: DecisionRecord,
  after: AmendedRest['others'],
): { readonly othersPresent: DecisionRecord['othersPresent'] } {
  requireKnown('rest.others', after, before.othersPresent?.length ?? 0)
  const others = after.map(({ was: _was, ...said }) => ({ audience: 'both' as const, ...said }))
  return { othersPresent: others.length === 0 ? undefined : others }
}
