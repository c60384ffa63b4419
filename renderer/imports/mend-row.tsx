import { useState } from 'react'
import { fields } from '../../shared/imports/fields.ts'
import type { TargetField } from '../../shared/imports/fields.ts'
import type { ImportPreview, RefusedRow, Refusal } from '../../shared/imports.ts'
import type { AppError } from '../../shared/kernel/reply.ts'
import { api } from '../data/api.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, Dialog, ErrorNote, Stack, TextArea, TextField } from '../ui/index.ts'
import styles from './mend-row.module.css'
import { refusalWords } from '../referrals/refusal-words.ts'

export interface MendRowProps {
  readonly previewId: string
  readonly row: RefusedRow
  readonly onMended: (preview: ImportPreview) => void
  readonly onClose: () => void
}

type Cells = Readonly<Partial<Record<TargetField, string>>>

const asCells = (row: RefusedRow): Cells =>
  Object.fromEntries(row.cells.map(({ field, text }) => [field, text]))

/** One row of a file as it was sent, to be put right and taken in. The file itself stays as it is. */
export function MendRow({ previewId, row, onMended, onClose }: MendRowProps) {
  const [cells, setCells] = useState<Cells>(() => asCells(row))
  const [refusal, setRefusal] = useState<Refusal>(row)
  const [error, setError] = useState<AppError | null>(null)
  const [isPending, setPending] = useState(false)
  const take = async () => {
    setPending(true)
    const reply = await api.call('imports.mend', { previewId, row: row.row, cells: { ...cells } })
    setPending(false)
    setError(reply.ok ? null : reply.error)
    if (!reply.ok) return
    if (reply.value.kind === 'preview') onMended(reply.value.preview)
    else setRefusal(reply.value.refusal)
  }
  return (
    <Dialog
      title={`Row ${row.line}${row.initials === '' ? '' : `, ${row.initials}`}`}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      size="wide"
      isBusy={isPending}
      keepOnPressOutside
      footer={
        <>
          <Button variant="primary" isPending={isPending} pendingLabel="Reading…" onPress={() => void take()}>
            Take it in
          </Button>
          <Button variant="plain" isDisabled={isPending} onPress={onClose}>
            Leave it out
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        {error && <Trouble error={error} />}
        <ErrorNote title={refusal.column === '' ? 'This row' : refusal.column}>
          {refusalWords(refusal.reason)}.
        </ErrorNote>
        <div className={styles.fields}>
          {row.cells.map(({ field, column }) => (
            <CellField
              // Drawn anew where it is the wrong one now, so that it takes the focus.
              key={`${field} ${column === refusal.column}`}
              field={field}
              column={column}
              value={cells[field] ?? ''}
              isWrong={column === refusal.column}
              onChange={(text) => setCells({ ...cells, [field]: text })}
            />
          ))}
        </div>
      </Stack>
    </Dialog>
  )
}

interface CellFieldProps {
  readonly field: TargetField
  readonly column: string
  readonly value: string
  readonly isWrong: boolean
  readonly onChange: (text: string) => void
}

function CellField({ field, column, value, isWrong, onChange }: CellFieldProps) {
  const { words, kind } = fields[field]
  const props = {
    label: words,
    ...(column === words ? {} : { description: column }),
    value,
    onChange,
    isInvalid: isWrong,
    autoFocus: isWrong,
  }
  return kind === 'long' ? (
    <div className={styles.long}>
      <TextArea {...props} />
    </div>
  ) : (
    <TextField {...props} />
  )
}
