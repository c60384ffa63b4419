import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { previewImportAgain } from '../../../../electron/store/imports/preview.ts'
import type { ImportAnswers } from '../../../../shared/imports/answers.ts'
import { noAnswers } from '../../../../shared/imports/answers.ts'
import type { ImportPreview } from '../../../../shared/imports.ts'
import type { Call } from '../../../../shared/contract.ts'
import { fullName } from '../../../../shared/kernel/person-name.ts'
import { db } from '../referrals/refer.ts'
import { openTestStore } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'
import { bringIn, deskAt, fileOf, onShelf, preview, read, summary } from './import-file.ts'

const today = new Date('2026-11-29T12:00:00Z')
const sent = (name: string): string => join(import.meta.dirname, '../../../fixtures/cases', name)

async function previewWith(
  store: TestStore,
  path: string,
  said: Partial<ImportAnswers>,
): Promise<ImportPreview> {
  const first = await read(store, path, 'health')
  if (first.kind === 'preview') throw new Error('nothing was asked')
  const again = await previewImportAgain({ ...deskAt(store), now: today }, first.previewId, {
    mapId: null,
    answers: { ...noAnswers, ...said },
  })
  if (again.kind !== 'preview') throw new Error(`still ${again.kind}`)
  return again.preview
}

const births = async (store: TestStore) =>
  Object.fromEntries(
    (await db(store).selectFrom('person').selectAll().execute()).map(({ familyName, dateOfBirth }) => [
      familyName,
      dateOfBirth,
    ]),
  )
const names = async (store: TestStore) =>
  (await db(store).selectFrom('person').selectAll().execute()).map(
    ({ givenName, familyName }) => `${givenName} ${familyName}`,
  )

describe('a number in ="…" without quotation marks round it', () => {
  test('is the number', async () => {
    const store = await openTestStore()
    expect(await bringIn(store, sent('01-referrals.csv'), 'health')).toMatchObject({ added: 2 })
    const people = await db(store).selectFrom('person').select('nhsNumber').orderBy('nhsNumber').execute()
    expect(people.map(({ nhsNumber }) => nhsNumber)).toEqual(['9994123017', '9994124749'])
  })
})

describe('text that was encoded twice', () => {
  const file = sent('03-referrals.csv')

  test('is asked about before anything is added', async () => {
    const store = await openTestStore()
    const asked = await read(store, file, 'health')
    if (asked.kind !== 'questions') throw new Error('not asked')
    expect(asked.questions).toMatchObject({ dates: null, twice: { rows: 3, cells: 4 } })
    expect(asked.questions.twice?.examples.map(({ line, mended }) => [line, mended])).toEqual([
      [2, 'Siôn'],
      [3, 'María'],
      [4, 'Jesús'],
      [4, 'I don’t want carers at night. £40 a week would do.'],
    ])
    await expect(
      store.call('imports.apply', { previewId: asked.previewId, decisions: [] }),
    ).rejects.toMatchObject({ error: { kind: 'invalid' } })
  })

  test('comes in mended where somebody says so', async () => {
    const store = await openTestStore()
    const { previewId, accepted } = await previewWith(store, file, { twice: 'mend' })
    expect(accepted).toBe(3)
    await store.call('imports.apply', { previewId, decisions: [] })
    expect((await names(store)).toSorted()).toEqual(['Jesús Marden', 'María Lopez', 'Siôn Gruffydd'])
    const { rows } = await store.call('referrals.queue', {})
    expect(rows.flatMap(({ referrals }) => referrals.map(({ reason }) => reason))).toContain(
      'I don’t want carers at night. £40 a week would do.',
    )
  })

  test('is left out where nobody does, and kept as it stands only on purpose', async () => {
    const store = await openTestStore()
    const left = await previewWith(store, file, { twice: 'leaveOut' })
    expect(left).toMatchObject({ accepted: 0, refusedTotal: 3 })
    expect(left.refused[0]).toMatchObject({ line: 2, column: 'Forename', reason: 'text encoded twice' })
    const kept = await previewWith(store, file, { twice: 'keep' })
    expect(kept).toMatchObject({ accepted: 3, notes: { twice: { cells: 4, how: 'keep' } } })
  })
})

describe('an identifier that a spreadsheet has damaged', () => {
  test('keeps its row out, whichever column it is in', async () => {
    const store = await openTestStore()
    const column = 'LA_Person_Unique_Identifier'
    expect(await summary(store, sent('07-council.csv'), 'socialCare')).toMatchObject({
      accepted: 0,
      refused: [1, 2, 3].map((row) => ({ row, column, reason: 'spreadsheet-damaged number' })),
    })
  })
})

