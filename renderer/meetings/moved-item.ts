interface WithId {
  readonly id: string
}

/** Which one item was moved, and to which place counted from 1; null where nothing was. */
export function movedItem(
  before: readonly WithId[],
  after: readonly WithId[],
): { readonly itemId: string; readonly position: number } | null {
  const at = after.findIndex((item, index) => item.id !== before[index]?.id)
  const [wasHere, isHere] = [before[at], after[at]]
  if (!wasHere || !isHere) return null
  // Either the one that was here went down, or the one that is here now came up.
  const wentDown = before[at + 1]?.id === isHere.id
  const itemId = wentDown ? wasHere.id : isHere.id
  return { itemId, position: after.findIndex((item) => item.id === itemId) + 1 }
}
