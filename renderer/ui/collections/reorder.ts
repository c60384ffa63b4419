/** The order after one item moves up (-1) or down (1); the same list at either end. */
export function moved<Item>(items: readonly Item[], index: number, by: -1 | 1): readonly Item[] {
  const item = items[index]
  const to = index + by
  if (item === undefined || to < 0 || to >= items.length) return items
  return items.toSpliced(index, 1).toSpliced(to, 0, item)
}

/** The order after some items are dropped before or after another. */
export function dropped<Item>(
  items: readonly Item[],
  isDragged: (item: Item) => boolean,
  isTarget: (item: Item) => boolean,
  where: 'before' | 'after',
): readonly Item[] {
  const dragged = items.filter(isDragged)
  const others = items.filter((item) => !isDragged(item))
  const at = others.findIndex(isTarget)
  if (at < 0) return items
  return others.toSpliced(where === 'before' ? at : at + 1, 0, ...dragged)
}
