import { reveal } from '../ui/index.ts'

interface Focusable {
  readonly focus: () => void
}

const canFocus = (box: unknown): box is Focusable =>
  typeof box === 'object' && box !== null && typeof Reflect.get(box, 'focus') === 'function'

const isBefore = (a: unknown, b: unknown): boolean =>
  a instanceof Node &&
  b instanceof Node &&
  (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

/** Where a form's fields are drawn, and the way to the first of them that is wrong: that is where it is put right. */
export class DrawnFields {
  readonly #boxes = new Map<string, unknown>()
  #asked = new Set<string>()
  readonly #bound = new Map<string, number>()

  /** The form is drawn anew: what it asks for is what is there. */
  readonly beginAnew = (): void => void (this.#asked = new Set())

  readonly ask = (name: string): void => void this.#asked.add(name)

  /** A field in a file of its own; answers what takes it away again. */
  readonly bind = (name: string): (() => void) => {
    const count = (by: number): void => void this.#bound.set(name, (this.#bound.get(name) ?? 0) + by)
    count(1)
    return () => count(-1)
  }

  /** Whether what is wrong with this can be read beside a field. */
  readonly isDrawn = (name: string): boolean =>
    [...this.#asked, ...[...this.#bound].flatMap(([one, count]) => (count > 0 ? [one] : []))].some(
      (drawn) => drawn === name || name.startsWith(`${drawn}.`),
    )

  readonly note = (name: string, box: unknown): void => {
    if (box) this.#boxes.set(name, box)
    else this.#boxes.delete(name)
  }

  readonly goTo = (name: string): void => {
    const box = this.#boxes.get(name)
    reveal(box)
    if (canFocus(box)) box.focus()
  }

  readonly goToWrong = (isWrong: (name: string) => boolean): void => {
    const wrong = [...this.#boxes].filter(([name, box]) => isWrong(name) && canFocus(box))
    const [first] = wrong.toSorted(([, a], [, b]) => (isBefore(a, b) ? -1 : 1))
    if (first) this.goTo(first[0])
  }
}
