import { QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { api } from '../../../renderer/data/api.ts'
import { followChanges } from '../../../renderer/data/follow-changes.ts'
import { knowKinds } from '../../../renderer/data/op-kinds.ts'
import { createQueryClient } from '../../../renderer/data/query-client.ts'
import { isBeingRead } from '../../../renderer/room/being-read.ts'
import { queryOptionsFor } from '../../../renderer/data/use-op.ts'
import { findOp } from '../../../shared/contract.ts'
import type { Change } from '../../../shared/contract.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import type { Reply } from '../../../shared/kernel/reply.ts'
import type { Room, RoomItem } from '../../../shared/room.ts'

const [meetingId, itemId] = [newId(), newId()]
const client = createQueryClient()
knowKinds((name) => findOp(name)?.kind)

/** A store that answers when the test says so. */
function slowStore() {
  const asked: { readonly name: string; readonly answer: (value: unknown) => void }[] = []
  const listeners = new Set<(change: Change) => void>()
  const call = (name: string): Promise<Reply<unknown>> =>
    new Promise((resolve) => {
      const refused = { ok: false, error: { kind: 'notFound' } } as const
      const answer = (value: unknown) => resolve(value === null ? refused : { ok: true, value })
      asked.push({ name, answer })
    })
  const onChanged = (listener: (change: Change) => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  vi.stubGlobal('window', { accord: { call, onChanged } })
  return {
    answer: (name: string, value: unknown) => {
      const at = asked.findIndex((one) => one.name === name)
      asked.splice(at, 1)[0]?.answer(value)
    },
    changed: () => listeners.forEach((listener) => listener({ kind: 'data' })),
  }
}

/** Both queries as the console has them, and what it draws of their answers. */
function openRoom() {
  const room = new QueryObserver(client, queryOptionsFor('room.get', { meetingId }))
  const item = new QueryObserver(client, queryOptionsFor('room.item', { itemId }))
  const stops = [room.subscribe(() => undefined), item.subscribe(() => undefined)]
  const draw = () => ({ room: room.getCurrentResult().data, roomItem: item.getCurrentResult().data })
  return { draw, leave: () => stops.forEach((stop) => stop()) }
}

const roomOf = (hidden = false) => ({ meeting: { id: meetingId }, hidden })
const itemOf = (quorate: boolean) => ({ item: { id: itemId }, quorum: { quorate } })
interface Seen {
  readonly room: Room | undefined
  readonly roomItem: RoomItem | undefined
}
const reading = ({ room, roomItem }: Seen, isOpen = true) =>
  isBeingRead(client, { room: room ?? (roomOf() as unknown as Room), itemId, isOpen, roomItem })

beforeEach(() => client.clear())
afterEach(() => vi.unstubAllGlobals())

async function opened() {
  const store = slowStore()
  const room = openRoom()
  store.answer('room.get', roomOf())
  store.answer('room.item', itemOf(false))
  await vi.waitFor(() => expect(room.draw().roomItem).toBeDefined())
  await vi.waitFor(() => expect(room.draw().room).toBeDefined())
  return { store, ...room }
}

test('an item stands once it has been read and drawn', async () => {
  const { draw } = await opened()
  expect(reading(draw())).toBe(false)
  // Read, and not drawn yet: the keys on the screen are those of what it was.
  expect(reading({ ...draw(), roomItem: itemOf(false) as RoomItem })).toBe(true)
  expect(reading({ ...draw(), roomItem: undefined })).toBe(true)
})

test('an item that is opened again is being read while it is drawn as it was', async () => {
  const { store, draw, leave } = await opened()
  const stop = followChanges(client)
  const before = draw()
  leave()
  store.changed()
  await vi.waitFor(() => expect(client.getQueryState(['room.item', { itemId }])?.isInvalidated).toBe(true))
  const again = openRoom()
  expect(again.draw().roomItem).toEqual(before.roomItem)
  expect(reading(again.draw())).toBe(true)
  store.answer('room.get', roomOf())
  store.answer('room.item', itemOf(true))
  await vi.waitFor(() => expect(again.draw().roomItem?.quorum.quorate).toBe(true))
  await vi.waitFor(() => expect(reading(again.draw())).toBe(false))
  stop()
})

test('nothing stands between a command and its answer', async () => {
  const { store, draw } = await opened()
  const decided = api.call('room.everyoneAgrees', { itemId })
  expect(reading(draw())).toBe(true)
  store.answer('room.everyoneAgrees', {})
  await decided
  expect(reading(draw())).toBe(false)
})

test('somebody who is only next stands without their item; an item that is refused is not waited for', async () => {
  const store = slowStore()
  const { draw } = openRoom()
  store.answer('room.get', roomOf())
  await vi.waitFor(() => expect(draw().room).toBeDefined())
  expect(reading(draw(), false)).toBe(false)
  expect(reading(draw())).toBe(true)
  store.answer('room.item', null)
  await vi.waitFor(() => expect(reading(draw())).toBe(false))
})

test('an item that was refused is waited for between a change and what it has asked again', async () => {
  const store = slowStore()
  const stop = followChanges(client)
  const { draw, leave } = openRoom()
  store.answer('room.get', roomOf())
  store.answer('room.item', null)
  await vi.waitFor(() => expect(draw().room).toBeDefined())
  await vi.waitFor(() => expect(reading(draw())).toBe(false))
  store.changed()
  // All that comes before another task, and so before another key.
  for (let nth = 0; nth < 20; nth++) {
    await Promise.resolve()
    expect(reading(draw())).toBe(true)
  }
  await vi.waitFor(() => expect(client.isFetching()).toBe(2))
  expect(reading(draw())).toBe(true)
  store.answer('room.get', roomOf())
  store.answer('room.item', null)
  await vi.waitFor(() => expect(reading(draw())).toBe(false))
  leave()
  stop()
})
