import { addDays } from '../../shared/kernel/dates.ts'
import { foldName } from '../../shared/imports/fold-name.ts'
import { formatNhsNumber } from '../../shared/kernel/nhs-number.ts'
import { familyNames, mensNames, womensNames } from './names.ts'
import { inventedNumbers } from './nhs-numbers.ts'
import { mixed, numberOf, oneOf } from './random.ts'
import type { Snapshot } from './snapshot.ts'

/** A person of the story, as far as texts name them. */
interface Named {
  readonly familyName: string
  readonly givenName: string
  readonly gender: string
  readonly dateOfBirth: string
  readonly nhsNumber: string | null
  readonly healthId: string | null
  readonly councilId: string | null
}

/** Who they are in each copy. */
export class People {
  readonly #named: readonly Named[]
  readonly #numbers: Generator<string, undefined>
  readonly #seed: number
  readonly #keep: ReadonlySet<string>
  #ids = 0

  /** `keep`: words that stay, since a member is called so too. */
  constructor(snapshots: readonly Snapshot[], seed: number, keep: ReadonlySet<string>) {
    this.#named = snapshots.flatMap(namedIn)
    this.#seed = seed
    this.#keep = keep
    const taken = new Set(this.#named.flatMap(({ nhsNumber }) => nhsNumber ?? []))
    this.#numbers = inventedNumbers(taken, mixed(seed) % 1_000_000)
  }

  /** Every word that is theirs. */
  words(): string[] {
    return [...this.renamed(0, 0).keys()]
  }

  /** Their words in one copy, which happens so many days after the story was written for; asked for once a copy. */
  renamed(copy: number, days: number): ReadonlyMap<string, string> {
    const words = new Map<string, string>()
    const put = (from: string | null, to: () => string): void => {
      if (from !== null && from !== '' && !words.has(from) && !this.#keep.has(from)) words.set(from, to())
    }
    for (const one of this.#named) {
      const [family, given] = [one.familyName, one.givenName]
      put(family, () => oneOf(familyNames, this.#seed, copy, numberOf(family)))
      put(given, () => oneOf(namesFor(one.gender), this.#seed, copy, numberOf(given)))
      const newNames = [family, given].map((name) => foldName(words.get(name) ?? name))
      put(`${foldName(family)} ${foldName(given)}`.trim(), () => newNames.join(' '))
      put(one.nhsNumber, () => this.#nextNumber())
      if (one.nhsNumber !== null)
        put(formatNhsNumber(one.nhsNumber), () => formatNhsNumber(words.get(one.nhsNumber ?? '') ?? ''))
      put(one.healthId, () => String(5_000_000 + (this.#ids += 1)))
      put(one.councilId, () => `P${500_000 + (this.#ids += 1)}`)
      put(one.dateOfBirth, () => bornOn(one.dateOfBirth, days, mixed(this.#seed, copy, numberOf(given))))
    }
    return words
  }

  #nextNumber(): string {
    const { value } = this.#numbers.next()
    if (value === undefined) throw new RangeError('no NHS number of the invented range is left')
    return value
  }
}

/** As old as in the story, or up to six years older. */
const bornOn = (date: string, days: number, random: number): string => addDays(date, days - (random % 2200))

const namesFor = (gender: string): readonly string[] =>
  gender === 'Female' ? womensNames : gender === 'Male' ? mensNames : [...womensNames, ...mensNames]

function namedIn({ tables }: Snapshot): readonly Named[] {
  const { columns = [], rows = [] } = tables.get('person') ?? {}
  const textOf = (row: readonly unknown[], column: string): string | null => {
    const value = row[columns.indexOf(column)]
    return typeof value === 'string' ? value : null
  }
  return rows.map((row) => ({
    familyName: textOf(row, 'familyName') ?? '',
    givenName: textOf(row, 'givenName') ?? '',
    gender: textOf(row, 'gender') ?? '',
    dateOfBirth: textOf(row, 'dateOfBirth') ?? '',
    nhsNumber: textOf(row, 'nhsNumber'),
    healthId: textOf(row, 'healthId'),
    councilId: textOf(row, 'councilId'),
  }))
}
