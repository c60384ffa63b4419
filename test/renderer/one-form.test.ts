import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

// There are three ways to write on screen, each in one place (CONTRIBUTING): a form, what saves itself, and a button.
const folder = join(import.meta.dirname, '../../renderer')
const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/.test(name))
const source = (name: string): string => readFileSync(join(folder, name), 'utf8')
const outside = (place: string): readonly string[] => modules.filter((name) => !name.startsWith(`${place}/`))
const saying = (names: readonly string[], what: RegExp): readonly string[] =>
  names.filter((name) => what.test(source(name)))

test('only the one form knows how a form is made and how a refusal is shown in it', () => {
  expect(modules.length).toBeGreaterThan(400)
  expect(saying(outside('form'), /\buseForm[<(]|\bshowRefusal\(|\bzodResolver\b/)).toEqual([])
})

test('no field says by itself how much it takes: its schema does', () => {
  expect(saying(outside('ui'), /\bmaxLength=\{[\d_]+\}|\bmaxLength: [\d_]+/)).toEqual([])
})

/** Fields of a form, and a text or a choice of them kept by hand. */
const field =
  /<(TextField|TextArea|DateField|SelectField|RadioField|CheckField|CheckGroup|MoneyField|NumberField|PassphraseField)\b/
const dialog = /<(Dialog|ConfirmDialog)\b/
/** `value={reason}` with `onChange={setReason}`, as `useState` gives them. */
const keptByHand = /\bonChange=\{set[A-Z]\w*\}/

test('no dialog keeps what is typed in it by itself', () => {
  expect(
    modules.filter(
      (name) => !(name in noForms) && dialog.test(source(name)) && keptByHand.test(source(name)),
    ),
  ).toEqual([])
})

/** What draws fields that are kept by hand, each with why it is no form. */
const noForms: Readonly<Record<string, string>> = {
  'actions/action-list.tsx': 'Narrows a list',
  'imports/choose-file.tsx': 'Says whose file it is, before one is chosen',
  'imports/file-questions.tsx': 'Answers how a file is read, which is then read again; nothing is written',
  'meetings/line-in-place.tsx': 'Saves itself',
  'meetings/minutes-field.tsx': 'Saves itself',
  'panels/closed-days.tsx': 'Puts a day on a list; the form round it keeps the list',
  'session/demonstration-dialog.tsx': 'Chooses who to be; nothing is written',
  'session/unlock-page.tsx': 'The door: who one is, and a passphrase; nothing is written',
}

test('fields that are kept by hand are no form, and it is said why', () => {
  const byHand = modules.filter(
    (name) =>
      !name.startsWith('ui/') &&
      !name.startsWith('form/') &&
      field.test(source(name)) &&
      keptByHand.test(source(name)),
  )
  expect(byHand.toSorted()).toEqual(Object.keys(noForms).toSorted())
})