describe('dates', () => {
  test('with the month first are asked about, and nothing is added before', async () => {
    const store = await openTestStore()
    const asked = await read(store, sent('09-referrals.csv'), 'health')
    if (asked.kind !== 'questions') throw new Error('not asked')
    expect(asked.questions.dates).toEqual([
      {
        field: 'dateOfBirth',
        column: 'DOB',
        doubt: 'month first',
        example: '04/12/1981',
        dayFirst: '1981-12-04',
        monthFirst: '1981-04-12',
        proof: '11/25/1969',
      },
      expect.objectContaining({ column: 'Referral Date', doubt: 'month first' }),
    ])
  })

  test('are read with the month first once somebody says so', async () => {
    const store = await openTestStore()
    const { previewId, accepted, notes } = await previewWith(store, sent('09-referrals.csv'), {
      dates: 'monthFirst',
    })
    expect(accepted).toBe(4)
    expect(notes.dates).toEqual([
      { column: 'DOB', how: 'monthFirst' },
      { column: 'Referral Date', how: 'monthFirst' },
    ])
    await store.call('imports.apply', { previewId, decisions: [] })
    expect(await births(store)).toEqual({
      Kerr: '1981-04-12',
      Lowe: '1969-11-25',
      Munro: '1975-07-30',
      Nash: '1990-02-09',
    })
  })

  test('with the month in letters, or points between, are dates', async () => {
    const store = await openTestStore()
    expect(await bringIn(store, sent('10-referrals.csv'), 'health')).toMatchObject({ added: 3 })
    expect(await births(store)).toEqual({ Oakes: '1979-02-14', Pope: '1979-02-14', Quirk: '1979-02-14' })
  })
})

describe('people with one name', () => {
  const byHand = JSON.parse(readFileSync(sent('05-by-hand.json'), 'utf8')) as Call<'referrals.add'>

  test('are referred by file, whichever part of the name it is', async () => {
    const store = await openTestStore()
    const { previewId, accepted } = await previewWith(store, sent('05-referrals.csv'), { dates: 'dayFirst' })
    expect(accepted).toBe(2)
    await store.call('imports.apply', { previewId, decisions: [] })
    const { people } = await store.call('people.list', { text: '' })
    expect(people.map(fullName).toSorted()).toEqual(['Parwin', 'Suharto'])
  })

  test('are referred by hand', async () => {
    const store = await openTestStore()
    await store.call('referrals.add', byHand)
    const { people } = await store.call('people.list', { text: '' })
    expect(people.map(fullName)).toEqual(['Suharto'])
  })
})

describe('a title above the headings', () => {
  test.each(['11-one-cell.csv', '11-padded.csv'])('is passed over in %s', async (name) => {
    const store = await openTestStore()
    expect(await preview(store, sent(name), 'health')).toMatchObject({
      accepted: 2,
      notes: { headingLine: 4 },
    })
  })
})

describe('a cell that need not be there', () => {
  test('keeps nobody out: an amount', async () => {
    const store = await openTestStore()
    expect(await bringIn(store, sent('12-amounts.csv'), 'health')).toMatchObject({ added: 4 })
    const referrals = await db(store).selectFrom('referral').selectAll().orderBy('sourceId').execute()
    expect(referrals.map(({ indicativePence }) => indicativePence)).toEqual([0, 120_000, null, null])
  })

  test('keeps nobody out: a postcode', async () => {
    const store = await openTestStore()
    expect(await bringIn(store, sent('12-postcodes.csv'), 'health')).toMatchObject({ added: 4 })
    const people = await db(store).selectFrom('person').selectAll().orderBy('healthId').execute()
    expect(people.map(({ postcode }) => postcode)).toEqual(['BFPO 57', '', 'ZZ99 3CZ', 'GIR 0AA'])
  })

  test('stays empty, is shown, and what it said is kept with the referral', async () => {
    const store = await openTestStore()
    const text = readFileSync(sent('12-postcodes.csv'), 'utf8').replace('BFPO 57', 'Nottingam')
    const found = await preview(store, fileOf(text), 'health')
    expect(found).toMatchObject({
      accepted: 4,
      unreadTotal: 1,
      unread: [{ line: 2, initials: 'K. J.', column: 'Postcode', text: 'Nottingam' }],
    })
    await store.call('imports.apply', { previewId: found.previewId, decisions: [] })
    const { rows } = await store.call('referrals.queue', { text: 'Jarvis' })
    const [sentRow] = await store.call('referrals.waiting', { personId: rows[0]?.personId ?? '' })
    expect(sentRow?.unread).toEqual([
      { field: 'postcode', column: 'Postcode', text: 'Nottingam', reason: 'not a postcode' },
    ])
    expect(onShelf(store, found.previewId)?.read?.refused).toEqual([])
  })
})
