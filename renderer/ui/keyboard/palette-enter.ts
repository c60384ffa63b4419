import type { PaletteEntry } from './palette-search.ts'

export interface PaletteNow {
  readonly text: string
  /** The first is the one at the top. */
  readonly entries: readonly PaletteEntry[]
  /** What is shown is not yet what is found for the text. */
  readonly isSearching: boolean
  readonly hasFailed: boolean
}

/** Enter before the hits of what was typed are there: it waits for them, and for nothing else. */
export class WaitingEnter {
  #text: string | null = null

  /** What Enter opens now; null: it waits, or there is nothing, as the list says. */
  press(now: PaletteNow): PaletteEntry | 'failed' | null {
    this.#text = now.text
    return this.come(now)
  }

  /** Hits have come, or something else was typed. */
  come({ text, entries, isSearching, hasFailed }: PaletteNow): PaletteEntry | 'failed' | null {
    const isMeant = this.#text === text
    if (isMeant && isSearching) return null
    this.#text = null
    if (!isMeant) return null
    return hasFailed ? 'failed' : (entries[0] ?? null)
  }
}
