import type { PaletteEntry } from './palette-search.ts'
import type { ShortcutGroup } from './shortcut-registry.ts'

/** What the keys of this screen do, for choosing by name; what works everywhere has entries of its own. */
export const screenCommands = (groups: readonly ShortcutGroup[]): readonly PaletteEntry[] =>
  groups
    .filter(({ heading }) => heading !== 'Anywhere')
    .flatMap(({ heading, shortcuts }) =>
      Object.entries(shortcuts())
        .filter(([, { isDisabled }]) => !isDisabled)
        .map(([combo, { label, run }]) => ({
          id: `${heading} ${combo}`,
          title: label,
          heading,
          shortcut: combo,
          // After the palette has closed and given the focus back: some act on what has it.
          onChoose: () => void setTimeout(run),
        })),
    )
