import { expect, test } from 'vitest'
import { preparedSections } from '../../../../electron/documents/content/record-content.ts'
import { close, decideOn, readBack } from '../meetings/meeting-steps.ts'
import { inRoom } from '../../../support/in-room.ts'
import { refusal } from '../test-store.ts'

test('reads in the order of the record, the person’s words first', async () => {
  const { panel, itemId } = await inRoom()
  const { prepared } = await panel.call('readBack.text', { itemId })
  expect(prepared[0]?.blocks).toMatchObject([
    { kind: 'quote', text: 'I want to sing again.', voice: 'person' },
  ])
  expect(prepared.map(({ slug }) => slug)).toEqual([
    'words',
    'asked',
    'options',
    'risk',
    'in-place',
    'capacity',
    'plan',
    'rules',
  ])
})

test('holds nothing that only one agency may read', async () => {
  const { panel, itemId } = await inRoom()
  const told = JSON.stringify((await panel.call('readBack.text', { itemId })).prepared)
  expect(told).toContain('Crowds')
  expect(told).not.toContain('Isolation came before')
  expect(told).not.toContain('9,100')
})

test('says what is missing and what it is about, until nothing is', async () => {
  const { panel, itemId } = await inRoom()
  const before = await panel.call('readBack.text', { itemId })
  expect(before.gaps.map(({ field }) => field)).toEqual(
    expect.arrayContaining(['verdict', 'reasons', 'agreements']),
  )
  await decideOn(panel, itemId)
  expect((await panel.call('readBack.text', { itemId })).gaps).toEqual([])
})

test('has the same words as the record that was frozen after it', async () => {
  const { panel, itemId, meetingId } = await inRoom()
  await decideOn(panel, itemId)
  const { prepared } = await panel.call('readBack.text', { itemId })
  await readBack(panel, itemId)
  await close(panel, meetingId)
  const { db } = panel.store.desk().store
  const { healthJson } = await db.selectFrom('record').select('healthJson').executeTakeFirstOrThrow()
  expect(preparedSections(JSON.parse(healthJson))).toEqual(prepared)
})

test('refuses business, which nobody reads back', async () => {
  const { panel, business } = await inRoom()
  expect(await refusal(panel.replyTo('readBack.text', { itemId: business }))).toMatchObject({
    kind: 'invalid',
  })
})
