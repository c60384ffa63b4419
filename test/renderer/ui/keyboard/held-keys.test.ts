import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import type { PressedKey } from '../../../../renderer/ui/keyboard/combo.ts'
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
    opensField: ({ key }) => key === 'y',
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
  for (const key of ['1', 'a', 'w']) keys.take(press(key))
  await aMoment()
  expect(did).toEqual([])
  at.isReading = false
  await aMoment()
  expect(did).toEqual(['1', 'a', 'w'])
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
