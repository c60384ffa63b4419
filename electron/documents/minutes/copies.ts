import type { MinutesCopy } from '../../../shared/minutes.ts'
import type { Attendee } from '../../../shared/room.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { sides } from '../../../shared/kernel/text.ts'
import type { ItemFacts, MinutesFacts } from './item-facts.ts'

const keyOf: Readonly<Record<Side, string>> = { health: 'health', socialCare: 'social-care' }

/** Not heard: nobody was there for it, and nobody can have missed it. */
export const wasHeard = ({ state, states }: ItemFacts): boolean =>
  state !== 'not_reached' && (state !== 'carried' || [...states.values()].some((one) => one !== 'sits_out'))

/**
 * A member's part: what they were there for. An item that they declared an interest in is not, whether it was heard or
 * not; one that was not heard belongs to whoever was there at the end. The coordinator reads every other one.
 */
function isPartOf(item: ItemFacts, { member, meeting }: Attendee): boolean {
  const state = item.states.get(member.id)
  // Whoever prepares the minutes answers for all of them.
  if (member.role === 'coordinator') return state !== 'sits_out'
  if (wasHeard(item)) return state === 'present'
  return state !== 'sits_out' && meeting === 'present'
}

/** An agency reads what nobody objected to; who belongs to neither, what neither agency is kept from. */
export const isHeldBack = ({ heldBack }: ItemFacts, side: Side | null): boolean =>
  side === null ? heldBack.size > 0 : heldBack.has(side)

/**
 * Which versions of the minutes there are: one for each agency, one for members of neither who were there for all, and
 * one for each member who was not. Their numbers are their places among those who were expected.
 */
export function minutesCopies({ attendees, items }: MinutesFacts): MinutesCopy[] {
  const copy = (
    of: Pick<MinutesCopy, 'key' | 'side' | 'forMemberId' | 'readers'>,
    part: readonly ItemFacts[],
  ): MinutesCopy => ({
    ...of,
    items: part.map(({ position }) => position),
    isWhole: part.length === items.length,
    heldBack: part.filter((item) => isHeldBack(item, of.side)).length,
  })
  const came = attendees.map((attendee, index) => ({
    attendee,
    key: `part-${String(index + 1).padStart(2, '0')}`,
    part: items.filter((item) => isPartOf(item, attendee)),
  }))
  const readersOf = (side: Side | null): string[] =>
    came
      .filter(({ attendee, part }) => attendee.member.side === side && part.length === items.length)
      .map(({ attendee }) => attendee.member.name)
  const neither = items.length === 0 ? [] : readersOf(null)
  return [
    ...sides.map((side) =>
      copy({ key: keyOf[side], side, forMemberId: null, readers: readersOf(side) }, items),
    ),
    ...(neither.length === 0
      ? []
      : [copy({ key: 'no-agency', side: null, forMemberId: null, readers: neither }, items)]),
    ...came
      .filter(({ part }) => part.length > 0 && part.length < items.length)
      .map(({ attendee: { member }, key, part }) =>
        copy({ key, side: member.side, forMemberId: member.id, readers: [member.name] }, part),
      ),
  ]
}

/** The copy that a member reads: their part, or their agency's where they were there for all of it. */
export function copyOfMember(
  copies: readonly MinutesCopy[],
  { attendees }: MinutesFacts,
  memberId: string,
): MinutesCopy | null {
  const attendee = attendees.find(({ member }) => member.id === memberId)
  if (!attendee) return null
  const { name, side } = attendee.member
  return (
    copies.find((copy) => copy.forMemberId === memberId) ??
    copies.find((copy) => copy.forMemberId === null && copy.side === side && copy.readers.includes(name)) ??
    null
  )
}
