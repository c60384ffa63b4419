import { describe, expect, test } from 'vitest'
import { elsewhere, keysTold, leftOut, pick, tell, toldIn } from '../../../shared/kernel/told.ts'
import type { Told } from '../../../shared/kernel/told.ts'

interface Pet {
  readonly name: string
  readonly legs: number
  readonly chip?: string
}
const biscuit: Pet = { name: 'Biscuit', legs: 3 }

describe('a table of what a place tells', () => {
  test('tells in its own order, and nothing that is set aside', () => {
    const table: Told<Pet, (pet: Pet) => string> = {
      legs: ({ legs }) => `${legs} legs`,
      chip: leftOut('nobody reads it'),
      name: ({ name }) => name,
    }
    expect(tell(table, biscuit)).toEqual(['3 legs', 'Biscuit'])
    expect(toldIn(table).map(([field]) => field)).toEqual(['legs', 'name'])
    expect(keysTold(table)).toEqual(['legs', 'name'])
  })

  test('does not compile while a field is neither told nor set aside, optional ones too', () => {
    // @ts-expect-error nobody decided about the chip
    const forgotten: Told<Pet, 'always'> = { name: 'always', legs: 'always' }
    // @ts-expect-error there is no such field
    const invented: Told<Pet, 'always'> = { ...forgotten, chip: elsewhere('the name'), tail: 'always' }
    expect(keysTold(invented)).toContain('tail')
  })

  test('knows by its type what is told', () => {
    const table = { name: 'always', legs: leftOut('seen'), chip: leftOut('unseen') } as const
    const kept: { readonly name: string } = pick(biscuit, keysTold(table))
    expect(kept).toEqual({ name: 'Biscuit' })
    // @ts-expect-error it was left out
    expect(pick(biscuit, keysTold(table)).legs).toBeUndefined()
  })
})
