import { useEffect, useState } from 'react'
import { nearness } from '../../../shared/kernel/near-word.ts'
import type { Combo } from '../keys/combo.ts'

export interface PaletteEntry {
  readonly id: string
  readonly title: string
  /** A quieter second line: an age and a state, a place. */
  readonly description?: string | undefined
  /** The heading it stands under: "People", "Go to". */
  readonly heading: string
  readonly shortcut?: Combo | undefined
  readonly onChoose: () => void
}

export type PaletteSearch = (text: string, signal: AbortSignal) => Promise<readonly PaletteEntry[]>

export interface Found {
  readonly text: string
  readonly entries: readonly PaletteEntry[]
  readonly hasFailed: boolean
}

/** Long enough that keys pressed together ask once; the answer seems to come with the key. */
const pauseMs = 30

/** Commands in which every word typed occurs; where there is none, those with words that may have been meant. */
export function matchingCommands(commands: readonly PaletteEntry[], text: string): readonly PaletteEntry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const spoken = commands.map((command) => ({ command, hay: hayOf(command) }))
  const exact = spoken.filter(({ hay }) => words.every((word) => hay.includes(word)))
  const meant = spoken.filter(({ hay }) => {
    const there = hay.split(/[^\p{L}\p{N}]+/u)
    return words.every((word) => hay.includes(word) || there.some((one) => nearness(word, one) !== null))
  })
  return (exact.length > 0 ? exact : meant).map(({ command }) => command)
}

const hayOf = ({ title, description = '' }: PaletteEntry): string => `${title} ${description}`.toLowerCase()

/** Entries under their headings, in the order the headings first came. */
export function grouped(
  entries: readonly PaletteEntry[],
): readonly (readonly [string, readonly PaletteEntry[]])[] {
  return [...Map.groupBy(entries, (entry) => entry.heading)]
}

export const searchFailed = 'The search did not work. Try again in a moment.'

const nothing: Found = { text: '', entries: [], hasFailed: false }

/** Asks a moment after the last key; the answer to an older question is dropped. */
export function usePaletteSearch(text: string, search: PaletteSearch | undefined): Found {
  const [found, setFound] = useState(nothing)
  const asked = text.trim()
  useEffect(() => {
    if (!search || asked === '') return
    const asking = new AbortController()
    const ask = async () => {
      const answer = await search(asked, asking.signal).then(
        (entries) => ({ text: asked, entries, hasFailed: false }),
        () => ({ text: asked, entries: [], hasFailed: true }),
      )
      if (!asking.signal.aborted) setFound(answer)
    }
    const timer = setTimeout(() => void ask(), pauseMs)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [asked, search])
  return asked === '' ? nothing : found
}
