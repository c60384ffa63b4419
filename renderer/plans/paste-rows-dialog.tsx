import { useState } from 'react'
import { lineCostWords } from '../../shared/money-words.ts'
import type { Plan } from '../../shared/plans.ts'
import { plural } from '../words/time-words.ts'
import { SaveForm } from '../form/save-form.tsx'
import { Dialog, ErrorNote, Small, SplitLegend, Table, TextArea, notify } from '../ui/index.ts'
import { UnreadRow } from '../form/unread-row.tsx'
import { costWords } from './cost-words.ts'
import { pastedColumns, pastedRows } from './pasted-rows.ts'
import type { PastedRow } from './pasted-rows.ts'
import type { Lines } from './use-lines.ts'

export interface PasteRowsDialogProps {
  readonly plan: Plan
  readonly lines: Lines
  /** What was pasted, to begin with; null: the dialog is not there. */
  readonly pasted: string | null
  readonly onClose: () => void
}

/** Rows of a spreadsheet, looked at before they are added. */
export function PasteRowsDialog({ pasted, onClose, ...rest }: PasteRowsDialogProps) {
  return (
    <Dialog
      title="Rows from a spreadsheet"
      size="wide"
      isOpen={pasted !== null}
      onOpenChange={onClose}
      keepOnPressOutside
    >
      <Form pasted={pasted ?? ''} onClose={onClose} {...rest} />
    </Dialog>
  )
}

interface FormProps extends Omit<PasteRowsDialogProps, 'pasted'> {
  readonly pasted: string
}

function Form({ plan, lines, pasted, onClose }: FormProps) {
  const [text, setText] = useState(pasted)
  const rows = pastedRows(text, plan.startsOn)
  const good = rows.flatMap((row) => ('line' in row ? [row.line] : []))
  const bad = rows.length - good.length
  const add = async () => {
    await lines.addAll(good)
    notify(`${plural(good.length, 'line')} added to the plan.`)
  }
  return (
    <SaveForm
      saveLabel={good.length === 0 ? 'Add the lines' : `Add ${plural(good.length, 'line')}`}
      isDisabled={good.length === 0 || bad > 0}
      onSave={add}
      onDone={onClose}
    >
      <TextArea
        label="Paste the rows here"
        description={`In this order: ${pastedColumns.join(', ').toLowerCase()}. Leave one side blank, and it pays the rest.`}
        value={text}
        onChange={setText}
        rows={4}
        autoFocus
      />
      {bad > 0 && (
        <ErrorNote title={`${plural(bad, 'row')} cannot be read, so none is added`}>
          Change what is named below, here or in the spreadsheet. Nothing of it is in the plan yet.
        </ErrorNote>
      )}
      {rows.length > 0 && <Preview rows={rows} />}
    </SaveForm>
  )
}

const Preview = ({ rows }: { readonly rows: readonly PastedRow[] }) => (
  <Table
    caption="What will be added"
    showCaption
    rows={rows}
    rowKey={({ row }) => String(row)}
    columns={[
      { id: 'row', title: 'Row', cell: ({ row }) => row },
      { id: 'what', title: 'What', rowHeader: true, cell: (row) => <What row={row} /> },
      {
        id: 'year',
        title: 'Cost',
        align: 'end',
        cell: (row) => 'line' in row && lineCostWords(row.line),
      },
      {
        id: 'who',
        title: 'Health and council',
        cell: (row) =>
          'line' in row && (
            <SplitLegend size="line" health={row.line.healthPence} socialCare={row.line.socialCarePence} />
          ),
      },
    ]}
  />
)

function What({ row }: { readonly row: PastedRow }) {
  if ('faults' in row) return <UnreadRow {...row} />
  return (
    <>
      {row.line.description} <Small as="p">{costWords(row.line)}</Small>
    </>
  )
}
