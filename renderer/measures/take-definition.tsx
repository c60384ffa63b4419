import { useState } from 'react'
import { z } from 'zod'
import type { MeasureFields } from '../../shared/measure-fields.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { FileText as Text } from '../../shared/measure-files.ts'
import type { DefinitionRead } from '../../shared/measure-files.ts'
import { ask } from '../data/use-op.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { Small, TextArea } from '../ui/index.ts'
import { FileFaults } from './file-faults.tsx'
import { FileText } from './file-text.tsx'

const Pasted = z.object({ text: Text })

interface TakeDefinitionProps {
  /** Sound, and not kept yet. */
  readonly onRead: (fields: MeasureFields) => void
  readonly onClose: () => void
}

/** A definition from a file or pasted; it opens in the form, where it is looked at and kept. */
export function TakeDefinition({ onRead, onClose }: TakeDefinitionProps) {
  const [read, setRead] = useState<DefinitionRead | null>(null)
  const send = async ({ text }: { readonly text: string }): Promise<MeasureFields> => {
    const found = await ask('measures.readDefinition', { text })
    setRead(found)
    if (found.fields === null) throw new Failure({ kind: 'invalid', fields: { text: 'the file has faults' } })
    return found.fields
  }
  return (
    <FormDialog
      title="Take a measure from a file"
      size="wide"
      schema={Pasted}
      initial={{ text: '' }}
      save="Read it"
      canSave={({ text }) => text.trim() !== ''}
      send={send}
      onSaved={onRead}
      onClose={onClose}
    >
      {({ field, set }) => (
        <>
          <Small as="p">JSON or CSV, as Accord saves one. It is shown before anything is kept.</Small>
          <FileText onText={(text) => set('text', text)} />
          <TextArea {...field('text')} label="What the file says" rows={8} autoFocus />
          {read && <FileFaults caption="What is wrong with the file" faults={read.faults} />}
        </>
      )}
    </FormDialog>
  )
}
