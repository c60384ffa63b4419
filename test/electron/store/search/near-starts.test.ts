import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { startsOneSlipAway, termsThatBegin } from '../../../../electron/store/search/near-starts.ts'
import { nearness, startsMeant } from '../../../../shared/kernel/near-word.ts'
import { openTestStore } from '../test-store.ts'

const word = (least: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ø'), minLength: least, maxLength: 7 })

/** A store that has these words, and nothing else that anybody looks for. */
async function having(words: readonly string[]) {
  const { db } = (await openTestStore()).store.desk().store
  await sql`insert into "searchText" (rowid, words) values (100000, ${words.join(' ')})`.execute(db)
  return db
}

/** Those that a slip may have been meant for, but for what begins with the first three letters: that is tried before. */
const near = (typed: string, terms: readonly string[]): readonly string[] =>
  terms.filter((term) => nearness(typed, term) !== null && !term.startsWith(typed.slice(0, 3))).toSorted()

test('what begins one slip away is found as if every word were looked through', async () => {
  const words = fc.sample(word(1), { numRuns: 400, seed: 5 })
  const db = await having(words)
  const found: string[] = []
  for (const typed of fc.sample(word(4), { numRuns: 120, seed: 6 })) {
    const looked = await termsThatBegin(db, await startsOneSlipAway(db, typed))
    const plainly = near(typed, await termsThatBegin(db, startsMeant(typed)))
    expect([typed, near(typed, looked)]).toEqual([typed, plainly])
    found.push(...plainly)
  }
  expect(found.length).toBeGreaterThan(100)
})

test('words that only begin with the same letter are not looked through', async () => {
  const db = await having(['moor', 'most', 'much', 'mild', 'milder', 'omen', 'over'])
  const looked = await termsThatBegin(db, await startsOneSlipAway(db, 'moorzq'))
  expect(looked.filter((term) => /^(mo|mi|mu|o)/.test(term))).toEqual([])
  expect(await termsThatBegin(db, await startsOneSlipAway(db, 'omor'))).toEqual(['moor'])
})

test('a letter of two units is looked for by how the word begins', async () => {
  const db = await having(['moor'])
  expect(await startsOneSlipAway(db, '𐐷moo')).toEqual(['𐐷'])
})
