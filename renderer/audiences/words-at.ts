import { wordsSelected } from './passage.ts'

export interface Pointed {
  readonly block: string
  /** The words selected in it; null: the whole is meant. */
  readonly passage: string | null
}

const blockOf = (node: Node | null): HTMLElement | null =>
  (node instanceof Element ? node : (node?.parentElement ?? null))?.closest<HTMLElement>('[data-block]') ??
  null

const pointed = (place: HTMLElement | null, passage: string | null = null): Pointed | null => {
  const block = place?.dataset['block']
  return block === undefined ? null : { block, passage }
}

/** The text that somebody writes in, selected words in, has the focus on, or points at, in this order. */
export function pointedAt(): Pointed | null {
  const { activeElement } = document
  if (activeElement instanceof HTMLTextAreaElement && blockOf(activeElement) !== null) {
    const { value, selectionStart, selectionEnd } = activeElement
    return pointed(blockOf(activeElement), wordsSelected(value, selectionStart, selectionEnd))
  }
  return selectedInRead() ?? pointed(blockOf(activeElement)) ?? pointed(hovered())
}

function selectedInRead(): Pointed | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const place = blockOf(range.startContainer)
  if (place === null || blockOf(range.endContainer) !== place) return null
  const before = document.createRange()
  before.selectNodeContents(place)
  before.setEnd(range.startContainer, range.startOffset)
  const from = before.toString().length
  return pointed(place, wordsSelected(place.textContent, from, from + range.toString().length))
}

const hovered = (): HTMLElement | null =>
  [...document.querySelectorAll<HTMLElement>('[data-block]:hover')].at(-1) ?? null
