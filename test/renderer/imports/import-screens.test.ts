import { expect, test } from 'vitest'
import { columnsOf, fieldOfColumn, missingFields, withField } from '../../../renderer/imports/columns.ts'
import { countsInWords } from '../../../renderer/imports/counts-in-words.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import type { ImportPreview } from '../../../shared/imports.ts'
import { newId } from '../../../shared/kernel/ids.ts'

const nothing: ImportPreview = {
  previewId: newId(),
  side: 'health',
  rows: 0,
  accepted: 0,
  alreadyHere: 0,
  objections: [],
  objectionsTotal: 0,
  differing: [],
  differingTotal: 0,
  refused: [],
  refusedTotal: 0,
  unread: [],
  unreadTotal: 0,
  notes: {
    headingLine: 1,
    totals: [],
    windows: { cells: 0, rows: 0, examples: [] },
    twice: null,
    capitals: { rows: 0, example: null },
    notRead: [],
    sameHeading: [],
    dates: [],
  },
  matched: [],
  matchedTotal: 0,
  candidates: [],
  candidatesTotal: 0,
  maybeSame: [],
  maybeSameTotal: 0,
  mapName: 'Trust referral export',
}

test('the same file again says that there is nothing new', () => {
  const { counts, hasNothing } = countsInWords({ ...nothing, rows: 26, alreadyHere: 26 })
  expect(hasNothing).toBe(true)
  expect(counts[0]).toMatch(/nothing new/i)
})

test('a file of which nothing can be taken does not call itself nothing new', () => {
  expect(countsInWords({ ...nothing, rows: 3, refusedTotal: 3 }).counts[0]).toBe(
    'Nothing in this file can be added.',
  )
})

test('says what will happen first, then what else is there', () => {
  const { counts } = countsInWords({
    ...nothing,
    rows: 33,
    accepted: 26,
    refusedTotal: 7,
    candidatesTotal: 1,
  })
  expect(counts[0]).toBe('26 referrals will be added.')
  expect(counts.join(' ')).toContain('7 rows have something wrong')
  expect(counts.join(' ')).toContain('1 row looks like someone who is here')
})

test('one column holds one thing, and one thing stands in one column', () => {
  const start = columnsOf({ familyName: 'Surname', givenName: 'Forename', bogus: 'X' })
  expect(start).toEqual({ familyName: 'Surname', givenName: 'Forename' })
  const moved = withField(start, 'Forename', 'familyName')
  expect(moved).toEqual({ familyName: 'Forename' })
  expect(fieldOfColumn(moved, 'Surname')).toBeNull()
  expect(withField(moved, 'Forename', null)).toEqual({})
})

test('says which needed columns are still missing', () => {
  expect(missingFields({ familyName: 'Surname' })).toEqual([
    'nhsNumber',
    'givenName',
    'dateOfBirth',
    'referredOn',
  ])
})

test('a reason that nobody put into words is still said', () => {
  expect(refusalWords('check digit')).toContain('check digit is wrong')
  expect(refusalWords('something new')).toBe('Something new')
})
