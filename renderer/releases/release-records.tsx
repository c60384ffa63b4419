import { dateAndTime } from '../../shared/dates.ts'
import type { ReleaseStatus } from '../../shared/releases.ts'
import { EmptyState, Table, Tag } from '../ui/index.ts'

const had = (at: string | null): string => (at === null ? 'not yet' : dateAndTime(at))

/** Decided, signed, and "both agencies have it", per record. */
export function ReleaseRecords({ status }: { readonly status: ReleaseStatus }) {
  if (status.records.length === 0)
    return <EmptyState title="No record to release">No case was decided at this meeting.</EmptyState>
  return (
    <Table
      caption="Records of this meeting"
      rows={status.records}
      rowKey={(record) => record.recordId}
      columns={[
        { id: 'person', title: 'Person', rowHeader: true, cell: (record) => record.personName },
        { id: 'reference', title: 'Case', quiet: true, cell: (record) => record.caseReference },
        {
          id: 'signed',
          title: 'Signed',
          cell: (record) => (record.bothSigned ? 'by both' : <Tag tone="warn">not by both</Tag>),
        },
        { id: 'health', title: 'Health has it', cell: (record) => had(record.healthReleasedAt) },
        { id: 'socialCare', title: 'The council has it', cell: (record) => had(record.socialCareReleasedAt) },
      ]}
    />
  )
}
