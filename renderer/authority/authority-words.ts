import type { GivenAuthority, WaitingAuthority } from '../../shared/authority.ts'
import { dateAndTime, dateOf, shortDate } from '../../shared/kernel/dates.ts'
import { formatPence } from '../../shared/kernel/money.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { theSide } from '../words/agencies.ts'

const ofSide = (side: Side | null): string => (side === null ? 'either agency' : theSide[side])
const other = (side: Side | null): Side => (side === 'health' ? 'socialCare' : 'health')

/** "signs for health up to £50,000 a year, and runs the panel". */
export function grantWords({ role, side, annualLimitPence, now }: WaitingAuthority): string {
  const parts = [
    ...(side !== now.side && side !== null ? [`works for ${theSide[side]}`] : []),
    ...(annualLimitPence !== null && side !== null && role !== 'observer'
      ? [`signs for ${theSide[side]} up to ${formatPence(annualLimitPence)} a year`]
      : []),
    ...(role === 'coordinator' && now.role !== 'coordinator' ? ['runs the panel as a coordinator'] : []),
  ]
  return parts.join(', and ')
}

/** Whom it waits for: by name where they are few. */
export function waitsForWords({ confirmers, side, byOtherAgency }: WaitingAuthority): string {
  if (confirmers.length === 0)
    return `waits for another member of ${ofSide(side)}: there is nobody yet who could confirm it`
  const names = confirmers.map(({ name }) => name)
  const who =
    names.length < 3 ? names.join(' or ') : `a second member of ${ofSide(byOtherAgency ? other(side) : side)}`
  const because = byOtherAgency ? `, since ${ofSide(side)} has nobody else yet` : ''
  return `waits for ${who} to confirm it${because}`
}

/** Who stands behind what a member may do. */
export function givenWords({ basis, confirmedBy, at }: GivenAuthority): string {
  if (basis === 'before') return 'set before a second member had to confirm it'
  if (basis === 'setUp') return 'set the panel up'
  const by = `confirmed by ${confirmedBy}, ${shortDate(dateOf(at))}`
  return basis === 'otherAgency' ? `${by}, for the other agency` : by
}

/** Who set what waits, and that it counts for nothing yet: to whoever may confirm it. */
export function setWords({ proposedBy, proposedAt, byOtherAgency, side }: WaitingAuthority): string {
  const set = `Set by ${proposedBy}, ${dateAndTime(proposedAt)}. It counts once you confirm it`
  return byOtherAgency && side !== null
    ? `${set}: ${theSide[side]} has nobody else yet who could.`
    : `${set}.`
}
