import { useCallback, useMemo } from 'react'
import { useGo } from '../data/navigation.ts'
import { CommandPalette, screenCommands, shortcutGroups } from '../ui/index.ts'
import { ask } from '../data/use-op.ts'
import { useMay } from '../data/open-session.ts'
import { paths } from '../data/paths.ts'
import { everythingEntry, hitEntry, nameToReview, placeEntries, reviewEntry } from './entries.ts'
import { nothingLooked, useLooked } from './looked.ts'

export interface FindAnythingProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onShortcuts: () => void
}

/** Ctrl or ⌘ K: people, cases, meetings, actions, and every place and act of the window. */
export function FindAnything({ isOpen, onOpenChange, onShortcuts }: FindAnythingProps) {
  const go = useGo()
  const [, look] = useLooked()
  const mayReview = useMay('reviews.open')
  const search = useCallback(
    async (text: string) => {
      const name = mayReview ? nameToReview(text) : null
      const hits = await ask('search.find', { text: name ?? text })
      const toReview = name === null ? [] : hits.filter(({ canReview }) => canReview === true)
      const lookThrough = (): void => {
        look({ ...nothingLooked, text: name ?? text })
        go(paths.search)
      }
      return [
        ...toReview.map((hit) => reviewEntry(hit, go)),
        ...hits.map((hit) => hitEntry(hit, go)),
        ...(hits.length > 0 ? [everythingEntry(lookThrough)] : []),
      ]
    },
    [go, look, mayReview],
  )
  const places = useMemo(() => placeEntries(go, onShortcuts), [go, onShortcuts])
  // Of the screen beneath, as it was when this opened.
  const commands = useMemo(
    () => (isOpen ? [...screenCommands(shortcutGroups.all()), ...places] : places),
    [isOpen, places],
  )
  return (
    <CommandPalette
      label="A name, a case, a meeting, or what you want to do"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      commands={commands}
      search={search}
    />
  )
}
