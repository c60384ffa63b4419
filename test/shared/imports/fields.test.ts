import { describe, expect, it, test } from 'vitest'
import { builtInMaps, suggestColumns } from '../../../shared/imports/built-in-maps.ts'
import { line } from '../../../shared/imports/field.ts'
import type { Field } from '../../../shared/imports/field.ts'
import {
  emptyRow,
  fields,
  fieldsToName,
  learnedFields,
  requiredFields,
  sentFields,
  targetFields,
} from '../../../shared/imports/fields.ts'
import { readCell } from '../../../shared/imports/row-fields.ts'
import type { Values } from '../../../shared/imports/row-fields.ts'

const style = { today: '2026-11-21', dates: {}, ids: { zeroLength: null } }

const decided = {
  ...line(60),
  words: 'Interpreter',
  headings: { health: 'Interpreter', others: [] },
  needed: 'no',
  about: 'person',
  compared: 'exactly',
} as const satisfies Field<string>

test('a field of which something is not decided does not compile', () => {
  const { words: _words, ...unnamed } = decided
  const { headings: _headings, ...unfound } = decided
  const { about: _about, ...unkept } = decided
  const { compared: _compared, ...uncompared } = decided
  const { read: _read, ...unread } = decided
  const wrong: readonly Field<string>[] = [
    // @ts-expect-error: what it is called
    unnamed,
    // @ts-expect-error: where it stands in a file
    unfound,
    // @ts-expect-error: whom it is about
    unkept,
    // @ts-expect-error: how it is held against what is here
    uncompared,
    // @ts-expect-error: how it is read
    unread,
    // @ts-expect-error: what it is, of a row without it
    { ...decided, empty: null },
  ]
  expect(wrong).toHaveLength(6)
})

describe.each(targetFields)('the field %s', (field) => {
  const { words, headings } = fields[field]

  it('has a name of its own on the screen', () => {
    expect(targetFields.filter((other) => fields[other].words === words)).toEqual([field])
  })

  it('is found by each of its headings, and no other field is', () => {
    const known = [headings.health ?? [], headings.socialCare ?? [], headings.others].flat()
    expect(known).not.toEqual([])
    for (const heading of known) expect(suggestColumns([heading])).toEqual({ [field]: heading })
  })

  it('reads an empty cell as a row without it, or says that it is missing', () => {
    const values: Values = {}
    const fault = readCell(values, field, '', style)
    const isDate = fields[field].kind === 'date'
    expect(fault?.reason ?? values[field]).toBe(isDate ? 'missing' : emptyRow[field])
  })

  it('goes to the person, to the referral or to both', () => {
    expect([learnedFields, sentFields].some((some) => some.some((one) => one === field))).toBe(true)
  })
})

describe('the layouts that Accord knows from the start', () => {
  it.each(builtInMaps.map((map) => [map.side, map] as const))(
    '%s has a column for each',
    (_side, { columns }) => {
      for (const field of requiredFields) expect(columns[field]).toBeDefined()
      expect(requiredFields.filter((field) => !fieldsToName.some((one) => one === field))).toEqual([
        'sourceId',
      ])
    },
  )
})
