import { caseOrders, caseStates } from '../../shared/cases.ts'
import type { CaseOrder, CaseState } from '../../shared/cases.ts'
import { Id } from '../../shared/kernel/ids.ts'
import type { PageKey } from '../../shared/kernel/page.ts'
import type { Call } from '../../shared/contract.ts'
import type { Side } from '../../shared/kernel/text.ts'

export const whichCases = ['open', 'waiting', 'decided', 'closed', 'all'] as const
export type Which = (typeof whichCases)[number]

/** What the list of cases is narrowed and put in order by; all of it stands in the address, none of it is a name. */
export interface CaseFilter {
  readonly which: Which
  /** One of them by itself; it goes before "which". */
  readonly state: CaseState | null
  readonly mine: boolean
  readonly worker: string | null
  readonly team: string | null
  readonly agency: Side | null
  readonly panel: string | null
  readonly order: CaseOrder
  /** `after` or `before` in the address. */
  readonly page: PageKey
}

export const noFilter: CaseFilter = {
  which: 'open',
  state: null,
  mine: false,
  worker: null,
  team: null,
  agency: null,
  panel: null,
  order: 'newest',
  page: null,
}

const casesPerPage = 100

const statesOf: Readonly<Record<Which, readonly CaseState[]>> = {
  open: caseStates.filter((state) => state !== 'closed'),
  waiting: ['triaged', 'listed', 'heard'],
  decided: ['decided', 'confirmed', 'signed', 'released', 'in_review'],
  closed: ['closed'],
  all: [],
}

type Address = Readonly<Record<string, unknown>>

const oneOf = <T extends string>(all: readonly T[], value: unknown): T | undefined =>
  all.find((one) => one === value)

const keyIn = (value: unknown): string | null =>
  // An address turns a key of digits alone into a number.
  /^[0-9a-f]{12}$/.test(String(value)) ? String(value) : null

/** What an address asks for; anything it should not say is left out. */
export function filterIn(address: Address): CaseFilter {
  return {
    which: oneOf(whichCases, address['which']) ?? noFilter.which,
    state: oneOf(caseStates, address['state']) ?? null,
    mine: address['mine'] === true || address['mine'] === 'true',
    worker: keyIn(address['worker']),
    team: keyIn(address['team']),
    agency: oneOf<Side>(['health', 'socialCare'], address['agency']) ?? null,
    panel: idIn(address['panel']),
    order: oneOf(caseOrders, address['order']) ?? noFilter.order,
    page: pageIn(address),
  }
}

const idIn = (value: unknown): string | null => Id.safeParse(value).data ?? null

/** An address that says both ends of a page says none. */
function pageIn(address: Address): PageKey {
  const [after, before] = [idIn(address['after']), idIn(address['before'])]
  if (after !== null && before !== null) return null
  if (after !== null) return { after }
  return before === null ? null : { before }
}

/** The other way: only what is not as it always is. */
export const addressOf = ({ page, ...others }: CaseFilter): Record<string, string | boolean> => ({
  ...Object.fromEntries(
    Object.entries(others).filter(
      ([name, value]) => value !== null && value !== noFilter[name as keyof typeof others],
    ),
  ),
  ...page,
})

export const isNarrowed = (filter: CaseFilter): boolean =>
  Object.keys(addressOf({ ...filter, order: noFilter.order, page: null })).length > 0

export const questionOf = (filter: CaseFilter, text: string): Call<'cases.list'> => ({
  states: filter.state === null ? [...statesOf[filter.which]] : [filter.state],
  text,
  mine: filter.mine,
  worker: filter.worker,
  team: filter.team,
  side: filter.agency,
  panelId: filter.panel,
  order: filter.order,
  page: filter.page,
  limit: casesPerPage,
})
