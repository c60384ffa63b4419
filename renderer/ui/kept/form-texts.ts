import { announce } from '../live/announcements.ts'
import { keptTexts } from './kept-texts.ts'
import { replies } from './replies.ts'
import type { Refused } from './replies.ts'

/** One form that is written as a whole, of those whose texts are kept together: it alone knows what it has written. */
export interface WrittenForm {
  /** The rows that it writes of, by their ids: on one page a form of the same name may be about another person. */
  readonly about: string
}

/** A field of a form, and what the form knows of it. */
export interface FormField {
  readonly label: string
  /** Null: nothing says when it is written. */
  readonly form: WrittenForm | null
  /** What stood in it when the form was opened. */
  readonly base: string
  readonly write: (text: string) => void
  typed: string
  /** Its own error is shown. */
  isWrong: boolean
  /** Under which its text is kept; null while it need not be. */
  key: string | null
}

const isWorthKeeping = ({ typed, base }: FormField): boolean => typed.trim() !== '' && typed !== base

const open = new Set<FormTexts>()

/** Before the window goes, by a lock or an end that nobody chose for a form's sake: what stands in one that is open is kept. */
export const keepOpenForms = (): void => open.forEach((form) => form.keep())

/**
 * The texts of a dialog or form that is saved as a whole. From the first refusal on they are kept beyond it, so that
 * closing it, locking or leaving loses nothing; saving what was refused lets them go. Of what was not refused a lock
 * loses nothing either.
 */
export class FormTexts {
  readonly #fields = new Set<FormField>()
  readonly #name: string
  readonly #scope: string
  readonly #place: string
  readonly #since = replies.count()
  #alerts = 0
  #refused: Refused | null = null

  constructor(name: string, scope: string, place: string) {
    this.#name = name
    this.#scope = scope
    this.#place = place
  }

  /** A field is there: what was left in it comes back. The function it answers with takes it out again. */
  readonly join = (field: FormField): (() => void) => {
    this.#fields.add(field)
    open.add(this)
    // Once every field is there: where two have one name, nobody can say whose the text is.
    queueMicrotask(() => this.#takeUp(field))
    return () => void this.#fields.delete(field)
  }

  readonly typed = (field: FormField, typed: string, isWrong: boolean): void => {
    field.typed = typed
    field.isWrong = isWrong
    if (isWrong) this.#refused ??= replies.refused(this.#since)
    this.#follow(field)
  }

  /** Something in the form says that it was refused. The function it answers with: it no longer does. */
  readonly alert = (): (() => void) => {
    this.#alerts += 1
    this.#refused = replies.refused(this.#since)
    for (const field of this.#fields) this.#follow(field)
    return () => void (this.#alerts -= 1)
  }

  /** Whatever somebody has written, though nothing of it was refused. */
  readonly keep = (): void => {
    for (const field of this.#fields) if (isWorthKeeping(field)) this.#keep(field)
  }

  /** All of this is written; what else is in a form round it is not. */
  readonly written = (form: WrittenForm): void => {
    for (const field of this.#fields) if (field.form === form) this.#drop(field)
  }

  /** The form is gone. */
  readonly end = (): void => {
    open.delete(this)
    const kept = [...this.#fields].filter(({ key }) => key !== null)
    if (kept.length === 0) return
    const isAnswered = this.#refused !== null && replies.isSaved(this.#refused)
    // Something else may have been written meanwhile: a form that says by itself that it was is asked, and has not said so.
    const saved = kept.filter(({ form }) => form === null && isAnswered)
    for (const { key } of saved) keptTexts.drop(key ?? '')
    // Seen in the rail, or at the room's foot; a line over the page would cover the next dialog's buttons.
    if (saved.length < kept.length)
      announce(`What you wrote in “${this.#name}” is not saved. It is kept: look for “not saved”.`)
  }

  #follow(field: FormField): void {
    const isRefused = this.#alerts > 0 || field.isWrong
    if (field.key === null && !isRefused) return
    if (isWorthKeeping(field)) this.#keep(field)
    else this.#drop(field)
  }

  #keep(field: FormField): void {
    field.key ??= this.#freeKey(field)
    const { key, typed, base } = field
    const label = this.#labelOf(field)
    keptTexts.keep({ key, label, scope: this.#scope, place: this.#place, typed, base })
  }

  #drop(field: FormField): void {
    if (field.key !== null) keptTexts.drop(field.key)
    field.key = null
  }

  #takeUp(field: FormField): void {
    const isOnly = [...this.#fields].filter((one) => this.#keyOf(one) === this.#keyOf(field)).length === 1
    if (!this.#fields.has(field) || !isOnly || field.key !== null || field.typed !== field.base) return
    const left = keptTexts.all().find(({ key }) => isOf(key, this.#keyOf(field)))
    if (!left || typeof left.typed !== 'string') return
    field.key = left.key
    this.#refused ??= replies.refused(this.#since)
    field.write(left.typed)
  }

  /** A text that somebody left in the same field of another of the kind stays: no newer one takes its place. */
  #freeKey(field: FormField): string {
    const key = this.#keyOf(field)
    let free = key
    for (let number = 2; keptTexts.find(free); number++) free = `${key}\n${number}`
    return free
  }

  #labelOf = ({ label }: FormField): string => labelIn(this.#name, label)
  #keyOf = (field: FormField): string => {
    const of = [this.#scope, field.form?.about ?? ''].filter(Boolean).join(' ')
    return keyOf(this.#place, of, this.#labelOf(field), field.base)
  }
}

const labelIn = (form: string, field: string): string =>
  (form === field ? field : `${form}: ${field}`).slice(0, 300)
// What stood there tells apart the lines and dialogs of one name.
const keyOf = (...[place, scope, label, base]: readonly [string, string, string, string]): string =>
  [place, scope, label, base.slice(0, 100)].join('\n').slice(0, 990)

/** True where a refused text waits for a form that is one line: it opens by itself. */
export const isLeftInLine = (place: string, scope: string, label: string, base: string): boolean =>
  keptTexts.all().some(({ key }) => isOf(key, keyOf(place, scope, label, base)))

/** True where any refused text of this page waits for the field that it was typed in. */
export const isAnyLeftAt = (place: string): boolean => keptTexts.all().some((one) => one.place === place)

const isOf = (key: string, field: string): boolean => key === field || key.startsWith(`${field}\n`)
