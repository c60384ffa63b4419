import type { RecordChange, Said } from './record-changes.ts'

/** What came of one entry of a list that grew or shrank. `at`: where it stands, or stood. */
export type EntryChange =
  | { readonly what: 'added' | 'taken out'; readonly at: string; readonly entry: Said }
  | { readonly what: 'another'; readonly at: string; readonly changes: readonly RecordChange[] }

const isList = (value: Said): value is readonly Said[] => Array.isArray(value)

/** Codes that stand together say what they say as one. */
const asOne = /^\/(risk\/frameworks|ask\/panelBecause)$/

/** A list that is another as a whole: it grew, shrank, came in or went. */
export const isOfList = ({ at, before, after }: RecordChange): boolean =>
  !asOne.test(at) &&
  (isList(before) || isList(after)) &&
  (isList(before) || before === null) &&
  (isList(after) || after === null)

type Entry = readonly [index: number, value: Said]

/** Its entries one by one: those that say the same are left out, those that are the same one are told by what is another. */
export function entryChanges({ at, before, after }: RecordChange): EntryChange[] {
  const [was, is] = [entriesOf(before), entriesOf(after)]
  const same = pairs(was, is, (a, b) => bare(a) === bare(b))
  const left = without(
    was,
    same.map(([old]) => old),
  )
  const came = without(
    is,
    same.map(([, now]) => now),
  )
  const known = pairs(left, came, isTheSame)
  const another = known.map(([[, old], [index, now]]): EntryChange => ({
    what: 'another',
    at: `${at}/${index}`,
    changes: fieldsOf(`${at}/${index}`, old, now),
  }))
  const [gone, added] = [
    without(
      left,
      known.map(([old]) => old),
    ),
    without(
      came,
      known.map(([, now]) => now),
    ),
  ]
  return [
    ...another,
    ...gone.map(([index, entry]): EntryChange => ({ what: 'taken out', at: `${at}/${index}`, entry })),
    ...added.map(([index, entry]): EntryChange => ({ what: 'added', at: `${at}/${index}`, entry })),
  ]
}

const entriesOf = (list: Said): Entry[] => (isList(list) ? list.map((value, index) => [index, value]) : [])

const without = (all: readonly Entry[], some: readonly Entry[]): Entry[] =>
  all.filter((one) => !some.includes(one))

function pairs(
  was: readonly Entry[],
  is: readonly Entry[],
  fits: (a: Said, b: Said) => boolean,
): (readonly [Entry, Entry])[] {
  const free = new Set(is)
  return was.flatMap((old) => {
    const now = [...free].find(([, value]) => fits(old[1], value))
    if (now === undefined) return []
    free.delete(now)
    return [[old, now] as const]
  })
}

/** Whatever its place. */
const bare = (value: Said): string =>
  JSON.stringify(value, (key, one: unknown) => (key === 'lineNo' ? undefined : one))

/** The words that an entry is known by, or an action’s number. */
const names = ['actionNo', 'description', 'title', 'text', 'name']

function isTheSame(a: Said, b: Said): boolean {
  const [old, now] = [partsOf(a), partsOf(b)]
  const key = names.find((name) => name in old && name in now)
  return key !== undefined && old[key] === now[key]
}

const partsOf = (value: Said): Readonly<Record<string, Said>> =>
  typeof value === 'object' && value !== null && !isList(value) ? value : {}

const fieldsOf = (at: string, old: Said, now: Said): RecordChange[] => {
  const [was, is] = [partsOf(old), partsOf(now)]
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((key) => JSON.stringify(was[key] ?? null) !== JSON.stringify(is[key] ?? null))
    .map((key) => ({ at: `${at}/${key}`, before: was[key] ?? null, after: is[key] ?? null }))
}
