import { namingOn } from '../../shared/agencies.ts'
import type { Naming } from '../../shared/agencies.ts'
import { longDate } from '../../shared/kernel/dates.ts'
import type { Side } from '../../shared/kernel/text.ts'

export interface NamesOfSide {
  readonly now: Naming
  /** To come, the next one first. */
  readonly coming: readonly Naming[]
  /** What held before, the latest first, each with the day until which it held (exclusive). */
  readonly past: readonly { readonly naming: Naming; readonly untilOn: string }[]
}

/** One agency's names as they stand on a day; null where it has none yet. */
export function namesOf(namings: readonly Naming[], side: Side, today: string): NamesOfSide | null {
  const own = namings
    .filter((one) => one.side === side)
    .toSorted((a, b) => ((a.fromOn ?? '') < (b.fromOn ?? '') ? -1 : 1))
  const now = namingOn(own, today)
  if (!now) return null
  const at = own.indexOf(now)
  return {
    now,
    coming: own.slice(at + 1),
    past: own
      .slice(0, at)
      .map((naming, index) => ({ naming, untilOn: own[index + 1]?.fromOn ?? '' }))
      .toReversed(),
  }
}

/** "ODS code RHV99", or that it is missing. */
export const codeWords = ({ odsCode }: Pick<Naming, 'odsCode'>): string =>
  odsCode === '' ? 'ODS code not given yet' : `ODS code ${odsCode}`

/** "Harrow Vale NHS Trust, ODS code RHV99, HVT" */
export const namingWords = (naming: Pick<Naming, 'name' | 'odsCode' | 'abbreviation'>): string =>
  [naming.name, codeWords(naming), naming.abbreviation].filter(Boolean).join(', ')

/** "From Thursday 1 April 2027", or from the beginning. */
export const fromWords = ({ fromOn }: Pick<Naming, 'fromOn'>): string =>
  fromOn === null ? 'From the beginning' : `From ${longDate(fromOn)}`
