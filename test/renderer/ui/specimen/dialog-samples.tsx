import { useState } from 'react'
import { Button, ConfirmDialog, Dialog, TextField } from '../../../../renderer/ui/index.ts'

export function DialogSamples() {
  const [open, setOpen] = useState<'dialog' | 'confirm' | null>(null)
  const [name, setName] = useState('')
  return (
    <>
      <Button onPress={() => setOpen('dialog')}>Open a dialog</Button>
      <Button onPress={() => setOpen('confirm')}>Ask first</Button>
      <Dialog
        title="Add a member"
        isOpen={open === 'dialog'}
        onOpenChange={(isOpen) => setOpen(isOpen ? 'dialog' : null)}
        footer={<Button variant="primary">Add</Button>}
      >
        <TextField label="Name" value={name} onChange={setName} />
      </Dialog>
      <ConfirmDialog
        title="Close the meeting?"
        confirmLabel="Close the meeting"
        isOpen={open === 'confirm'}
        onOpenChange={(isOpen) => setOpen(isOpen ? 'confirm' : null)}
        onConfirm={() => undefined}
      >
        Two items are carried to 11 December. Closing decides nothing.
      </ConfirmDialog>
    </>
  )
}
