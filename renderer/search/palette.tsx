import { Search } from 'lucide-react'
import { useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
} from 'react-aria-components'
import { useGo } from '../navigation.ts'
import { useQueryOp } from '../use-op.ts'
import { paletteEntries } from './entries.ts'
import type { PaletteEntry } from './entries.ts'
import { places } from './places.ts'
import styles from './palette.module.css'

export interface PaletteProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onShortcuts: () => void
}

/** Finds anything: people, cases, meetings, actions, and every place and act of the window. */
export function Palette({ isOpen, onOpenChange, onShortcuts }: PaletteProps) {
  return (
    <ModalOverlay className={styles.veil ?? ''} isOpen={isOpen} onOpenChange={onOpenChange} isDismissable>
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label="Find anything" className={styles.dialog ?? ''}>
          <Finder onDone={() => onOpenChange(false)} onShortcuts={onShortcuts} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

interface FinderProps {
  readonly onDone: () => void
  readonly onShortcuts: () => void
}

function Finder({ onDone, onShortcuts }: FinderProps) {
  const go = useGo()
  const [text, setText] = useState('')
  const wanted = text.trim()
  const found = useQueryOp('search.find', { text: wanted }, { enabled: wanted !== '', keepRows: true })
  const hits = wanted === '' ? [] : (found.data ?? [])
  const entries = paletteEntries(hits, places(onShortcuts), wanted)
  const choose = (entry: PaletteEntry) => {
    onDone()
    if (entry.href !== undefined) go(entry.href)
    entry.run?.()
  }
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField aria-label="Find anything" className={styles.search ?? ''} autoFocus>
        <Search className={styles.mark} size={20} aria-hidden="true" />
        <Input
          className={styles.input ?? ''}
          placeholder="A name, a case, a meeting, or what you want to do"
        />
      </SearchField>
      <Menu
        aria-label="Found"
        className={styles.list ?? ''}
        items={entries}
        renderEmptyState={() => (
          <p className={styles.none}>{found.isWaiting ? 'Looking…' : `Nothing found for “${wanted}”.`}</p>
        )}
      >
        {(entry) => (
          <MenuItem
            id={entry.id}
            textValue={entry.title}
            className={styles.item ?? ''}
            onAction={() => choose(entry)}
          >
            <Text slot="label">{entry.title}</Text>
            <Text slot="description" className={styles.note ?? ''}>
              {entry.note}
            </Text>
          </MenuItem>
        )}
      </Menu>
    </Autocomplete>
  )
}
