import { expect, test } from 'vitest'
import { cutHidden } from '../../../../electron/store/kept/cut-hidden.ts'
import { Hidden } from '../../../../electron/store/kept/hidden.ts'

const nothingMarked = (reader: 'health' | 'socialCare'): Hidden => new Hidden(reader, reader, [])

const reply = () => ({
  items: [
    { id: 'a', texts: ['Wants to sing', ''] },
    { id: 'b', none: null, left: undefined },
  ],
  plan: { meansTestNote: 'Has savings', lines: [{ contributionPence: 500, unitPence: 900 }] },
  bytes: new Uint8Array([1]),
})

test('a reply that nothing is kept of is answered as it is, and nothing of it is copied', () => {
  const whole = reply()
  expect(cutHidden(whole, nothingMarked('socialCare'), {})).toBe(whole)
  expect(whole).toEqual(reply())
})

test('what is one agency’s own is cut for the other, in what is answered and not in what it was made from', () => {
  const whole = Object.freeze(reply())
  const cut = cutHidden(whole, nothingMarked('health'), {})
  expect(cut.plan).toEqual({ meansTestNote: '', lines: [{ contributionPence: 0, unitPence: 900 }] })
  expect(cut.items).toBe(whole.items)
  expect(cut.bytes).toBe(whole.bytes)
  expect(whole).toEqual(reply())
})

test('a row that came as text is cut as well, and stays as it was where nothing of it is kept', () => {
  const row = { body: '{"meansTestNote":"Has savings","other":1}', text: 'a meansTestNote' }
  expect(cutHidden(row, nothingMarked('health'), {})).toEqual({
    body: '{"meansTestNote":"","other":1}',
    text: 'a meansTestNote',
  })
  expect(cutHidden(row, nothingMarked('socialCare'), {}).body).toBe(row.body)
})
