import type { Side } from '../kernel/text.ts'
import type { Described } from './doubts.ts'
import { foldName } from './fold-name.ts'

/** What people are told apart by. Dates are ISO. */
export interface Identity extends Described {
  readonly nhsNumber: string | null
}

/** Who a row may be. `row` in place of an id: a row of the same file. */
export type Counterpart =
  { readonly personId: string; readonly row: null } | { readonly personId: null; readonly row: number }

/** Someone a row is compared with. */
export interface Entry extends Identity {
  readonly who: Counterpart
  readonly sides: Set<Side>
  /** Their identifier in each agency's own system. */
  readonly ownIds: Readonly<Record<Side, string | null>>
}

/** People by NHS number, and by date of birth and folded names. */
export class PeopleIndex {
  readonly #byNumber = new Map<string, Entry[]>()
  readonly #byName = new Map<string, Entry[]>()

  add(entry: Entry): void {
    if (entry.nhsNumber !== null) push(this.#byNumber, entry.nhsNumber, entry)
    push(this.#byName, nameKey(entry), entry)
  }

  withNumber(nhsNumber: string | null): readonly Entry[] {
    return nhsNumber === null ? [] : (this.#byNumber.get(nhsNumber) ?? [])
  }

  alike(person: Identity): readonly Entry[] {
    return this.#byName.get(nameKey(person)) ?? []
  }
}

const nameKey = (person: Identity): string =>
  `${person.dateOfBirth}|${foldName(person.familyName)}|${foldName(person.givenName)}`

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
