import { describe, expect, test } from 'vitest'
import { saidMeanwhile } from '../../../renderer/form/meanwhile.ts'

const before = {
  acronymId: 'a1',
  version: 3,
  text: 'Ring her',
  note: '',
  isDone: false,
  tags: ['a'],
  dueOn: null,
}
const row = {
  id: 'a1',
  version: 4,
  text: 'Ring her',
  note: '',
  isDone: 0,
  tags: '["a"]',
  dueOn: null,
  other: 'x',
}
const isText = (field: string) => field === 'text' || field === 'note'
const said = (changed: object) => saidMeanwhile(before, { ...row, ...changed }, isText)

describe('what someone else wrote since a form was opened', () => {
  test('is their text, in each field that they changed, and may then be written over', () => {
    expect(said({ text: 'Ring her on Monday' })).toEqual({
      texts: { text: 'Ring her on Monday' },
      version: 4,
    })
  })

  test('is no reason that they gave for another change', () => {
    const asked = { ...before, reason: '' }
    const now = { ...row, reason: 'A letter was wrong.' }
    expect(saidMeanwhile(asked, now, (field) => isText(field) || field === 'reason')).toEqual({
      texts: {},
      version: 4,
    })
  })

  test('is an emptied text too', () => {
    expect(said({ text: '' })).toEqual({ texts: { text: '' }, version: 4 })
  })

  test('is nothing where they changed what is not in the form', () => {
    expect(said({ other: 'y' })).toEqual({ texts: {}, version: 4 })
  })

  test.for([{ isDone: 1 }, { dueOn: '2026-12-01' }, { tags: '["a","b"]' }])(
    'is not written over where it is no text that can be shown: %o',
    (changed) => {
      expect(said({ ...changed, note: 'Theirs' })).toEqual({ texts: { note: 'Theirs' }, version: null })
    },
  )

  test.for([null, undefined, 'a1', []])('is not known of %o', (nothing) => {
    expect(saidMeanwhile(before, nothing, isText)).toEqual({ texts: {}, version: null })
  })
})
