import { shortDate } from '../../shared/kernel/dates.ts'
import type { SchemeRow } from '../../shared/delegation.ts'
import { formatPence } from '../../shared/kernel/money.ts'
import { AgencyTag, Small, Table, TextButton, VisuallyHidden } from '../ui/index.ts'
import type { Column } from '../ui/index.ts'
import { permitWords } from './permit-words.ts'

interface SchemeTableProps {
  readonly caption: string
  readonly rows: readonly SchemeRow[]
  /** Left out where nobody here may end one. */
  readonly onEnd?: (row: SchemeRow) => void
}

export function SchemeTable({ caption, rows, onEnd }: SchemeTableProps) {
  const columns: readonly Column<SchemeRow>[] = [
    { id: 'role', title: 'Role', rowHeader: true, cell: (row) => <Role row={row} /> },
    { id: 'agency', title: 'Agency', width: '17%', cell: (row) => <AgencyTag agency={row.side} /> },
    {
      id: 'limit',
      title: 'Signs',
      width: '23%',
      cell: (row) => <>up to {formatPence(row.annualLimitPence)} a year</>,
    },
    { id: 'days', title: 'Holds', width: '20%', cell: (row) => <Small>{days(row)}</Small> },
  ]
  const end: Column<SchemeRow> = {
    id: 'end',
    title: <VisuallyHidden>End</VisuallyHidden>,
    align: 'end',
    cell: (row) => (
      <TextButton aria-label={`End ${row.role}, ${row.schemeName}`} onPress={() => onEnd?.(row)}>
        End
      </TextButton>
    ),
  }
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      columns={onEnd ? [...columns, end] : columns}
    />
  )
}

const days = ({ fromOn, toOn }: SchemeRow): string =>
  toOn === null ? `from ${shortDate(fromOn)}` : `${shortDate(fromOn)} to ${shortDate(toOn)}`

const Role = ({ row }: { readonly row: SchemeRow }) => (
  <>
    {row.role}
    {row.holders.length > 0 && <Small as="div">{row.holders.map(({ name }) => name).join(', ')}</Small>}
    {row.permits.length > 0 && (
      <Small as="div">
        May settle: {row.permits.map((permit) => permitWords[permit].toLowerCase()).join('; ')}
      </Small>
    )}
  </>
)
