/** Puts the cursor into a text that is edited where it stands, behind what it says: the box, or what opens it while it is empty. */
export function openField(place: Element | null): void {
  const box = place?.querySelector<HTMLTextAreaElement | HTMLInputElement>('textarea, input')
  if (!box) return place?.querySelector<HTMLElement>('button')?.click()
  box.focus()
  // A browser begins before the first letter, and what is added would stand before what was said.
  if (box instanceof HTMLTextAreaElement) box.setSelectionRange(box.value.length, box.value.length)
}

/** Begins a line of its own in a list of lines, behind those that it has. */
export const openNewLine = (place: Element | null): void =>
  place?.querySelector<HTMLElement>('[data-adds] button')?.click()
