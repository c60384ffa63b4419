import { useState } from 'react'
import { Button, Eyebrow, useShortcuts } from '../../ui/index.ts'
import type { ReadProps } from './read-back.tsx'
import { SharingDialog } from './sharing-dialog.tsx'
import { Decided } from './sharing-first.tsx'
import styles from './read-back.module.css'

/** Not part of the record: settled here so that nothing waits once both have signed. */
export function ReadBackSharing({ roomItem, canEdit, onNested }: ReadProps & { readonly canEdit: boolean }) {
  const [isOpen, setOpen] = useState(false)
  const { sharing } = roomItem
  const waits = canEdit && sharing.some(({ decision }) => decision === null)
  const openWhys = [...new Set(sharing.flatMap(({ why, decision }) => (decision ? [] : why)))]
  const open = (next: boolean): void => {
    setOpen(next)
    onNested(next)
  }
  useShortcuts('Reading back', {
    o: {
      label: 'Say what each agency is told',
      run: () => open(true),
      inDialogs: true,
      isDisabled: !waits || isOpen,
    },
  })
  if (sharing.length === 0) return null
  return (
    <section className={waits ? styles.missing : undefined} data-part="sharing">
      <Eyebrow as="h2">What each agency is told</Eyebrow>
      <Decided sharing={sharing} />
      {openWhys.map((why) => (
        <p key={why}>{why}.</p>
      ))}
      {waits && (
        <Button shortcut="o" onPress={() => open(true)}>
          Answer it
        </Button>
      )}
      {isOpen && <SharingDialog roomItem={roomItem} onClose={() => open(false)} />}
    </section>
  )
}
