import { useState } from 'react'
import { Autocomplete, Dialog, Input, Modal, ModalOverlay, SearchField } from 'react-aria-components'
import { classNames } from '../type/class-names.ts'
import modal from '../overlays/dialog.module.css'
import { matchingCommands, usePaletteSearch } from './palette-search.ts'
import type { PaletteEntry, PaletteSearch } from './palette-search.ts'
import { PaletteList } from './palette-list.tsx'
import { usePaletteEnter } from './use-palette-enter.ts'
import { useShortcuts } from './use-shortcuts.ts'
import styles from './command-palette.module.css'

export interface CommandPaletteProps {
  /** What can always be done or gone to; narrowed by what is typed. */
  readonly commands: readonly PaletteEntry[]
  /** Finds people, cases, meetings. Keep it the same function between renders. */
  readonly search?: PaletteSearch
  /** What can be found: "Find a person, a case or something to do". */
  readonly label: string
  /** For a menu entry or a button that opens it as well. */
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
}

/** Opens on Ctrl or ⌘ K from anywhere, fields included. Once in a window. */
export function CommandPalette(props: CommandPaletteProps) {
  const [openHere, setOpenHere] = useState(false)
  const isOpen = props.isOpen ?? openHere
  const setOpen = (next: boolean) => {
    setOpenHere(next)
    props.onOpenChange?.(next)
  }
  useShortcuts('Anywhere', {
    'mod+k': { label: 'Find anything', run: () => setOpen(true), inFields: true },
  })
  return (
    <ModalOverlay className={modal.veil ?? ''} isOpen={isOpen} onOpenChange={setOpen} isDismissable>
      <Modal className={classNames(modal.modal, modal.top)}>
        <Dialog className={styles.dialog ?? ''} aria-label={props.label}>
          <PaletteBody {...props} close={() => setOpen(false)} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function PaletteBody({
  commands,
  search,
  label,
  close,
}: CommandPaletteProps & { readonly close: () => void }) {
  const [text, setText] = useState('')
  const found = usePaletteSearch(text, search)
  const entries = [...found.entries, ...matchingCommands(commands, text)]
  const isSearching = search !== undefined && text.trim() !== found.text
  const choose = (entry: PaletteEntry) => {
    close()
    entry.onChoose()
  }
  const onKey = usePaletteEnter(
    { text: text.trim(), entries, isSearching, hasFailed: found.hasFailed },
    choose,
  )
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField aria-label={label} autoFocus className={styles.field ?? ''}>
        <Input className={styles.input ?? ''} placeholder={label} onKeyDownCapture={onKey} />
      </SearchField>
      <PaletteList {...{ entries, choose, isSearching, text: text.trim(), hasFailed: found.hasFailed }} />
    </Autocomplete>
  )
}
