import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openNotebook, rewrapNoteKey } from '../../../../electron/store/keys/note-key.ts'
import { Store } from '../../../../electron/store/app/service.ts'
import { newId } from '../../../../shared/kernel/ids.ts'
import { notAllowed } from '../../../../shared/kernel/reply.ts'
import { openPanel, passphraseOf, seats } from '../meetings/panel-at-work.ts'
import { openTestStore, passphrase, refusal } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'

const secret = 'I doubt the split, ask about the lodger'

const notesOf = (test_: TestStore, aboutId: string) => test_.call('papers.notes', { aboutIds: [aboutId] })

/** Every row of every table as the store holds it, decrypted as whoever holds the store's key could. */
async function everything({ store }: TestStore): Promise<string> {
  const { db } = store.desk().store
  const tables = ['privateNote', 'noteKey', 'audit', 'history', 'paperIssue', 'paperRead', 'case'] as const
  const rows = []
  for (const table of tables) rows.push(...(await db.selectFrom(table).selectAll().execute()))
  return rows
    .flatMap((row) => Object.values(row))
    .map((value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : JSON.stringify(value),
    )
    .join('\n')
}

test('a note is there again after locking and unlocking, for who wrote it', async () => {
  const panel = await openTestStore()
  const aboutId = newId()
  await panel.call('papers.saveNote', { aboutId, text: secret, seen: null })
  await panel.store.close()
  await panel.store.unlock('panel', panel.coordinator.login, passphrase)
  expect((await notesOf(panel, aboutId)).notes).toMatchObject([{ aboutId, text: secret }])
})

test('the whole opened store, its history and its audit trail do not hold the words of a note', async () => {
  const panel = await openTestStore()
  await panel.call('papers.saveNote', { aboutId: newId(), text: secret, seen: null })
  const all = await everything(panel)
  expect(all).toContain('papers.saveNote')
  for (const word of ['doubt', 'lodger', 'split']) expect(all).not.toContain(word)
  expect(JSON.stringify(await panel.call('search.find', { text: 'lodger' }))).not.toContain('lodger,')
  const files = readdirSync(panel.dataDir, { recursive: true, withFileTypes: true })
  for (const file of files.filter((one) => one.isFile()))
    expect(readFileSync(join(file.parentPath, file.name)).includes('lodger')).toBe(false)
})

test('nobody else reads or writes it, whoever an operation is run as', async () => {
  const panel = await openPanel()
  const aboutId = newId()
  await panel.call('papers.saveNote', { aboutId, text: secret, seen: null })
  const as = { memberId: panel.ids.chair, role: 'chair' } as const
  const ask = () => refusal(panel.replyTo('papers.notes', { aboutIds: [aboutId] }, as))
  expect(await ask()).toEqual(notAllowed('notes').error)
  const write = { aboutId, text: 'Mine now', seen: null }
  expect(await refusal(panel.replyTo('papers.saveNote', write, as))).toEqual(notAllowed('notes').error)
})

test('another member who unlocks sees none of it, even with its rows made out to them', async () => {
  const panel = await openPanel(['doctor'])
  const aboutId = newId()
  await panel.call('papers.saveNote', { aboutId, text: secret, seen: null })
  await panel.store.unlock('panel', seats.doctor.login, passphraseOf('doctor'))
  const as = { memberId: panel.ids.doctor, role: 'signatory' } as const
  const read = () => panel.replyTo('papers.notes', { aboutIds: [aboutId] }, as)
  expect(await read()).toMatchObject({ ok: true, value: { notes: [] } })
  const { db } = panel.store.desk().store
  await db
    .updateTable('noteKey')
    .set({ memberId: panel.ids.doctor } as object)
    .execute()
  await db
    .updateTable('privateNote')
    .set({ memberId: panel.ids.doctor } as object)
    .execute()
  expect(await refusal(read())).toEqual(notAllowed('notes').error)
})

test('an older text does not replace a newer one, and an empty one takes the note away', async () => {
  const panel = await openTestStore()
  const aboutId = newId()
  const first = await panel.call('papers.saveNote', { aboutId, text: secret, seen: null })
  const stale = { aboutId, text: 'Other', seen: null }
  expect(await refusal(panel.replyTo('papers.saveNote', stale))).toMatchObject({
    kind: 'conflict',
    current: { text: secret },
  })
  await panel.call('papers.saveNote', { aboutId, text: '', seen: first?.savedAt ?? null })
  expect((await notesOf(panel, aboutId)).notes).toEqual([])
})

test('the recovery key does not open notes: they are kept shut, new ones open, and the old can be discarded', async () => {
  const panel = await openTestStore()
  const aboutId = newId()
  await panel.call('papers.saveNote', { aboutId, text: secret, seen: null })
  await panel.store.close()
  const store = new Store(panel.dataDir)
  const made = await store.setUp('demonstration', {
    ...(await import('../../../support/set-up-input.ts')).setUpInput,
    passphrase,
  })
  const call = async (name: string, input: unknown) => {
    const reply = await store.call(name, input)
    if (!reply.ok) throw new Error(JSON.stringify(reply.error))
    return reply.value
  }
  await call('papers.saveNote', { aboutId, text: secret, seen: null })
  const next = 'a wholly new passphrase'
  await store.unlockWithRecovery('demonstration', made.recoveryKey, made.who.login, next)
  const read = () => call('papers.notes', { aboutIds: [aboutId] })
  expect(await read()).toEqual({ notes: [], shut: 1 })
  await call('papers.saveNote', { aboutId, text: 'After', seen: null })
  expect(await read()).toMatchObject({ notes: [{ text: 'After' }], shut: 1 })
  await store.unlock('demonstration', made.who.login, next)
  expect(await read()).toMatchObject({ notes: [{ text: 'After' }], shut: 1 })
  await call('papers.discardShut', {})
  expect(await read()).toMatchObject({ notes: [{ text: 'After' }], shut: 0 })
  await store.close()
})

test('under a new passphrase the same notes open, and no longer under the old', async () => {
  const panel = await openTestStore()
  const aboutId = newId()
  await panel.call('papers.saveNote', { aboutId, text: secret, seen: null })
  const desk = panel.store.desk()
  const { notebook } = desk
  if (!notebook) throw new Error('no notebook')
  const renewed = await openNotebook(notebook.memberId, Buffer.alloc(32, 7))
  await desk.store.db.transaction().execute((tx) => rewrapNoteKey(tx, notebook, renewed))
  expect(await refusal(panel.replyTo('papers.notes', { aboutIds: [aboutId] }))).toEqual(
    notAllowed('notes').error,
  )
  const { dispatch } = await import('../../../../electron/store/app/dispatch.ts')
  const reply = await dispatch({ ...desk, notebook: renewed }, 'papers.notes', { aboutIds: [aboutId] })
  expect(reply).toMatchObject({ ok: true, value: { notes: [{ text: secret }] } })
})
