const asks = 'accord:reveal'

/** Opens whatever this is folded into, so that it can have the focus. */
export const reveal = (box: unknown): void => {
  if (box instanceof Node) box.dispatchEvent(new CustomEvent(asks, { bubbles: true }))
}

/** Told when something inside is to be shown; answers what stops that. */
export function onReveal(within: HTMLElement, show: () => void): () => void {
  within.addEventListener(asks, show)
  return () => within.removeEventListener(asks, show)
}
