import type { Compared, ProposedKeys } from '../../shared/keys.ts'
import { dateAndTime } from '../../shared/kernel/dates.ts'

/** "Compared with Jo Bell by Amara Osei, 29 Nov 2026, 10:15". */
export const comparedWords = ({ askedOf, confirmedBy, confirmedAt }: Compared): string =>
  `Compared with ${askedOf} by ${confirmedBy}, ${dateAndTime(confirmedAt)}`

/** Who has another key than the one that was taken in, or none any more; by name, each once. */
export const whoseChanged = ({ news }: Pick<ProposedKeys, 'news'>): readonly string[] => [
  ...new Set(news.filter(({ is }) => is === 'changed' || is === 'gone').map(({ key }) => key.name)),
]
