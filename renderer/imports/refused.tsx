import { useState } from 'react'
import type { ImportPreview, RefusedRow } from '../../shared/imports.ts'
import type { AppError } from '../../shared/kernel/reply.ts'
import { api } from '../data/api.ts'
import { plural } from '../words/time-words.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, DataList, Eyebrow, Row, Small, Stack, notify } from '../ui/index.ts'
import { MendRow } from './mend-row.tsx'
import { refusalWords } from '../../shared/refusal-words.ts'
import styles from './refused.module.css'

export interface RefusedProps {
  readonly preview: ImportPreview
  /** With a row that was mended among the others. */
  readonly onMended: (preview: ImportPreview) => void
}

/** Rows that are left out: which line of the sheet, whose, what the cell says and why. Each can be mended and taken in. */
export function Refused({ preview, onMended }: RefusedProps) {
  const { refused, refusedTotal: total, previewId } = preview
  const [open, setOpen] = useState<RefusedRow | null>(null)
  if (total === 0) return null
  return (
    <section>
      <Eyebrow>Left out: {plural(total, 'row')}</Eyebrow>
      <Stack gap={3}>
        <Small as="p">
          Open one to mend it and take it in, or save them, correct the file and import it by itself.
        </Small>
        <DataList
          label="Rows that are left out"
          items={refused}
          itemKey={({ row }) => String(row)}
          height={`min(360px, ${refused.length * 46 + 4}px)`}
          onOpen={setOpen}
        >
          {(row) => <RefusedLine row={row} />}
        </DataList>
        {total > refused.length && <Small as="p">And {total - refused.length} more.</Small>}
        <SaveRefused previewId={previewId} />
      </Stack>
      {open && (
        <MendRow
          key={open.row}
          previewId={previewId}
          row={open}
          onClose={() => setOpen(null)}
          onMended={(next) => {
            setOpen(null)
            notify(`Row ${open.line} can be added now.`)
            onMended(next)
          }}
        />
      )}
    </section>
  )
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

function RefusedLine({ row }: { readonly row: RefusedRow }) {
  const { line, initials, column, reason, cells } = row
  const text = cells.find((cell) => cell.column === column)?.text ?? ''
  return (
    <span className={styles.line}>
      <span>Row {line}</span>
      <b>{initials || '–'}</b>
      <span>{column}</span>
      <span>
        {refusalWords(reason)}
        {text !== '' && <Small> “{shortened(text)}”</Small>}
      </span>
    </span>
  )
}

function SaveRefused({ previewId }: { readonly previewId: string }) {
  const [error, setError] = useState<AppError | null>(null)
  const save = async () => {
    const reply = await api.call('imports.saveRefused', { previewId })
    setError(reply.ok || reply.error.kind === 'cancelled' ? null : reply.error)
    if (reply.ok) notify(`${plural(reply.value.rows, 'row')} saved as ${reply.value.fileName}.`)
  }
  return (
    <Stack gap={3}>
      {error && <Trouble error={error} />}
      <Row>
        <Button onPress={() => void save()}>Save these rows as a CSV…</Button>
        <Small>It names people: keep it where their records are.</Small>
      </Row>
    </Stack>
  )
}
