import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, test } from 'vitest'
import { migrations } from '../../../../electron/store/migrations/index.ts'
import * as list from '../../../../electron/store/migrations/list.ts'
import { inOrder, migration } from '../../../../electron/store/migrations/migration.ts'
import { storeAt } from '../../../support/store-at.ts'
import '../../../support/cheap-passphrases.ts'
import { passphrase, setUpInput } from '../../../support/set-up-input.ts'
import { schemaSums } from './schema-sums.ts'
import { openTestStore } from '../test-store.ts'

const folder = join(import.meta.dirname, '../../../../electron/store/migrations')
const files = readdirSync(folder).filter((name) => /^\d/.test(name))
const nothing = (): Promise<void> => Promise.resolve()

// The last number is the newest that this version knows: out of order, a store would be refused by its own version.
it('migrations stand in the order of their numbers, each once, whichever way they are listed', () => {
  const [ten, twenty, thirty] = [10, 20, 30].map((number) => migration(number, nothing))
  expect(inOrder([thirty, ten, twenty] as never).map(({ number }) => number)).toEqual([10, 20, 30])
  expect(migrations.map(({ number }) => number)).toEqual(
    Object.values(list)
      .map(({ number }) => number)
      .toSorted((a, b) => a - b),
  )
})

it('two with one number do not start, and neither does one that is numbered between tens', () => {
  expect(() => inOrder([migration(10, nothing), migration(10, nothing)])).toThrow('the number 10')
  expect(() => migration(15, nothing)).toThrow('15')
  expect(() => migration(0, nothing)).toThrow('0')
})

it.each(files)('%s has the number that its name says, and is on the list', async (file) => {
  const module = (await import(join(folder, file))) as Readonly<Record<string, unknown>>
  const made = Object.values(module).filter((one) => migrations.includes(one as never))
  expect(made).toEqual([expect.objectContaining({ number: Number(file.slice(0, 4)) })])
})

test('every number has its file', () => {
  expect(files).toHaveLength(migrations.length)
})

// Whoever has a store has what was made then: a released number that makes something else makes two kinds of store.
it.each(migrations.map(({ number }) => number))(
  '%i leaves the tables, indexes and triggers that it left when it was released',
  async (number) => {
    const { raw } = await storeAt(number)
    const made = raw.prepare('select type, name, tbl_name, sql from sqlite_master order by rowid').all()
    expect([number, createHash('sha256').update(JSON.stringify(made)).digest('hex')]).toEqual([
      number,
      schemaSums.get(number),
    ])
  },
)

it('a store is opened again without running one twice', async () => {
  const { store } = await openTestStore()
  await store.close()
  expect(await store.unlock('panel', setUpInput.member.login, passphrase)).toMatchObject({
    role: 'coordinator',
  })
})
