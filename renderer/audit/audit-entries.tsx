import type { AuditEntry } from '../../shared/audit.ts'
import { dateAndTime } from '../../shared/dates.ts'
import { Answer } from '../answer.tsx'
import { Table } from '../ui/index.ts'
import type { Column } from '../ui/index.ts'
import { useQueryOp } from '../use-op.ts'

const columns: readonly Column<AuditEntry>[] = [
  { id: 'seq', title: 'No.', align: 'end', width: '60px', cell: ({ seq }) => seq },
  { id: 'at', title: 'When', cell: ({ at }) => dateAndTime(at), rowHeader: true },
  { id: 'who', title: 'Who', cell: ({ memberName }) => memberName },
  { id: 'what', title: 'What', quiet: true, cell: ({ operation }) => operation },
]

/** The newest hundred: when, whose session, which operation. Never a person’s text. */
export function AuditEntries() {
  const query = useQueryOp('audit.entries', {})
  return (
    <Answer query={query} waiting="Reading the trail…">
      {(entries) => (
        <Table
          caption="The latest entries"
          columns={columns}
          rows={entries}
          rowKey={({ seq }) => String(seq)}
        />
      )}
    </Answer>
  )
}
