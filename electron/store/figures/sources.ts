import type { MeasureId } from '../../../shared/measure-ids.ts'
import { decided, untilDecided, untilSigned } from './facts/decided.ts'
import type { Source } from './facts/fact.ts'
import { items } from './facts/items.ts'
import { becauseOf, paid } from './facts/paid.ts'
import { reviewed } from './facts/reviewed.ts'
import { around } from './facts/around.ts'
import { budgetsAnswered, budgetsOffered, opened, supportsAnswered } from './facts/offers.ts'
import { goalsEnded, scoresTaken } from './facts/outcomes.ts'
import { openActions, reviewsToCome, waiting } from './facts/now.ts'

/** Every measure is counted by one of these, each in one statement. */
export const sources: readonly Source[] = [
  decided,
  paid,
  becauseOf,
  reviewed,
  untilDecided,
  untilSigned,
  items,
  waiting,
  openActions,
  reviewsToCome,
  around,
  opened,
  budgetsOffered,
  budgetsAnswered,
  ...supportsAnswered,
  goalsEnded,
  scoresTaken,
]

export const measuresOf = ({ shares = [], money = [], days }: Source): readonly MeasureId[] => [
  ...shares,
  ...money,
  ...(days === undefined ? [] : [days]),
]

export function sourceOf(measure: MeasureId): Source {
  const source = sources.find((one) => measuresOf(one).includes(measure))
  if (source === undefined) throw new RangeError(`nothing counts ${measure}`)
  return source
}
