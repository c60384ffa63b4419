import type { OpenEnd, OpenItem, UnassignedAction } from '../../shared/closing.ts'
import { orderName } from '../room/acts/order.ts'

/** What each kind of open end is called, over its list. */
export const endTitles: Readonly<Record<OpenEnd, string>> = {
  undecided: 'Not decided',
  inquorate: 'Too few were there to decide',
  unread: 'Decided, not read back',
  not_reached: 'Not reached',
}

/** The reason that is offered when they are carried; whoever carries may say another. */
export const usualReasons: Readonly<Record<OpenEnd, string>> = {
  undecided: '',
  inquorate: 'Too few people were there to decide it.',
  unread: '',
  not_reached: 'The meeting ended before it was reached.',
}

export const itemName = ({ item }: OpenItem): string => `Item ${item.position}: ${orderName(item)}`

const lackWords = { owner: 'nobody', agency: 'no agency', date: 'no day' } as const

/** "Nobody, no day" */
export function lacksInWords({ lacks }: UnassignedAction): string {
  const words = lacks.map((lack) => lackWords[lack]).join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
