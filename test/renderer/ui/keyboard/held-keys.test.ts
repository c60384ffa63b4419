import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import type { PressedKey } from '../../../../renderer/ui/keys/combo.ts'
import { HeldKeys } from '../../../../renderer/ui/keyboard/held-keys.ts'
import type { WhyDropped } from '../../../../renderer/ui/keyboard/held-keys.ts'

const press = (key: string): PressedKey => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
})

/** A console whose item is being read, until told otherwise. */
function console({ bound = ['1', 'a', 'w', 'ArrowRight'] } = {}) {
  const did: string[] = []
  const dropped: [string, WhyDropped][] = []
  const at = {
    isReading: true,
    isInField: false,
    bound: new Set(bound),
    after: (key: string): void => void key,
  }
  const keys = new HeldKeys({
    isReading: () => at.isReading,
    opensField: ({ key }) => key === 'y' || key === 'w',
    isFieldOpen: () => at.isInField,
    isTyped: ({ key }) => at.isInField && key.length === 1,
    give: ({ key }) => {
      if (!at.isInField && !at.bound.has(key)) return Promise.resolve(false)
      did.push(at.isInField ? `typed ${key}` : key)
      at.after(key)
      return Promise.resolve(true)
    },
    onDropped: (lost, why) => dropped.push([lost.map(({ key }) => key).join(' '), why]),
  })
  return { keys, at, did, dropped }
}

const aMoment = () => vi.advanceTimersByTimeAsync(50)

beforeEach(() => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
})

test('keys pressed while an item is read act once it stands, in the order in which they were pressed', async () => {
  const { keys, at, did, dropped } = console()
  expect(keys.isHolding()).toBe(true)
  for (const key of ['1', 'a', 'ArrowRight']) keys.take(press(key))
  await aMoment()
  expect(did).toEqual([])
  at.isReading = false
  await aMoment()
  expect(did).toEqual(['1', 'a', 'ArrowRight'])
  expect(dropped).toEqual([])
  expect(keys.isHolding()).toBe(false)
})

test('a key waits again for what the one before it has changed', async () => {
  const { keys, at, did } = console()
  at.after = (key) => {
    if (key === '1') at.isReading = true
  }
  for (const key of ['1', 'a']) keys.take(press(key))
  at.isReading = false
  await aMoment()
  expect(did).toEqual(['1'])
  expect(keys.isHolding()).toBe(true)
  at.isReading = false
  await aMoment()
  expect(did).toEqual(['1', 'a'])
})

test('letters after a key that opens a field are typed into it, whatever is being read', async () => {
  const { keys, at, did } = console()
  at.after = (key) => {
    if (key === 'w') [at.isReading, at.isInField] = [true, true]
  }
  for (const key of ['w', 'a', '1', 'x']) keys.take(press(key))
  at.isReading = false
  await aMoment()
  expect(did).toEqual(['w', 'typed a', 'typed 1', 'typed x'])
})

const quiet = () => vi.advanceTimersByTimeAsync(600)

test('what the item does not take, as the store has it, is said', async () => {
  const { keys, at, did, dropped } = console({ bound: ['a'] })
  for (const key of ['1', 'a', '2']) keys.take(press(key))
  at.isReading = false
  await aMoment()
  expect(did).toEqual(['a'])
  expect(dropped).toEqual([['1 2', 'refused']])
})

test('who goes on writing into a field that did not open gives no command', async () => {
  const { keys, at, did, dropped } = console({ bound: ['a', 'k'] })
  keys.take(press('y'))
  at.isReading = false
  await aMoment()
  for (const key of ['w', 'e', 'e', 'k']) {
    expect(keys.isHolding()).toBe(true)
    keys.take(press(key))
    await vi.advanceTimersByTimeAsync(300)
  }
  await quiet()
  expect(did).toEqual([])
  expect(dropped).toEqual([['y w e e k', 'refused']])
  expect(keys.isHolding()).toBe(false)
})

/** A key that did not wait, and what is typed after it. */
async function typesAfter({ keys }: ReturnType<typeof console>, key: string, isDone: boolean) {
  keys.expectField(press(key), isDone)
  for (const letter of ['e', 'k', 'a']) {
    expect(keys.isHolding()).toBe(true)
    keys.take(press(letter))
    await vi.advanceTimersByTimeAsync(300)
  }
}

test('letters after a key that did not wait, and opened nothing, give no command either', async () => {
  const here = console({ bound: ['a', 'k'] })
  here.at.isReading = false
  await typesAfter(here, 'y', false)
  await quiet()
  expect(here.did).toEqual([])
  expect(here.dropped).toEqual([['y e k a', 'refused']])
  expect(here.keys.isHolding()).toBe(false)
})

test('letters wait for a field that is opened and does not take them yet', async () => {
  const here = console({ bound: ['a', 'k'] })
  here.at.isReading = false
  await typesAfter(here, 'w', true)
  here.at.isInField = true
  await aMoment()
  expect(here.did).toEqual(['typed e', 'typed k', 'typed a'])
  expect(here.dropped).toEqual([])
})

test('letters after a key that waited wait for what it opens late', async () => {
  const { keys, at, did, dropped } = console({ bound: ['w', 'a'] })
  for (const key of ['w', 'a']) keys.take(press(key))
  at.isReading = false
  await quiet()
  expect(did).toEqual(['w'])
  at.isInField = true
  await aMoment()
  expect([did, dropped]).toEqual([['w', 'typed a'], []])
})

test('a key that opened nothing is forgotten after a while, and nothing is said where nothing was written', async () => {
  for (const isDone of [true, false]) {
    const { keys, at, dropped } = console()
    at.isReading = false
    keys.expectField(press('y'), isDone)
    await vi.advanceTimersByTimeAsync(2500)
    expect(keys.isHolding()).toBe(false)
    expect(dropped).toEqual([])
  }
})

test('keys for an item that is left are dropped, said, and never act on the next one', async () => {
  const { keys, at, did, dropped } = console()
  for (const key of ['1', 'a']) keys.take(press(key))
  keys.drop('left')
  at.isReading = false
  await aMoment()
  expect(did).toEqual([])
  expect(dropped).toEqual([['1 a', 'left']])
})

test('a key that nobody can mean any more, because the store did not answer, is dropped and said', async () => {
  const { keys, at, did, dropped } = console()
  keys.take(press('a'))
  await vi.advanceTimersByTimeAsync(11_000)
  at.isReading = false
  await aMoment()
  expect(did).toEqual([])
  expect(dropped).toEqual([['a', 'late']])
})

test('nothing is said where nothing was held', () => {
  const { keys, dropped } = console()
  keys.drop('left')
  expect(dropped).toEqual([])
})
