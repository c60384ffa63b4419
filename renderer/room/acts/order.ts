import type { AgendaItem } from '../../../shared/meetings.ts'
import type { Room } from '../../../shared/room.ts'

/** A person whose item has not been opened stays unnamed: the room can see this screen (looks, rule 5). */
export const isUnopened = (item: AgendaItem): boolean => item.kind === 'case' && item.state === 'waiting'

/** "R. S.": enough for whoever drives to find somebody by, and for nobody else to name them. */
export const initials = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .flatMap((part) => [...part].slice(0, 1))
    .map((letter) => `${letter.toLocaleUpperCase('en-GB')}.`)
    .join(' ')

/** What the running order calls an item. */
export const orderName = (item: AgendaItem): string => {
  if (item.kind === 'business') return item.title
  const name = item.personName ?? ''
  if (isUnopened(item)) return name === '' ? 'Next person' : initials(name)
  return item.personShort ?? ''
}

/** At the end of its line: where the item stands, or how long it has. */
export function orderNote(item: AgendaItem): string {
  switch (item.state) {
    case 'decided':
    case 'done':
      return '✓'
    case 'carried':
      return item.notReached ? 'not reached' : 'put off'
    case 'heard':
    case 'waiting':
      return item.minutes === 0 ? '' : `${item.minutes} min`
  }
}

/** The item to start with: what is on the wall, else the first that is still to be dealt with. */
export const firstToOpen = (items: readonly AgendaItem[], shownItemId: string | null): string | null =>
  shownItemId ??
  items.find((item) => item.state === 'waiting' || item.state === 'heard')?.id ??
  items[0]?.id ??
  null

/** The neighbour in the running order; stays at the ends. */
export function step(items: readonly AgendaItem[], itemId: string | null, by: 1 | -1): string | null {
  const at = items.findIndex((item) => item.id === itemId)
  return items[Math.min(items.length - 1, Math.max(0, at + by))]?.id ?? null
}

/** Without a quorum: discussed only, or waiting for one, and whether there is one now. */
export function quorumMark(
  { inquorateItemIds }: Pick<Room, 'inquorateItemIds'>,
  { id, state, withoutQuorum }: AgendaItem,
): string {
  if (withoutQuorum === 'discuss') return 'discussed only: too few here'
  if (withoutQuorum !== 'wait' || state !== 'waiting') return ''
  return inquorateItemIds.includes(id) ? 'waits until enough are here' : 'enough are here now: it can come up'
}
