import { tmpdir } from 'node:os'
import { describe, expect, test } from 'vitest'
import { previewImport, previewImportAgain } from '../../../../electron/store/imports/preview.ts'
import { previews } from '../../../../electron/store/imports/previews.ts'
import { newId } from '../../../../shared/kernel/ids.ts'
import { openTestStore, refusal } from '../test-store.ts'
import {
  councilFile,
  councilRows,
  deskAt,
  fileOf,
  healthFile,
  onShelf,
  preview,
  read,
} from './import-file.ts'

describe('a preview', () => {
  test('says what would come in, and writes nothing', async () => {
    const store = await openTestStore()
    const found = await preview(store, healthFile, 'health')
    expect(found).toMatchObject({
      side: 'health',
      rows: 33,
      accepted: 26,
      alreadyHere: 0,
      refusedTotal: 7,
      matchedTotal: 0,
      candidatesTotal: 0,
      mapName: 'Trust referral export',
    })
    expect(found.refused[0]).toMatchObject({
      row: 26,
      line: 27,
      column: 'NHS Number',
      reason: 'check digit',
      initials: expect.stringMatching(/^\p{L}\. \p{L}\.$/u),
    })
    const waiting = onShelf(store, found.previewId)
    expect(waiting).toMatchObject({ source: healthFile, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    const { db: here } = store.store.desk().store
    expect(await here.selectFrom('person').selectAll().execute()).toEqual([])
    expect(await here.selectFrom('referral').selectAll().execute()).toEqual([])
    // Setting up the panel, with the key of whoever did, is all that there is.
    const entries = await here.selectFrom('audit').select('operation').orderBy('seq').execute()
    expect(entries.map(({ operation }) => operation)).toEqual(['session.setUp', 'signingKey.made'])
  })

  test('shows whom a row may be, side by side', async () => {
    const store = await openTestStore()
    await store.call('imports.apply', {
      previewId: (await preview(store, healthFile, 'health')).previewId,
      decisions: [],
    })
    const { candidates, matched } = await preview(store, councilFile, 'socialCare')
    expect(matched).toHaveLength(9)
    expect(matched[0]).toEqual({ nhsNumber: '9995877066', familyName: 'Qureshi', givenName: 'Kwame' })
    expect(candidates[1]).toMatchObject({
      row: 4,
      why: 'dateOfBirth differs',
      incoming: {
        familyName: 'Lindqvist',
        dateOfBirth: '1951-05-04',
        nhsNumber: '9990109281',
        postcode: 'NG2 4ZZ',
      },
      existing: { familyName: 'Lindqvist', dateOfBirth: '1951-04-03' },
    })
  })

  test('takes the place of the one before', async () => {
    const store = await openTestStore()
    const first = await preview(store, healthFile, 'health')
    const second = await preview(store, councilFile, 'socialCare')
    expect(onShelf(store, first.previewId)).toBeUndefined()
    expect(onShelf(store, second.previewId)?.read).not.toBeNull()
    await expect(read(store, '/no/such/file.csv', 'health')).rejects.toThrow('invalid')
    expect(onShelf(store, second.previewId)?.read).toBeNull()
    const input = { previewId: second.previewId, decisions: [] }
    expect(await refusal(store.replyTo('imports.apply', input))).toMatchObject({ kind: 'invalid' })
  })

  test('tells how far it has come', async () => {
    const store = await openTestStore()
    const many = Array.from({ length: 1200 }, (_, index) => [
      `P${index}`,
      '',
      'Steen',
      'Ruth',
      '1975-05-04',
      '2026-01-12',
      '',
      '',
    ])
    const steps: (readonly [number, number])[] = []
    const path = councilRows(...many)
    await read(store, path, 'socialCare', { onProgress: (done, total) => steps.push([done, total]) })
    expect(steps.length).toBeGreaterThan(2)
    const [done, total] = steps.at(-1) ?? []
    expect(done).toBe(total)
    expect(steps.map(([part]) => part)).toEqual(steps.map(([part]) => part).toSorted((a, b) => a - b))
  })

  test('is cancelled half way, and keeps nothing', async () => {
    const store = await openTestStore()
    const many = Array.from({ length: 3000 }, (_, index) => [
      `P${index}`,
      '',
      'Steen',
      'Ruth',
      '1975-05-04',
      '2026-01-12',
      '',
      '',
    ])
    const stop = new AbortController()
    const running = read(store, councilRows(...many), 'socialCare', {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    })
    await expect(running).rejects.toMatchObject({ error: { kind: 'cancelled' } })
    await expect(read(store, healthFile, 'health', { signal: stop.signal })).rejects.toMatchObject({
      error: { kind: 'cancelled' },
    })
    expect(store.store.shelf.get(previews).size).toBe(0)
  })
})

describe('a file that can’t be read', () => {
  test('is refused in words, and nothing waits', async () => {
    const store = await openTestStore()
    const wrong: readonly (readonly [string, string])[] = [
      ['/no/such/file.csv', 'the file is not there'],
      [tmpdir(), 'this is a folder'],
      [fileOf(''), 'the file is empty'],
      [fileOf('one column\nof words\n'), 'one column only'],
      [councilFile, 'columns: its columns are those of the council'],
    ]
    for (const [path, why] of wrong)
      await expect(read(store, path, 'health')).rejects.toMatchObject({
        error: { kind: 'invalid', fields: { file: why } },
      })
    await expect(read(store, healthFile, 'socialCare')).rejects.toMatchObject({
      error: { fields: { file: 'columns: its columns are those of health' } },
    })
    expect(store.store.shelf.get(previews).size).toBe(0)
  })
})

describe('an export that nobody has seen before', () => {
  const odd =
    'Ref;Nummer;Last Name;First Name;Date of Birth;Sent\r\n77;9990181594;Steen;Ruth;04/05/1975;22/01/2026\r\n'

  test('is shown with its first rows and a first guess, then read with the map that somebody saves', async () => {
    const store = await openTestStore()
    const result = await read(store, fileOf(odd), 'health')
    if (result.kind !== 'unknown') throw new Error('known')
    expect(result.columns).toMatchObject({
      header: ['Ref', 'Nummer', 'Last Name', 'First Name', 'Date of Birth', 'Sent'],
      sample: [['77', '9990181594', 'Steen', 'Ruth', '04/05/1975', '22/01/2026']],
      suggestion: { familyName: 'Last Name', givenName: 'First Name', dateOfBirth: 'Date of Birth' },
      fault: expect.stringContaining('no column'),
    })
    const { previewId } = result
    await expect(store.call('imports.apply', { previewId, decisions: [] })).rejects.toMatchObject({
      error: { kind: 'invalid' },
    })
    const map = await store.call('imports.saveMap', {
      mapId: null,
      version: null,
      name: 'RiO list',
      side: 'health',
      columns: { ...result.columns.suggestion, sourceId: 'Ref', nhsNumber: 'Nummer', referredOn: 'Sent' },
    })
    const again = await previewImportAgain(deskAt(store), previewId, { mapId: map.id, answers: null })
    expect(again).toMatchObject({ kind: 'preview', preview: { accepted: 1, mapName: 'RiO list' } })
    // Next time it is known at once.
    expect(await read(store, fileOf(odd), 'health')).toMatchObject({ kind: 'preview' })
  })

  test('is not read with a map that does not fit, nor with one that is not there', async () => {
    const store = await openTestStore()
    const path = fileOf(odd)
    const { id } = await store.call('imports.saveMap', {
      mapId: null,
      version: null,
      name: 'Another',
      side: 'health',
      columns: {
        sourceId: 'A',
        nhsNumber: 'Nummer',
        familyName: 'C',
        givenName: 'D',
        dateOfBirth: 'E',
        referredOn: 'F',
      },
    })
    await expect(previewImport(deskAt(store), path, 'health', id)).rejects.toMatchObject({
      error: { fields: { file: 'columns: the file has no column A, C, D, E, F' } },
    })
    for (const unknown of [newId(), 'social-care-referrals'])
      await expect(previewImport(deskAt(store), path, 'health', unknown)).rejects.toMatchObject({
        error: { kind: 'notFound' },
      })
    // A map that does not fit is put right, and the same file read again.
    const waiting = await read(store, path, 'health')
    if (waiting.kind !== 'unknown') throw new Error('known')
    for (let tries = 0; tries < 2; tries += 1)
      await expect(
        previewImportAgain(deskAt(store), waiting.previewId, { mapId: id, answers: null }),
      ).rejects.toMatchObject({
        error: { kind: 'invalid' },
      })
    await expect(
      previewImportAgain(deskAt(store), newId(), { mapId: id, answers: null }),
    ).rejects.toMatchObject({
      error: { kind: 'notFound' },
    })
  })
})
