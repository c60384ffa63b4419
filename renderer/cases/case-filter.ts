import { caseOrders, caseStates } from '../../shared/cases.ts'
import type { CaseOrder, CaseState } from '../../shared/cases.ts'
import { Id } from '../../shared/kernel/ids.ts'
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
  /** From 1. */
  readonly page: number
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
  page: 1,
}

export const casesPerPage = 100

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
  const page = Number(address['page'])
  return {
    which: oneOf(whichCases, address['which']) ?? noFilter.which,
    state: oneOf(caseStates, address['state']) ?? null,
    mine: address['mine'] === true || address['mine'] === 'true',
    worker: keyIn(address['worker']),
    team: keyIn(address['team']),
    agency: oneOf<Side>(['health', 'socialCare'], address['agency']) ?? null,
    panel: Id.safeParse(address['panel']).data ?? null,
    order: oneOf(caseOrders, address['order']) ?? noFilter.order,
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  }
}

/** The other way: only what is not as it always is. */
export const addressOf = (filter: CaseFilter): Record<string, string | number | boolean> =>
  Object.fromEntries(
    Object.entries(filter).filter(
      ([name, value]) => value !== null && value !== noFilter[name as keyof CaseFilter],
    ),
  )

export const isNarrowed = (filter: CaseFilter): boolean =>
  Object.keys(addressOf({ ...filter, order: noFilter.order, page: 1 })).length > 0

export const questionOf = (filter: CaseFilter, text: string): Call<'cases.list'> => ({
  states: filter.state === null ? [...statesOf[filter.which]] : [filter.state],
  text,
  mine: filter.mine,
  worker: filter.worker,
  team: filter.team,
  side: filter.agency,
  panelId: filter.panel,
  order: filter.order,
  offset: (filter.page - 1) * casesPerPage,
  limit: casesPerPage,
})
