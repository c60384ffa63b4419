import { useState } from 'react'
import { shortDate } from '../../shared/kernel/dates.ts'
import { formatPence } from '../../shared/kernel/money.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { plannedIn } from '../../shared/review-money.ts'
import type { PromisedLine } from '../../shared/review-promise.ts'
import type { Spent } from '../../shared/review-fields.ts'
import { Button, Prose, Small, Stack, Table } from '../ui/index.ts'
import { SpentDialog } from './spent-dialog.tsx'
import type { ReviewEdit } from './use-review-edit.ts'

interface MoneyPartProps {
  readonly edit: ReviewEdit
  readonly isReadOnly: boolean
}

interface MoneyRow {
  readonly line: PromisedLine
  readonly planned: ReturnType<typeof plannedIn>
  readonly spent: Spent | undefined
}

/** Line by line and agency by agency: what the plan meant for these days, and what was spent in them. */
export function MoneyPart({ edit, isReadOnly }: MoneyPartProps) {
  const [isWriting, setWriting] = useState(false)
  const { body, promise } = edit.doc
  if (promise.lines.length === 0) return <Prose>No money was asked for.</Prose>
  const rows = promise.lines.map((line): MoneyRow => ({
    line,
    planned: plannedIn(line, body.spentFrom, body.spentTo),
    spent: body.spent.find(({ key }) => key === line.key),
  }))
  const hasDays = body.spentFrom !== null && body.spentTo !== null
  return (
    <Stack gap={3}>
      {hasDays && (
        <Small as="p">
          From {shortDate(body.spentFrom ?? '')} to {shortDate(body.spentTo ?? '')}
        </Small>
      )}
      <MoneyTable rows={rows} />
      {!isReadOnly && (
        <div>
          <Button onPress={() => setWriting(true)}>
            {hasDays ? 'Change what was spent…' : 'Write what was spent…'}
          </Button>
        </div>
      )}
      {isWriting && <SpentDialog edit={edit} onClose={() => setWriting(false)} />}
    </Stack>
  )
}

const pence = { health: 'healthPence', socialCare: 'socialCarePence' } as const

function MoneyTable({ rows }: { readonly rows: readonly MoneyRow[] }) {
  const column = (side: Side, what: 'planned' | 'spent', title: string) => ({
    id: `${side} ${what}`,
    title,
    align: 'end' as const,
    quiet: what === 'planned',
    cell: (row: MoneyRow) => amountOf(row, side, what),
    foot: sumOf(rows, side, what),
  })
  return (
    <Table
      caption="Money, line by line"
      rows={rows}
      rowKey={({ line }) => line.key}
      columns={[
        {
          id: 'line',
          title: 'What for',
          cell: ({ line, spent }: MoneyRow) => (
            <>
              {line.text}
              {spent !== undefined && spent.note !== '' && <Small as="p">{spent.note}</Small>}
            </>
          ),
          foot: 'In all',
        },
        column('health', 'planned', 'Health, planned'),
        column('health', 'spent', 'Health, spent'),
        column('socialCare', 'planned', 'Council, planned'),
        column('socialCare', 'spent', 'Council, spent'),
      ]}
    />
  )
}

function amountOf({ line, planned, spent }: MoneyRow, side: Side, what: 'planned' | 'spent'): string {
  if (line.isKept) return 'Kept from you'
  if (what === 'planned') return planned === null ? '' : formatPence(planned[pence[side]])
  const known = spent?.[pence[side]] ?? null
  if (known !== null) return formatPence(known)
  return line[pence[side]] === 0 ? '' : 'Not known'
}

function sumOf(rows: readonly MoneyRow[], side: Side, what: 'planned' | 'spent'): string {
  const known = rows.flatMap((row) => (what === 'planned' ? row.planned : row.spent)?.[pence[side]] ?? [])
  return known.length === 0 ? '' : formatPence(known.reduce((sum, one) => sum + one, 0))
}
