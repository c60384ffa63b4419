import { Header, Menu, MenuItem, MenuSection } from 'react-aria-components'
import { classNames } from '../type/class-names.ts'
import list from '../type/list.module.css'
import { Kbd } from '../type/kbd.tsx'
import { grouped, searchFailed } from './palette-search.ts'
import type { PaletteEntry } from './palette-search.ts'
import styles from './command-palette.module.css'

interface PaletteListProps {
  readonly entries: readonly PaletteEntry[]
  readonly choose: (entry: PaletteEntry) => void
  readonly text: string
  readonly isSearching: boolean
  readonly hasFailed: boolean
}

function PaletteItem({ entry, choose }: { readonly entry: PaletteEntry } & Pick<PaletteListProps, 'choose'>) {
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.title}
      className={list.item ?? ''}
      onAction={() => choose(entry)}
    >
      <span className={list.words}>
        {entry.title}
        {entry.description && <span className={list.note}>{entry.description}</span>}
      </span>
      {entry.shortcut && <Kbd combo={entry.shortcut} />}
    </MenuItem>
  )
}

function emptyWords({ text, isSearching, hasFailed }: PaletteListProps): string {
  if (isSearching) return 'Looking…'
  if (hasFailed) return searchFailed
  return text === '' ? 'Type a name, a number or what you want to do.' : `Nothing found for “${text}”.`
}

/** What was found, under headings. */
export function PaletteList(props: PaletteListProps) {
  return (
    <Menu
      aria-label="Found"
      className={classNames(list.list, styles.list)}
      renderEmptyState={() => <p className={list.empty}>{emptyWords(props)}</p>}
    >
      {grouped(props.entries).map(([heading, entries]) => (
        <MenuSection key={heading} id={heading}>
          <Header className={list.header ?? ''}>{heading}</Header>
          {entries.map((entry) => (
            <PaletteItem key={entry.id} entry={entry} choose={props.choose} />
          ))}
        </MenuSection>
      ))}
    </Menu>
  )
}
