import { expect, test } from 'vitest'
import { restOf } from '../../../../shared/amended-fields.ts'
import type { AmendedRest } from '../../../../shared/amended-fields.ts'
import { correctedRecord } from '../../../../shared/corrections/corrected-record.ts'
import { correctable } from '../../../../shared/corrections-table.ts'
import { changesBetween } from '../../../../shared/record-changes.ts'
import type { DecisionRecord } from '../../../../shared/records.ts'
import { actionsOf, wordsOf } from '../../../../electron/store/amendments/words-of.ts'
import { plantedRecord } from './planted-record.ts'

/** Every value that holds no other, by its place with `*` for the entries of lists. */
function placesIn(value: unknown, at = ''): string[] {
  if (Array.isArray(value))
    return value.length === 0 ? [at] : value.flatMap((one) => placesIn(one, `${at}/*`))
  if (typeof value !== 'object' || value === null) return [at]
  return Object.entries(value).flatMap(([key, one]) => placesIn(one, `${at}/${key}`))
}

/** What the tables say of a place: the nearest of those above it that one names. */
function saidOf(place: string): unknown {
  const steps = place.split('/').slice(1)
  for (let length = steps.length - 1; length >= 0; length -= 1) {
    const start = steps
      .slice(0, length)
      .map((step) => `/${step}`)
      .join('')
    const said = correctable[start]?.[steps[length] ?? '']
    if (said !== undefined) return said
  }
  return undefined
}

const isSetAside = (said: unknown): boolean =>
  typeof said === 'object' && said !== null && 'setAside' in said && String(said.setAside).length > 10

test('of every value of a whole record the tables say how it is corrected, or why it is not', async () => {
  const record = await plantedRecord()
  const unsaid = [...new Set(placesIn(record))].filter((place) => saidOf(place) === undefined)
  expect(unsaid).toEqual([])
})

/** Another value of the same kind. */
function other(value: unknown, key: string): unknown {
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value === 2 ? 3 : 2
  if (value === null) return key.endsWith('On') ? '2027-05-05' : null
  if (typeof value !== 'string') return value
  return /^\d{4}-\d\d-\d\d$/.test(value) ? '2027-05-06' : `${value}X`
}

/** Each leaf of what a correction can take, written anew one by one. */
function* eachOther(value: unknown, path: readonly string[] = []): Generator<readonly [string[], unknown]> {
  if (typeof value !== 'object' || value === null) {
    const next = other(value, path.at(-1) ?? '')
    if (next !== value) yield [[...path], next]
    return
  }
  for (const [key, one] of Object.entries(value))
    if (key !== 'was' && key !== 'memberId' && !(path[0] === 'senders' && key === 'side'))
      yield* eachOther(one, [...path, key])
}

function withAt<T>(of: T, [key = '', ...rest]: readonly string[], value: unknown): T {
  const copy = (Array.isArray(of) ? [...(of as unknown[])] : { ...of }) as Record<string, unknown>
  copy[key] = rest.length === 0 ? value : withAt(copy[key], rest, value)
  return copy as T
}

const nothing = { person: null, actions: undefined, answers: [] }

test('what is corrected of each part comes into the record, and nothing else with it', async () => {
  const record = await plantedRecord()
  const rest = restOf(record)
  const words = wordsOf(record)
  const reached = new Set<string>()
  // What follows from others by itself is no part of what was corrected.
  const changesBy = (after: DecisionRecord): string[] =>
    changesBetween(record, after)
      .map(({ at }) => at)
      .filter((at) => !isSetAside(saidOf(at.replaceAll(/\/\d+/g, '/*'))))
  for (const [path, value] of eachOther(rest)) {
    const [part = ''] = path
    if (part === 'own') continue
    const given = { [part]: withAt(rest, path, value)[part as keyof AmendedRest] }
    const { person, ...others } = given as Partial<AmendedRest>
    const at = changesBy(correctedRecord(record, { ...nothing, words, rest: others, person: person ?? null }))
    expect([path.join('.'), at.length]).toEqual([path.join('.'), 1])
    for (const one of at) reached.add(one.replaceAll(/\/\d+/g, '/*'))
  }
  for (const [path, value] of eachOther(words)) {
    const at = changesBy(correctedRecord(record, { ...nothing, rest: {}, words: withAt(words, path, value) }))
    expect([path.join('.'), at.length]).toEqual([path.join('.'), 1])
    for (const one of at) reached.add(one.replaceAll(/\/\d+/g, '/*'))
  }
  const [action, ...actions] = actionsOf(record)
  for (const [path, value] of eachOther(action)) {
    if (path[0] === 'actionNo') continue
    const changed = [withAt(action, path, value) as NonNullable<typeof action>, ...actions]
    for (const one of changesBy(correctedRecord(record, { ...nothing, words, rest: {}, actions: changed })))
      reached.add(one.replaceAll(/\/\d+/g, '/*'))
  }
  const claimed = [...new Set(placesIn(record))].filter((place) => !isSetAside(saidOf(place)))
  // These name somebody, or are confirmed by whose they are: they have tests of their own.
  const answers = ['/agreements/*/position', '/agreements/*/words', '/declarations/*/memberId']
  const missed = claimed.filter((place) => !reached.has(place) && !answers.includes(place))
  expect(missed.filter((place) => valueKinds(record, place).some((kind) => kind !== 'null'))).toEqual([])
})

/** Of what kind the values at a place are. */
function valueKinds(record: unknown, place: string): string[] {
  const steps = place.split('/').slice(1)
  let values: unknown[] = [record]
  for (const step of steps)
    values = values.flatMap((value) => {
      if (typeof value !== 'object' || value === null) return []
      return step === '*' ? Object.values(value) : [Reflect.get(value, step)]
    })
  return [
    ...new Set(
      values.map((value) => (value === null ? 'null' : Array.isArray(value) ? 'null' : typeof value)),
    ),
  ]
}
