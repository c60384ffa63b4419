import { expect, test } from 'vitest'
import { isSameRoom } from '../../../../renderer/room/acts/apart-from-who.ts'
import type { RoomApart } from '../../../../renderer/room/acts/apart-from-who.ts'

const items: RoomApart['items'] = []
const room = { items, hidden: false, attendance: [], attendanceSentences: [] } as unknown as RoomApart

test('a mark of who is here leaves the rest of the room the same', () => {
  const marked = { ...room, attendance: [{}], attendanceSentences: ['Pia Lund left'] }
  expect(isSameRoom({ room }, { room: marked })).toBe(true)
})

test('whatever else changes is another room', () => {
  expect(isSameRoom({ room }, { room: { ...room, hidden: true } })).toBe(false)
  expect(isSameRoom({ room }, { room: { ...room, items: [] } })).toBe(false)
})
