import { expect, test } from 'vitest'
import { openPanel } from '../meetings/panel-at-work.ts'
import { openTestStore, passphrase } from '../test-store.ts'

const text = {
  key: '/cases/1\n\nReasons',
  label: 'Reasons',
  place: '/cases/1',
  scope: '',
  base: 'Before.',
} as const

test('a refused text is there again after locking, to the character', async () => {
  const panel = await openTestStore()
  const typed = 'She swims\u0000. \u202Eton\u202C \uD83D \u000B end'
  await panel.call('unsaved.keep', { ...text, typed })
  await panel.store.close()
  await panel.store.unlock('panel', panel.coordinator.login, passphrase)
  expect(await panel.call('unsaved.list', {})).toMatchObject([{ ...text, typed }])
})

test('each field keeps its latest text, until it is dropped', async () => {
  const panel = await openTestStore()
  await panel.call('unsaved.keep', { ...text, typed: 'one' })
  await panel.call('unsaved.keep', { ...text, typed: ['two', 'three'] })
  await panel.call('unsaved.keep', { ...text, key: 'other', typed: 'four' })
  const list = await panel.call('unsaved.list', {})
  expect(list.map(({ typed }) => typed)).toEqual(['four', ['two', 'three']])
  await panel.call('unsaved.drop', { key: text.key })
  await panel.call('unsaved.drop', { key: 'not there' })
  expect(await panel.call('unsaved.list', {})).toHaveLength(1)
})

test('nobody reads or drops another’s', async () => {
  const panel = await openPanel()
  await panel.call('unsaved.keep', { ...text, typed: 'mine' })
  const other = { memberId: panel.ids.chair }
  expect(await panel.replyTo('unsaved.list', {}, other)).toEqual({ ok: true, value: [] })
  expect(await panel.replyTo('unsaved.drop', { key: text.key }, other)).toMatchObject({ ok: true })
  expect(await panel.call('unsaved.list', {})).toMatchObject([{ typed: 'mine' }])
})

test('nothing of it goes to history or into the trail', async () => {
  const panel = await openTestStore()
  await panel.call('unsaved.keep', { ...text, typed: 'a very particular sentence' })
  const { db } = panel.store.desk().store
  const rows = [
    ...(await db.selectFrom('audit').selectAll().execute()),
    ...(await db.selectFrom('history').selectAll().execute()),
  ]
  expect(JSON.stringify(rows)).not.toContain('particular')
})
