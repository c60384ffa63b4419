/** Puts the cursor into a text that is edited where it stands: the box, or what opens it while it is empty. */
export function openField(place: Element | null): void {
  const box = place?.querySelector<HTMLElement>('textarea, input')
  if (box) box.focus()
  else place?.querySelector<HTMLElement>('button')?.click()
}
