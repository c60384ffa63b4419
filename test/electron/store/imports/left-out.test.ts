import { describe, expect, test } from 'vitest'
import { mendRow } from '../../../../electron/store/imports/mend-row.ts'
import { refusedCsv } from '../../../../electron/store/imports/refused-csv.ts'
import { openTestStore } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'
import { deskAt, fileOf, onShelf, preview } from './import-file.ts'

const headings = 'Client ID,NHS Number,Surname,Forename,DOB,Referral Date,Referral Reason,Postcode'
const file = (...rows: readonly string[]): string => fileOf([headings, ...rows, ''].join('\r\n'))
const good = '1,,Marden,Joy,14/02/1979,02/11/2026,To swim,NG1 2ZZ'
const found = (store: TestStore, path: string) => preview(store, path, 'health')

describe('a row that was left out', () => {
  const damaged = () => file(good, '2E+06,,Pope,Kit,03/02/1979,02/11/2026,=1+1,NG1 2ZZ')

  test('is taken in once it is mended, with its line, and not before', async () => {
    const store = await openTestStore()
    const { previewId, refused } = await found(store, damaged())
    expect(refused).toMatchObject([{ row: 2, line: 3, initials: 'K. P.', column: 'Client ID' }])
    const still = await mendRow(deskAt(store), { previewId, row: 2, cells: { sourceId: '2E+07' } })
    expect(still).toMatchObject({ kind: 'refused', refusal: { reason: 'spreadsheet-damaged number' } })
    const mended = await mendRow(deskAt(store), { previewId, row: 2, cells: { sourceId: '2' } })
    expect(mended).toMatchObject({ kind: 'preview', preview: { accepted: 2, refusedTotal: 0 } })
    expect(await store.call('imports.apply', { previewId, decisions: [] })).toMatchObject({ added: 2 })
  })

  test('is not taken in as a second one of a row that is there', async () => {
    const store = await openTestStore()
    const { previewId } = await found(store, damaged())
    const cells = { sourceId: '1', familyName: 'Marden', dateOfBirth: '14/02/1979' }
    expect(await mendRow(deskAt(store), { previewId, row: 2, cells })).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'duplicate row in file' },
    })
  })

  test('is saved without power over a spreadsheet, with dates that prove themselves, and read back as it was', async () => {
    const store = await openTestStore()
    const { previewId } = await found(store, damaged())
    const waiting = onShelf(store, previewId)
    if (!waiting) throw new Error('nothing waits')
    const { rows, text } = refusedCsv(waiting)
    expect(rows).toBe(1)
    expect(text).toContain("2E+06,,Pope,Kit,1979-02-03,2026-11-02,'=1+1,NG1 2ZZ,Client ID: ")
    const again = await found(store, fileOf(text.replace('2E+06', '2')))
    expect(onShelf(store, again.previewId)?.read?.accepted).toMatchObject([
      { referral: { sourceId: '2', reason: '=1+1', dateOfBirth: '1979-02-03' } },
    ])
  })
})

describe('a sheet', () => {
  test.each([
    ['a totals row', 'Total,,,,,,,', [6]],
    ['a count', 'Number of records: 1', [6]],
    ['an end', 'End of report,,,,,,,', [6]],
    ['figures alone', ',,,,,,1200,', [6]],
  ])('with %s at its end has one row less, and says so', async (_what, last, lines) => {
    const store = await openTestStore()
    const path = fileOf(['Report', '', headings, good, '', last, ''].join('\r\n'))
    const { accepted, refusedTotal, notes } = await found(store, path)
    expect([accepted, refusedTotal]).toEqual([1, 0])
    expect(notes.totals.map(({ line }) => line)).toEqual(lines)
  })

  test('may have dropped or added empty cells at the ends of its rows', async () => {
    const store = await openTestStore()
    const short = '2,,Pope,Kit,14/02/1979,02/11/2026'
    expect(await found(store, file(good, short, `${good.replace('1,', '3,')},,,`))).toMatchObject({
      accepted: 3,
      refusedTotal: 0,
    })
  })

  test('that breaks off in its last row has that row left out', async () => {
    const store = await openTestStore()
    const path = fileOf([headings, good, '2,,Pope,Kit,14/02/1979,02/11/2026,To sw'].join('\r\n'))
    expect(await found(store, path)).toMatchObject({
      accepted: 1,
      refused: [{ line: 3, reason: 'ragged row' }],
    })
  })

  test('put together from two files has its headings once', async () => {
    const store = await openTestStore()
    const second = good.replace('1,', '2,')
    expect(await found(store, file(good, `\uFEFF${headings}`, second))).toMatchObject({
      accepted: 2,
      refusedTotal: 0,
    })
  })
})
