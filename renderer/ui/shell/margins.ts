/** Where a note begins and how tall it is, in pixels from the top of the page. */
export interface NoteBox {
  readonly top: number
  readonly height: number
}

/**
 * How far each note is moved down so that it begins beside what it is about, or where the one before it ends. A tall
 * note reaches into the margin of what follows; it never stretches the text beside it.
 */
export function notesMoved(notes: readonly NoteBox[]): readonly number[] {
  let end = 0
  return notes.map(({ top, height }) => {
    // One that says nothing moves nothing.
    if (height === 0) return 0
    const begins = Math.max(top, end)
    end = begins + height
    return begins - top
  })
}

/** On a note, and on the text that it stands beside. */
export const noteMark = { 'data-note': '' }
export const besideMark = { 'data-note-beside': '' }

/** Moves the notes of a page to where `notesMoved` says, and the page's end below the last of them. */
function place(page: HTMLElement): void {
  const notes = [...page.querySelectorAll<HTMLElement>('[data-note]')]
  if (notes.length === 0) {
    page.style.minHeight = ''
    return
  }
  const from = page.getBoundingClientRect().top
  const boxes = notes.map((note) => {
    const isBeside = getComputedStyle(note).getPropertyValue('--beside') === '1'
    return {
      top: (note.parentElement ?? note).getBoundingClientRect().top - from,
      height: isBeside && note.childElementCount > 0 ? note.offsetHeight : 0,
    }
  })
  const moved = notesMoved(boxes)
  for (const [index, note] of notes.entries()) put(note, 'marginTop', `${moved[index] ?? 0}px`)
  const ends = boxes.map(({ top, height }, index) => (height > 0 ? top + height + (moved[index] ?? 0) : 0))
  put(page, 'minHeight', `${Math.max(0, ...ends)}px`)
}

/** What is put where it was has the page laid out again all the same. */
function put(element: HTMLElement, property: 'marginTop' | 'minHeight', value: string): void {
  if (element.style[property] !== value) element.style[property] = value
}

/** Keeps the notes of a page in their places; answers how to stop. */
export function alignMargins(page: HTMLElement): () => void {
  const settle = (): void => place(page)
  const sizes = new ResizeObserver(settle)
  const seen = new Set<Element>()
  const watch = (): void => {
    for (const one of page.querySelectorAll('[data-note], [data-note-beside]')) {
      if (seen.has(one)) continue
      seen.add(one)
      sizes.observe(one)
    }
    for (const one of seen) {
      if (page.contains(one)) continue
      seen.delete(one)
      sizes.unobserve(one)
    }
  }
  // Once a frame, however often the page changes before it: each time has all of it laid out.
  let frame = 0
  const parts = new MutationObserver(() => {
    watch()
    frame ||= requestAnimationFrame(() => {
      frame = 0
      settle()
    })
  })
  watch()
  settle()
  parts.observe(page, { childList: true, subtree: true })
  return () => {
    cancelAnimationFrame(frame)
    sizes.disconnect()
    parts.disconnect()
  }
}
