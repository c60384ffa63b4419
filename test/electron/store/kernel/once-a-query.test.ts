import { expect, test } from 'vitest'
import { onceAQuery, whileReading } from '../../../../electron/store/kernel/once-a-query.ts'
import { dispatch } from '../../../../electron/store/app/dispatch.ts'
import { selectMeeting } from '../../../../electron/store/facts/select-meeting.ts'
import { inRoom } from '../../../support/in-room.ts'
import { openTestStore } from '../test-store.ts'

async function counted() {
  const { store } = await openTestStore()
  const { db } = store.desk().store
  const asked: (string | null)[] = []
  const read = onceAQuery(async (_db, of: string | null) => {
    asked.push(of)
    if (of === 'missing') throw new Error('missing')
    return { of }
  })
  return { db, asked, read: (of: string | null) => read(db, of) }
}

test('several parts of one query read the same once, each question by itself, also at the same time', async () => {
  const { db, asked, read } = await counted()
  const [first, second, other] = await whileReading(db, () => Promise.all([read('a'), read('a'), read(null)]))
  expect(second).toBe(first)
  expect(other).toEqual({ of: null })
  expect(asked).toEqual(['a', null])
})

test('the next query reads anew, also where the last one failed', async () => {
  const { db, asked, read } = await counted()
  await expect(whileReading(db, () => read('missing'))).rejects.toThrow('missing')
  await expect(whileReading(db, () => read('missing'))).rejects.toThrow('missing')
  expect(asked).toEqual(['missing', 'missing'])
})

test('outside of a query, as in a command, it is read each time', async () => {
  const { db, asked, read } = await counted()
  await whileReading(db, () => read('a'))
  await read('a')
  await read('a')
  expect(asked).toEqual(['a', 'a', 'a'])
})

test('a query says what a command has written just before, and a command reads what it wrote itself', async () => {
  const { panel, meetingId } = await inRoom()
  const desk = panel.store.desk()
  const before = await dispatch(desk, 'room.get', { meetingId })
  expect(before).toMatchObject({ ok: true, value: { hidden: false } })
  await panel.call('room.hide', { meetingId, hidden: true })
  expect(await dispatch(desk, 'room.get', { meetingId })).toMatchObject({ value: { hidden: true } })
  await desk.store.db.transaction().execute(async (tx) => {
    const { hidden } = await selectMeeting(tx, meetingId)
    await tx.updateTable('meeting').set({ hidden: 0 }).where('id', '=', meetingId).execute()
    expect([hidden, (await selectMeeting(tx, meetingId)).hidden]).toEqual([1, 0])
  })
})
