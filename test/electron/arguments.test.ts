import { expect, it } from 'vitest'
import { readArguments } from '../../electron/arguments.ts'

it('keeps the store below the user data folder unless told otherwise', () => {
  expect(readArguments([], '/home/x')).toEqual({
    dataDir: '/home/x/store',
    lockAfterSeconds: 300,
    printWorker: false,
  })
  expect(readArguments(['--data', '/d'], '/home/x').dataDir).toBe('/d')
  expect(readArguments(['--data=/d'], '/home/x').dataDir).toBe('/d')
})

it('can be told to lock sooner, never later', () => {
  const seconds = (value: string): number => readArguments(['--lock-after', value], '/').lockAfterSeconds
  expect([
    seconds('2'),
    seconds('9999'),
    seconds('-1'),
    seconds('0'),
    seconds('never'),
    seconds('Infinity'),
  ]).toEqual([2, 300, 300, 300, 300, 300])
})
