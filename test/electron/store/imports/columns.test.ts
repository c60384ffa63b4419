import { expect, test } from 'vitest'
import { noAnswers } from '../../../../shared/imports/answers.ts'
import type { ImportAnswers } from '../../../../shared/imports/answers.ts'
import { Failure } from '../../../../shared/kernel/reply.ts'
import { openTestStore } from '../test-store.ts'
import { fileOf, onShelf, read } from './import-file.ts'
import { importSummary } from '../../../../electron/store/imports/summary.ts'

const header = 'Client ID,NHS Number,Name,Name,Date,Date,Shoe size'
const row = 'C1,9990181594,Ek,Bo,03/02/1970,14/10/2026,42'
const path = (): string => fileOf(`${header}\r\n${row}\r\n`)
const said: ImportAnswers['columns'] = {
  familyName: 'C',
  givenName: 'D',
  dateOfBirth: 'E',
  referredOn: 'F',
}

test('a file whose headings do not say which is which is read by the letters of its columns', async () => {
  const store = await openTestStore()
  const unknown = await read(store, path(), 'health')
  if (unknown.kind !== 'unknown') throw new Error('it was read')
  expect(unknown.columns.asked).toEqual([
    { field: 'familyName', columns: [] },
    { field: 'givenName', columns: [] },
    { field: 'dateOfBirth', columns: [] },
    { field: 'referredOn', columns: [] },
  ])
  const result = await read(store, path(), 'health', { answers: { ...noAnswers, columns: said } })
  if (result.kind !== 'preview') throw new Error('it was not read')
  const waiting = onShelf(store, result.preview.previewId)
  expect(waiting?.read?.accepted[0]?.referral).toMatchObject({
    familyName: 'Ek',
    givenName: 'Bo',
    dateOfBirth: '1970-02-03',
    referredOn: '2026-10-14',
    sourceId: 'C1',
  })
  if (!waiting) throw new Error('nothing waits')
  expect(importSummary(waiting)).toMatchObject({ accepted: 1, notes: { notRead: ['Shoe size'] } })
})

test('a column that is not there cannot be named', async () => {
  const store = await openTestStore()
  const named = (columns: ImportAnswers['columns']) =>
    read(store, path(), 'health', { answers: { ...noAnswers, columns } }).catch((error: unknown) => error)
  const refused = await named({ ...said, gender: 'Z' })
  expect(refused instanceof Failure && refused.error).toEqual({
    kind: 'invalid',
    fields: { column: 'no column: Z' },
  })
})

test('of two columns with one heading the one that was read is told', async () => {
  const store = await openTestStore()
  const twice = 'Client ID,NHS Number,Surname,Forename,DOB,Referral Date,DOB'
  const file = fileOf(`${twice}\r\nC1,9990181594,Ek,Bo,03/02/1970,14/10/2026,\r\n\r\n,,,,,,\r\n`)
  const result = await read(store, file, 'health')
  expect(result).toMatchObject({
    kind: 'preview',
    preview: {
      accepted: 1,
      notes: { sameHeading: [{ read: 'DOB (column E)', notRead: ['DOB (column G)'] }], notRead: [] },
    },
  })
})
