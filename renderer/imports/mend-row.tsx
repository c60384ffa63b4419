import { useState } from 'react'
import { fields } from '../../shared/imports/fields.ts'
import type { TargetField } from '../../shared/imports/fields.ts'
import { imports } from '../../shared/imports.ts'
import type { ImportPreview, RefusedRow, Refusal } from '../../shared/imports.ts'
import { ask } from '../data/use-op.ts'
import { Form } from '../form/form.tsx'
import { Dialog, ErrorNote, TextArea, TextField } from '../ui/index.ts'
import styles from './mend-row.module.css'
import { refusalWords } from '../../shared/refusal-words.ts'

export interface MendRowProps {
  readonly previewId: string
  readonly row: RefusedRow
  readonly onMended: (preview: ImportPreview) => void
  readonly onClose: () => void
}

type Cells = Readonly<Partial<Record<TargetField, string>>>

const asCells = (row: RefusedRow): Cells =>
  Object.fromEntries(row.cells.map(({ field, text }) => [field, text]))

const schema = imports.mend.input.pick({ cells: true })

/** One row of a file as it was sent, to be put right and taken in. The file itself stays as it is. */
export function MendRow({ previewId, row, onMended, onClose }: MendRowProps) {
  const [refusal, setRefusal] = useState<Refusal>(row)
  const [isPending, setPending] = useState(false)
  return (
    <Dialog
      title={`Row ${row.line}${row.initials === '' ? '' : `, ${row.initials}`}`}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      size="wide"
      isBusy={isPending}
      keepOnPressOutside
    >
      <Form
        schema={schema}
        initial={{ cells: asCells(row) }}
        send={({ cells }) => ask('imports.mend', { previewId, row: row.row, cells })}
        save="Take it in"
        pending="Reading…"
        back="Leave it out"
        onPending={setPending}
        onDone={(mended) =>
          mended.kind === 'preview' ? onMended(mended.preview) : setRefusal(mended.refusal)
        }
        isInDialog
        onBack={onClose}
      >
        {({ values, set }) => (
          <>
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
                  value={values.cells[field] ?? ''}
                  isWrong={column === refusal.column}
                  onChange={(text) => set('cells', { ...values.cells, [field]: text })}
                />
              ))}
            </div>
          </>
        )}
      </Form>
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
