import { beforeEach, expect, test } from 'vitest'
import { announcementStore, notify } from '../../../../renderer/ui/live/announcements.ts'
import { did, forgetActs, offeredForMs, takeBackLast } from '../../../../renderer/room/acts/acts.ts'

const line = () => announcementStore.notice()
let back: string[] = []
const act = (said: string) => ({
  said,
  takeBack: () => {
    back.push(said)
    return Promise.resolve(true)
  },
})

beforeEach(() => {
  forgetActs()
  back = []
})

test('the last thing done is taken back first, then the one before, each in words', async () => {
  did(act('Everyone agrees'))
  did(act('Item 4 is on the wall'))
  await takeBackLast()
  expect(line()?.text).toBe('Taken back: Item 4 is on the wall.')
  await takeBackLast()
  expect(line()?.text).toBe('Taken back: Everyone agrees.')
  await takeBackLast()
  expect(line()?.text).toBe('Nothing was done here that could be taken back.')
  expect(back).toEqual(['Item 4 is on the wall', 'Everyone agrees'])
})

test('what puts somebody on record or on the wall is offered back for ten seconds, and once', async () => {
  did(act('Everyone agrees'), { offer: true })
  const offered = line()?.action
  expect([line()?.text, offered?.label, offered?.forMs]).toEqual(['Everyone agrees.', 'Undo', offeredForMs])
  offered?.run()
  offered?.run()
  await expect.poll(() => line()?.text).toBe('Taken back: Everyone agrees.')
  await takeBackLast()
  expect(back).toEqual(['Everyone agrees'])
})

test('who leaves the room is offered nothing of it any more, and keeps what was said elsewhere since', () => {
  did(act('Everyone agrees'), { offer: true })
  forgetActs()
  expect(line()).toBeNull()
  did(act('Everyone agrees'), { offer: true })
  notify('The meeting is closed.')
  forgetActs()
  expect(line()?.text).toBe('The meeting is closed.')
})

test('what stands is never passed over to take back something before it', async () => {
  did(act('Everyone agrees'))
  did({ said: 'Item 3 is carried', takeBack: 'What was carried stays carried.' })
  await takeBackLast()
  expect(line()?.text).toBe('What was carried stays carried.')
  expect(back).toEqual([])
})

test('one that was refused is said by whoever refused it, and not said to be taken back', async () => {
  did({ said: 'Dr Rahmani: Agrees', takeBack: () => Promise.resolve(false) })
  const before = line()?.text
  await takeBackLast()
  expect(line()?.text).toBe(before)
})
