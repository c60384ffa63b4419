import { afterEach, beforeEach, expect, test } from 'vitest'
import { FormTexts, isLeftInLine, keepOpenForms } from '../../../../renderer/ui/kept/form-texts.ts'
import type { FormField } from '../../../../renderer/ui/kept/form-texts.ts'
import { keptTexts } from '../../../../renderer/ui/kept/kept-texts.ts'
import { replies } from '../../../../renderer/ui/kept/replies.ts'

const place = '/meetings/7'

function fieldOf(label: string, base = '', form: FormField['form'] = null): FormField {
  const field: FormField = {
    label,
    form,
    base,
    typed: base,
    isWrong: false,
    key: null,
    write: (text) => void (field.typed = text),
  }
  return field
}

const forms: FormTexts[] = []

async function opened(name: string, label = 'Reason', base = '', scope = '', of: FormField['form'] = null) {
  const form = new FormTexts(name, scope, place)
  forms.push(form)
  const field = fieldOf(label, base, of)
  form.join(field)
  await Promise.resolve()
  return { form, field }
}

const left = () => keptTexts.all().map(({ label, typed }) => [label, typed])
const forget = () => keptTexts.all().forEach(({ key }) => keptTexts.drop(key))
beforeEach(forget)
afterEach(() => {
  forms.splice(0).forEach((form) => form.end())
  forget()
})

test('what the store refused outlives its dialog, and is in it when it is opened again', async () => {
  const { form, field } = await opened('Close this case')
  form.typed(field, 'She moved away', false)
  replies.note('cases.close', false)
  form.alert()
  form.end()
  expect(left()).toEqual([['Close this case: Reason', 'She moved away']])
  expect((await opened('Close this case')).field.typed).toBe('She moved away')
  expect((await opened('Close that case')).field.typed).toBe('')
})

test('what is typed on after the refusal is what is kept', async () => {
  const { form, field } = await opened('Close this case')
  replies.note('cases.close', false)
  form.alert()
  form.typed(field, 'She moved', false)
  form.typed(field, 'She moved to York', false)
  expect(left()).toEqual([['Close this case: Reason', 'She moved to York']])
})

test('it goes when the same is saved, and not when something else is', async () => {
  const first = await opened('Close this case')
  first.form.typed(first.field, 'She moved away', false)
  replies.note('cases.close', false)
  first.form.alert()
  replies.note('acronyms.add', true)
  first.form.end()
  expect(left()).toHaveLength(1)
  const again = await opened('Close this case')
  replies.note('cases.close', false)
  again.form.alert()
  replies.note('cases.close', true)
  again.form.end()
  expect(left()).toEqual([])
})

test('what stands in a form that is open when the window goes is in it when it is opened again, and goes once it is saved', async () => {
  const { form, field } = await opened('Close this case')
  await opened('Close that case')
  const over = await opened('Leave this meeting')
  over.form.typed(over.field, 'Thought better of', false)
  over.form.end()
  form.typed(field, 'She moved aw', false)
  keepOpenForms()
  expect(left()).toEqual([['Close this case: Reason', 'She moved aw']])
  const again = await opened('Close this case')
  expect(again.field.typed).toBe('She moved aw')
  again.form.typed(again.field, 'She moved away', false)
  replies.note('cases.close', true)
  again.form.end()
  expect(left()).toEqual([])
})

test('what is left in a form about one row is in no form about another, though both have one name', async () => {
  const [one, other] = [{ about: 'action-1' }, { about: 'action-2' }]
  const { form, field } = await opened('How it ended', 'In a few words', '', '', one)
  form.typed(field, 'Rung: nobody was', false)
  keepOpenForms()
  form.end()
  const later = await opened('How it ended', 'In a few words', '', '', other)
  expect(later.field.typed).toBe('')
  later.form.typed(later.field, 'Sent', false)
  later.form.written(other)
  later.form.end()
  expect(left()).toEqual([['How it ended: In a few words', 'Rung: nobody was']])
  expect((await opened('How it ended', 'In a few words', '', '', { about: 'action-1' })).field.typed).toBe(
    'Rung: nobody was',
  )
})

test('what a form has written is kept no longer, and what something else has written meanwhile does not count', async () => {
  const one = { about: 'action-1' }
  const { form, field } = await opened('How it ended', 'In a few words', '', '', one)
  form.typed(field, 'Rung: nobody was in', false)
  keepOpenForms()
  replies.note('actions.settle', true)
  form.written(one)
  form.end()
  expect(left()).toEqual([])
  const again = await opened('How it ended', 'In a few words', '', '', one)
  again.form.typed(again.field, 'Rung again', false)
  keepOpenForms()
  again.form.end()
  const third = await opened('How it ended', 'In a few words', '', '', { about: 'action-1' })
  expect(third.field.typed).toBe('Rung again')
  replies.note('cases.update', true)
  third.form.end()
  expect(left()).toEqual([['How it ended: In a few words', 'Rung again']])
})

test('what was refused before the form was opened is not taken for its own', async () => {
  replies.note('room.decide', false)
  replies.note('room.decide', true)
  const { form, field } = await opened('Add an action')
  form.typed(field, 'Ring \u202Ereh', true)
  form.end()
  expect(left()).toHaveLength(1)
})

test('a dialog that nobody refused, and one that was emptied, keep nothing', async () => {
  const { form, field } = await opened('Close this case')
  form.typed(field, 'She moved away', false)
  form.end()
  expect(left()).toEqual([])
  form.alert()
  form.typed(field, 'She moved', false)
  expect(left()).toHaveLength(1)
  form.typed(field, ' ', false)
  expect(left()).toEqual([])
})

test('a field with an error of its own keeps its text, and what stood there before is not one', async () => {
  const { form, field } = await opened('Title', 'Title', 'Any other business')
  form.typed(field, 'Any other business', true)
  expect(left()).toEqual([])
  form.typed(field, 'Urgent \u202Esgniht', true)
  form.end()
  expect(left()).toEqual([['Title', 'Urgent \u202Esgniht']])
  expect(isLeftInLine(place, '', 'Title', 'Any other business')).toBe(true)
  expect(isLeftInLine(place, '', 'Title', 'Interests')).toBe(false)
})

test('two dialogs of one name lose neither text', async () => {
  const both = [await opened('Add an action'), await opened('Add an action')]
  both.forEach(({ form, field }, index) => form.typed(field, `Text ${index}`, true))
  both.forEach(({ form }) => form.end())
  expect(left().map(([, typed]) => typed)).toEqual(['Text 1', 'Text 0'])
})

test('where two fields have one name, neither takes up what one of them left', async () => {
  const { form, field } = await opened('Add two')
  form.typed(field, 'Left', false)
  form.alert()
  form.end()
  const next = new FormTexts('Add two', '', place)
  const both = [fieldOf('Reason'), fieldOf('Reason')]
  both.forEach((one) => next.join(one))
  await Promise.resolve()
  expect(both.map(({ typed }) => typed)).toEqual(['', ''])
})
