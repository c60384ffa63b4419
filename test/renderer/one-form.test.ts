import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Visitor, parseSync } from 'vite'
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
/** What a form gives, to set a field of its own. */
const ofForms = new Set(['setValue', 'setError', 'setFocus'])
/** `setReason`, or `listing.setReason`. */
const setter = /^(?:\w+\.)*(set[A-Z]\w*)$/

const isSetter = (callee: string): boolean => {
  const [, name = ''] = setter.exec(callee) ?? []
  return name !== '' && !ofForms.has(name)
}

/** The form round it is given it too: what is kept besides is how it is typed, such as an empty line. */
const handsOn = /^(?:\w+\.)*(?:onChange|set|setValue)$/

interface Place {
  readonly start: number
  readonly end: number
}
const isWithin = (inner: Place, outer: Place): boolean => inner.start >= outer.start && inner.end <= outer.end

/**
 * `value={reason}` with `onChange={setReason}`, as `useState` gives them; or with a function that hands a setter what it
 * was given: `onChange={(text) => setWords({ ...words, [id]: text })}`. `onChange={() => setOpen(true)}` keeps no text. Functions with
 * a name of their own are not followed.
 */
function keepsByHand(text: string): boolean {
  const { program } = parseSync('a.tsx', text)
  const names: (Place & { readonly name: string })[] = []
  const calls: Place[] = []
  const handedOn: Place[] = []
  const changes: { readonly place: Place; readonly given: readonly Place[] }[] = []
  let isPassedOn = false
  new Visitor({
    Identifier: ({ name, start, end }) => void names.push({ name, start, end }),
    CallExpression: ({ callee, end }) => {
      const said = text.slice(callee.start, callee.end)
      if (isSetter(said)) calls.push({ start: callee.end, end })
      if (handsOn.test(said)) handedOn.push({ start: callee.end, end })
    },
    JSXAttribute: ({ name, value }) => {
      if (name.name !== 'onChange' || value?.type !== 'JSXExpressionContainer') return
      const { expression } = value
      if (isSetter(text.slice(expression.start, expression.end))) isPassedOn = true
      if (expression.type !== 'ArrowFunctionExpression' && expression.type !== 'FunctionExpression') return
      changes.push({ place: expression, given: expression.params })
    },
  }).visit(program)
  const saidIn = (place: Place) => names.filter((one) => isWithin(one, place)).map(({ name }) => name)
  return (
    isPassedOn ||
    changes.some(({ place, given }) => {
      const params = given.flatMap(saidIn)
      const isGiven = (to: readonly Place[]): boolean =>
        to
          .filter((call) => isWithin(call, place))
          .some((call) => saidIn(call).some((name) => params.includes(name)))
      return isGiven(calls) && !isGiven(handedOn)
    })
  )
}

test.for([
  ['onChange={setReason}', true],
  ['onChange={listing.setLate}', true],
  ['onChange={(reason) => setReason(reason)}', true],
  ['onChange={(id, text) => setWords({ ...words, [id]: text })}', true],
  ['onChange={(text) => { setIsTyped(true); setReason(text.trim()) }}', true],
  ['onChange={function (text) { setReason(text) }}', true],
  ['onChange={({ text }) => listing.setReason(text)}', true],
  ['onChange={() => setOpen(true)}', false],
  ['onChange={(name) => { field.onChange(name); setIsTyped(true) }}', false],
  ['onChange={(late) => set("late", late)}', false],
  ['onChange={(units) => form.setValue("units", units)}', false],
  ['onChange={(text) => { setText(text); onChange(linesIn(text)) }}', false],
  ['onPress={(text) => setReason(text)}', false],
] as const)('%s keeps by hand what is typed: %s', ([attribute, isKept]) => {
  expect(keepsByHand(`const drawn = <TextField ${attribute} />`)).toBe(isKept)
})

test('no dialog keeps what is typed in it by itself', () => {
  expect(
    modules.filter((name) => !(name in noForms) && dialog.test(source(name)) && keepsByHand(source(name))),
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
  'register/register-page.tsx': 'Narrows what is shown; nothing is written',
  'releases/copy-rows.tsx': 'Narrows what is shown; nothing is written',
  'reviews/reviews-page.tsx': 'Narrows a list',
  'room/attendance/item-attendance.tsx': 'Says for how long a change counts; each change is a button’s',
  'session/demonstration-dialog.tsx': 'Chooses who to be; nothing is written',
  'session/unlock-page.tsx': 'The door: who one is, and a passphrase; nothing is written',
}

test('fields that are kept by hand are no form, and it is said why', () => {
  const byHand = modules.filter(
    (name) =>
      !name.startsWith('ui/') &&
      !name.startsWith('form/') &&
      field.test(source(name)) &&
      keepsByHand(source(name)),
  )
  expect(byHand.toSorted()).toEqual(Object.keys(noForms).toSorted())
})
