import { expect, test } from 'vitest'
import { DrawnFields } from '../../../renderer/form/first-wrong.ts'
import { messageIn } from '../../../renderer/form/errors-in.ts'
import { showRefusal, undrawnIn } from '../../../renderer/form/form-reply.ts'
import { invalid } from '../../../shared/kernel/reply.ts'

function aForm() {
  const drawn = new DrawnFields()
  const beside: Record<string, string> = {}
  const setError = (name: string, { message }: { message?: string }) => void (beside[name] = message ?? '')
  return { drawn, beside, form: { setError } as never }
}

test('what is refused of a field that is drawn is said there, and what is drawn nowhere of the whole form', () => {
  const { drawn, beside, form } = aForm()
  drawn.ask('text')
  const taken = drawn.bind('lines.2.note')
  const { error } = invalid({ text: 'missing', 'lines.2.note': 'missing', actionId: 'missing' })
  expect(showRefusal(form, error, drawn.isDrawn)).toEqual({
    kind: 'invalid',
    fields: { actionId: 'missing' },
  })
  expect(beside).toEqual({ text: 'missing', 'lines.2.note': 'missing' })
  taken()
  expect(drawn.isDrawn('lines.2.note')).toBe(false)
  drawn.beginAnew()
  expect(drawn.isDrawn('text')).toBe(false)
})

test('what is wrong within a list that is drawn as one is said there', () => {
  const { drawn } = aForm()
  drawn.ask('conditions')
  expect(drawn.isDrawn('conditions.3')).toBe(true)
  expect(drawn.isDrawn('conditionsNote')).toBe(false)
})

test('what a form finds wrong itself, and draws nowhere, is said by its path', () => {
  const { drawn } = aForm()
  drawn.ask('words.reasons')
  const errors = {
    words: { reasons: { type: 'x', message: 'missing' } },
    actions: [undefined, { text: { type: 'x', message: 'missing' } }],
    conditions: { root: { type: 'x', message: 'too many' } },
  }
  expect(undrawnIn(errors, drawn.isDrawn)).toEqual({
    kind: 'invalid',
    fields: { 'actions.1.text': 'missing', conditions: 'too many' },
  })
})

test('a field that holds several says what is wrong with the first of them that is', () => {
  expect(messageIn([undefined, undefined, { type: 'x', message: 'too long' }])).toBe('too long')
  expect(messageIn({ type: 'x', message: 'missing' })).toBe('missing')
  expect(messageIn(undefined)).toBeUndefined()
})
