import { expect, it } from 'vitest'
import { migrations } from '../../../electron/store/migrations/index.ts'
import { passphrase, setUpInput } from './set-up-input.ts'
import { openTestStore } from './test-store.ts'

// The last number is the newest that this version knows: out of order, a store would be refused by its own version.
it('migrations stand in the order of their numbers, each once', () => {
  const numbers = migrations.map(({ number }) => number)
  expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
})

it('a store is opened again without running one twice', async () => {
  const { store } = await openTestStore()
  await store.close()
  expect(await store.unlock('panel', setUpInput.member.login, passphrase)).toMatchObject({
    role: 'coordinator',
  })
})
