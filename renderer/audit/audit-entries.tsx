import { useState } from 'react'
import type { AuditEntry } from '../../shared/audit.ts'
import { dateAndTime } from '../../shared/kernel/dates.ts'
import { Answer } from '../form/answer.tsx'
import { Button, Row, Small, Stack, Table } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { entryWords } from './operation-words.ts'

const perPage = 25

/** Newest first, a page at a time. */
export function AuditEntries() {
  // The entry that each page on the way here started before; the newest page starts before none.
  const [path, setPath] = useState<readonly number[]>([])
  const before = path.at(-1) ?? null
  const query = useQueryOp('audit.entries', { before, limit: perPage }, { keepRows: true })
  return (
    <Answer query={query} waiting="Opening the entries…">
      {(entries) => {
        const oldest = entries.at(-1)?.seq
        return (
          <Stack>
            <EntryTable entries={entries} />
            <Row>
              <Button isDisabled={path.length === 0} onPress={() => setPath(path.slice(0, -1))}>
                Newer
              </Button>
              <Button
                isDisabled={entries.length < perPage || oldest === undefined || oldest <= 1}
                onPress={() => oldest !== undefined && setPath([...path, oldest])}
              >
                Older
              </Button>
              <Small>{rangeWords(entries)}</Small>
            </Row>
          </Stack>
        )
      }}
    </Answer>
  )
}

const rangeWords = (entries: readonly AuditEntry[]): string => {
  const [newest, oldest] = [entries.at(0), entries.at(-1)]
  return newest && oldest ? `Entries ${newest.seq} to ${oldest.seq}` : 'No entry here'
}

function EntryTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  return (
    <Table
      caption="Entries of the audit trail"
      rows={entries}
      rowKey={(entry) => String(entry.seq)}
      columns={[
        { id: 'seq', title: 'Entry', width: '4rem', quiet: true, cell: (entry) => entry.seq },
        { id: 'what', title: 'What', rowHeader: true, cell: entryWords },
        {
          id: 'who',
          title: 'Signed in as',
          width: '28%',
          cell: (entry) => entry.memberName || 'Nobody known',
        },
        { id: 'at', title: 'When', width: '24%', quiet: true, cell: whenWords },
      ]}
    />
  )
}

/** Two acts at one instant differ by less than anybody reads. */
const whenWords = ({ at, clock }: AuditEntry): string =>
  clock === null || dateAndTime(clock) === dateAndTime(at)
    ? dateAndTime(at)
    : `${dateAndTime(at)}; the clock said ${dateAndTime(clock)}`
