import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { columns, flag, json, lines } from '../../../../electron/store/kernel/fields.ts'

const Fields = z.strictObject({
  name: z.string(),
  kind: z.enum(['cat', 'dog']),
  coat: z.enum(['short', 'long']).nullable(),
  bornOn: z.iso.date().nullable(),
  pence: z.int(),
  chipped: z.boolean(),
  toys: z.array(z.enum(['ball', 'mouse'])).readonly(),
  formerly: z.array(z.string()).readonly(),
})
const pet = columns(Fields, { chipped: flag, toys: json, formerly: lines })

const doc: z.output<typeof Fields> = {
  name: 'Biscuit',
  kind: 'cat',
  coat: null,
  bornOn: '2024-02-29',
  pence: 1250,
  chipped: true,
  toys: ['ball'],
  formerly: ['Digestive', 'Rusk'],
}
const row = { ...doc, chipped: 1, toys: '["ball"]', formerly: 'Digestive\nRusk' }

describe('the columns of a feature’s fields', () => {
  test('hold what the document says, and say it again', () => {
    expect(pet.toRow(doc)).toEqual(row)
    expect(pet.toDoc(row)).toEqual(doc)
    expect(Object.keys(pet.toDoc(row))).toEqual(Object.keys(Fields.shape))
    const bare = { ...doc, bornOn: null, coat: 'long' as const, chipped: false, toys: [], formerly: [] }
    expect(pet.toRow(bare)).toMatchObject({ bornOn: null, chipped: 0, toys: '[]', formerly: '' })
    expect(pet.toDoc(pet.toRow(bare))).toEqual(bare)
  })

  test('change only where something was given', () => {
    expect(pet.toRow({ name: 'Crumb', coat: null, chipped: undefined, toys: [] })).toEqual({
      name: 'Crumb',
      coat: null,
      toys: '[]',
    })
    expect(pet.toRow({})).toEqual({})
  })

  test('leave out of the document what is the row’s own', () => {
    const whole = { ...row, id: 'p1', foldedName: 'biscuit' }
    expect(pet.toDoc(whole)).toEqual(doc)
  })

  test('refuse what no field may hold, by the column’s name and never by what it holds', () => {
    const wrong = { kind: 'ferret', coat: 'shaggy', chipped: 2, toys: '["secret"]' }
    for (const [column, held] of Object.entries(wrong)) {
      const read = () => pet.toDoc({ ...row, [column]: held })
      expect(read).toThrow(new Error(`column ${column}: holds what it may not`))
    }
    expect(() => pet.toDoc({ ...row, toys: 'no JSON' })).toThrow('column toys: holds what it may not')
    const { name: _name, ...nameless } = row
    expect(() => pet.toDoc(nameless as typeof row)).toThrow('column name: missing')
    const unknown: object = { colour: 'red' }
    expect(() => pet.toRow(unknown)).toThrow('no such field: colour')
  })

  test('read text by no rule that may be younger than it', () => {
    const strict = columns(z.strictObject({ name: z.string().max(3) }), {})
    expect(strict.toDoc({ name: 'Biscuit' })).toEqual({ name: 'Biscuit' })
  })

  test('have the types that follow from the fields', () => {
    // @ts-expect-error what is neither text nor a number says how it is kept
    columns(Fields, { chipped: flag, toys: json })
    // @ts-expect-error an enumeration is not just any text
    expect(() => pet.toDoc({ ...row, kind: row.name })).toThrow('kind')
    // @ts-expect-error nor on its way in
    pet.toRow({ kind: 'ferret' })
    const kept: { readonly kind: 'cat' | 'dog'; readonly chipped: number } = pet.toRow(doc)
    expect(kept.chipped).toBe(1)
  })
})
