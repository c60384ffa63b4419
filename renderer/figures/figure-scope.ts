import {
  addToMonth,
  caseSets,
  divisions,
  mostMonths,
  Month,
  monthsFrom,
  referredBy,
} from '../../shared/figures.ts'
import type { Input } from '../../shared/contract.ts'
import type { CaseSet, Division, FigureScope, ReferredBy } from '../../shared/figures.ts'
import { Id } from '../../shared/kernel/ids.ts'
import { measureIds } from '../../shared/measure-ids.ts'
import type { MeasureId } from '../../shared/measure-ids.ts'
import { paths } from '../data/paths.ts'

type Address = Readonly<Record<string, unknown>>

const oneOf = <T extends string>(all: readonly T[], value: unknown): T | undefined =>
  all.find((one) => one === value)

/** The months that are asked for most, by what they are called. */
export function periodsOf(
  today: string,
): readonly { readonly id: string; readonly label: string; readonly from: string; readonly to: string }[] {
  const now = today.slice(0, 7)
  const quarter = addToMonth(now, -((Number(now.slice(5)) - 1) % 3))
  // Budgets run from April.
  const year = addToMonth(now, -((Number(now.slice(5)) + 8) % 12))
  const named = (id: string, label: string, from: string, months: number) => ({
    id,
    label,
    from,
    to: addToMonth(from, months - 1),
  })
  return [
    named('twelve', 'The last twelve months', addToMonth(now, -11), 12),
    named('quarter', 'This quarter', quarter, 3),
    named('lastQuarter', 'The quarter before', addToMonth(quarter, -3), 3),
    named('year', 'This financial year', year, 12),
    named('lastYear', 'The financial year before', addToMonth(year, -12), 12),
    named('three', 'The last three years', addToMonth(now, -35), 36),
  ]
}

/** What an address asks for; anything it should not say is left out. */
export function scopeIn(address: Address, today: string): FigureScope {
  const [usual] = periodsOf(today)
  const months = { from: Month.safeParse(address['from']).data, to: Month.safeParse(address['to']).data }
  const count = months.from && months.to ? monthsFrom(months.from, months.to).length : 0
  const isGood = count > 0 && count <= mostMonths
  return {
    from: (isGood && months.from) || (usual?.from ?? ''),
    to: (isGood && months.to) || (usual?.to ?? ''),
    team: teamIn(address['team']),
    agency: oneOf<ReferredBy>(referredBy, address['agency']) ?? null,
    panel: panelIn(address['panel']),
    by: oneOf<Division>(divisions, address['by']) ?? 'team',
  }
}

const panelIn = (value: unknown): string | null => Id.safeParse(value).data ?? null

const teamIn = (value: unknown): string | null => {
  const key = keyOf(value)
  return key !== null && /^[0-9a-f]{12}$/.test(key) ? key : null
}

/** The other way. The months always stand in it, so that the link says the same next month. */
export const addressOf = ({ from, to, team, agency, panel, by }: FigureScope): Record<string, string> => ({
  from,
  to,
  ...(team !== null && { team }),
  ...(agency !== null && { agency }),
  ...(panel !== null && { panel }),
  ...(by !== 'team' && { by }),
})

export interface WhichCases {
  readonly measure: MeasureId
  readonly set: CaseSet
  readonly month?: string | undefined
  readonly part?: string | undefined
}

/** Where the cases behind a number are listed. */
export const casesPath = (scope: FigureScope, { measure, set, month, part }: WhichCases): string =>
  `${paths.figureCases}?${new URLSearchParams({
    ...addressOf(scope),
    measure,
    set,
    ...(month !== undefined && { month }),
    // A part without a name has an empty key, which an address would lose.
    ...(part !== undefined && { part: part === '' ? noTeam : part }),
  }).toString()}`

const noTeam = 'none'

/** An address turns a key of digits alone into a number. */
const keyOf = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null

/** What such an address asks for; null where it asks for no number of the page. */
export function casesIn(
  address: Address,
): (Omit<WhichCases, 'month' | 'part'> & Pick<Input<'figures.cases'>, 'month' | 'part'>) | null {
  const measure = oneOf(measureIds, address['measure'])
  const set = oneOf<CaseSet>(caseSets, address['set'])
  if (measure === undefined || set === undefined) return null
  const part = keyOf(address['part'])
  return {
    measure,
    set,
    month: Month.safeParse(address['month']).data ?? null,
    part: part === noTeam ? '' : part,
  }
}
