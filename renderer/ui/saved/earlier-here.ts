/** Opens the earlier versions of the text that is being written in, where it has some: the key's twin of the button. */
let openHere: (() => void) | null = null

export const earlierHere = {
  enter: (open: () => void): void => void (openHere = open),
  leave: (): void => void (openHere = null),
  open: (): void => openHere?.(),
}

/** In the list of shortcuts; the button itself stands between no two fields. */
export const earlierKey = 'mod+shift+h'
