import type { AttendanceState } from '../room.ts'

/** One item that was heard: its number, and where each member stood for it. */
export interface HeardItem {
  readonly position: number
  readonly states: ReadonlyMap<string, AttendanceState>
}

/** Someone who came or was expected; `state` is for the meeting as a whole, as it is now. */
export interface Comer {
  readonly memberId: string
  readonly name: string
  /** "Consultant psychiatrist": who is meant; the name is added where two have the same. */
  readonly title: string
  readonly state: AttendanceState
}

export interface Naming {
  /** By name, with their title behind it: "Helen Marchbank, team manager, sent apologies." */
  readonly isNamed?: boolean
}

/**
 * "The consultant psychiatrist left before item 4.": who was not there all through, in the order they are given.
 * `heard` is in the order in which the items came up, which need not be that of their numbers. Whoever was there for
 * everything needs no sentence; a declared interest is being there. Before the first item there are only apologies.
 */
export function attendanceSentences(
  comers: readonly Comer[],
  heard: readonly HeardItem[],
  { isNamed = false }: Naming = {},
): string[] {
  const titles = Map.groupBy(comers, ({ title }) => title.toLowerCase())
  return comers.flatMap((comer) => {
    const isAlone = (titles.get(comer.title.toLowerCase())?.length ?? 0) < 2
    const what = clauses(comer, heard)
    return what.length === 0 ? [] : [`${isNamed ? fullName(comer) : nameOf(comer, isAlone)} ${joined(what)}.`]
  })
}

/** For minutes, which are read by people who were not there. */
const fullName = ({ title, name }: Comer): string =>
  title.trim() === '' ? name : `${name}, ${plainTitle(title)},`

function nameOf({ title, name }: Comer, isAlone: boolean): string {
  if (title.trim() === '') return name
  const plain = plainTitle(title)
  // A title in two parts is closed before what follows.
  if (isAlone) return plain.includes(',') ? `The ${plain},` : `The ${plain}`
  return plain.includes(',') ? `${name}, ${plain},` : `The ${plain} ${name}`
}

/** "AMHP" and "NHS …" stay as they are written. */
const plainTitle = (title: string): string =>
  /^[A-Z][a-z]/.test(title) ? `${title[0]?.toLowerCase()}${title.slice(1)}` : title

function clauses({ memberId, state }: Comer, heard: readonly HeardItem[]): string[] {
  const stateAt = (item: HeardItem): AttendanceState => item.states.get(memberId) ?? 'absent'
  const isIn = (item: HeardItem): boolean => stateAt(item) === 'present' || stateAt(item) === 'sits_out'
  const first = heard.findIndex(isIn)
  if (first === -1) return neverThere(state, heard, memberId)
  const last = heard.findLastIndex(isIn)
  const between = heard.slice(first, last)
  const sat = heard.filter((item) => stateAt(item) === 'sits_out')
  const after = heard[last + 1]
  return [
    ...(first > 0 ? [`joined at item ${heard[first]?.position}`] : []),
    ...gaps(between, isIn).map((gap) => `was absent for ${items(gap)}`),
    ...(sat.length > 0 ? [`sat out ${items(sat)} (declared interest)`] : []),
    ...(after ? [`left before item ${after.position}`] : []),
    ...(!after && state === 'left' ? [`left after item ${heard[last]?.position}`] : []),
  ]
}

function neverThere(state: AttendanceState, heard: readonly HeardItem[], memberId: string): string[] {
  const apologised = state === 'apology' || heard.some(({ states }) => states.get(memberId) === 'apology')
  if (apologised) return ['sent apologies']
  // Nobody is absent from a meeting that has not begun.
  return heard.length === 0 || state === 'present' ? [] : ['was absent']
}

/** Each stretch of items someone was away for, between two that they were there for. */
function gaps(between: readonly HeardItem[], isIn: (item: HeardItem) => boolean): HeardItem[][] {
  const found: HeardItem[][] = []
  for (const [index, item] of between.entries()) {
    if (isIn(item)) continue
    const before = between[index - 1]
    if (before && !isIn(before)) found.at(-1)?.push(item)
    else found.push([item])
  }
  return found
}

/** "item 3", "items 3 to 5", "items 3, 7 and 9". */
function items(list: readonly HeardItem[]): string {
  const numbers = list.map(({ position }) => position)
  if (numbers.length === 1) return `item ${numbers[0]}`
  const isRun = numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  if (isRun && numbers.length > 2) return `items ${numbers[0]} to ${numbers.at(-1)}`
  return `items ${joined(numbers.map(String))}`
}

const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
