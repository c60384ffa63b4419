import { z } from 'zod'
import { lineCostWords } from '../../shared/money-words.ts'
import type { BudgetLineFields } from '../../shared/plans.ts'
import { plural } from '../words/time-words.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { ErrorNote, Small, SplitLegend, Table, TextArea, notify } from '../ui/index.ts'
import { UnreadRow } from '../form/unread-row.tsx'
import { costWords } from './cost-words.ts'
import { pastedColumns, pastedRows } from './pasted-rows.ts'
import type { PastedRow } from './pasted-rows.ts'
import type { Lines } from './use-lines.ts'
import type { WorkedOut } from './worked-out.ts'

export interface PasteRowsDialogProps {
  readonly plan: WorkedOut
  readonly lines: Lines
  /** What was pasted, to begin with; null: the dialog is not there. */
  readonly pasted: string | null
  readonly onClose: () => void
}

const Pasted = z.object({ text: z.string() })

const goodIn = (rows: readonly PastedRow[]): readonly BudgetLineFields[] =>
  rows.flatMap((row) => ('line' in row ? [row.line] : []))
const saveLabel = (count: number): string => (count === 0 ? 'Add the lines' : `Add ${plural(count, 'line')}`)

/** Rows of a spreadsheet, looked at before they are added. */
export function PasteRowsDialog({ plan, lines, pasted, onClose }: PasteRowsDialogProps) {
  if (pasted === null) return null
  const read = (text: string) => pastedRows(text, plan.startsOn)
  const good = (text: string) => goodIn(read(text))
  return (
    <FormDialog
      title="Rows from a spreadsheet"
      size="wide"
      schema={Pasted}
      initial={{ text: pasted }}
      send={({ text }) => lines.addAll(good(text))}
      save={({ text }) => saveLabel(good(text).length)}
      canSave={({ text }) => good(text).length > 0 && good(text).length === read(text).length}
      onSaved={(_, { text }) => notify(`${plural(good(text).length, 'line')} added to the plan.`)}
      onClose={onClose}
    >
      {({ field, values }) => (
        <>
          <TextArea
            {...field('text')}
            label="Paste the rows here"
            description={`In this order: ${pastedColumns.join(', ').toLowerCase()}. Leave one side blank, and it pays the rest.`}
            rows={4}
            autoFocus
          />
          <Read rows={read(values.text)} />
        </>
      )}
    </FormDialog>
  )
}

function Read({ rows }: { readonly rows: readonly PastedRow[] }) {
  const bad = rows.length - goodIn(rows).length
  return (
    <>
      {bad > 0 && (
        <ErrorNote title={`${plural(bad, 'row')} cannot be read, so none is added`}>
          Change what is named below, here or in the spreadsheet. Nothing of it is in the plan yet.
        </ErrorNote>
      )}
      {rows.length > 0 && <Preview rows={rows} />}
    </>
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
