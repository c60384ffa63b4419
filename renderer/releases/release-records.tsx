import { formatPence } from '../../shared/kernel/money.ts'
import type { ReleaseStatus } from '../../shared/releases.ts'
import { sides } from '../../shared/kernel/text.ts'
import { paths } from '../data/paths.ts'
import { useMay } from '../data/open-session.ts'
import { EmptyState, Small, Table, Tag, TextLink } from '../ui/index.ts'
import { sideWords } from '../words/agencies.ts'
import { waitingWords } from '../words/waiting-words.ts'
import { standingWords } from './delivery-words.ts'

type ReleaseRecord = ReleaseStatus['records'][number]

function Signed({ record: { bothSigned, shortOf } }: { readonly record: ReleaseRecord }) {
  if (!bothSigned) return <Tag tone="warn">not by both</Tag>
  if (shortOf.length === 0) return 'by both'
  return (
    <>
      <Tag tone="warn">by both, not complete</Tag>
      {shortOf.map(({ side, pence }) => (
        <Small as="p" key={side}>
          {sideWords[side]}: no signatory’s authority reaches{' '}
          {pence === null ? 'what it commits' : `the ${formatPence(pence)} that it commits`}
        </Small>
      ))}
    </>
  )
}

/** Whoever releases reads both copies from here. */
function Person({ record: { recordId, personName } }: { readonly record: ReleaseRecord }) {
  const mayLook = useMay('releases.copies')
  return mayLook ? <TextLink href={paths.copies(recordId)}>{personName}</TextLink> : personName
}

function Which({ record }: { readonly record: ReleaseRecord }) {
  const { recordVersion, replaces, waits, caseReference, recalled } = record
  return (
    <>
      {caseReference}
      {replaces && (
        <Small as="p">
          version {recordVersion}, replaces version {replaces.recordVersion}: {replaces.reason}
        </Small>
      )}
      {recalled && (
        <Small as="p">
          <TextLink href={paths.recall(recalled.recallId)}>Called back</TextLink>: version {recordVersion}{' '}
          says something wrong about the person, and does not leave again.
        </Small>
      )}
      {waits && (
        <Small as="p">
          Version {recordVersion} leaves and stands. Version {waits.recordVersion}, a proposed correction,
          waits: {waitingWords(waits)}.
        </Small>
      )}
    </>
  )
}

/** Signed, and how far each agency's copy has come: written, sent or received, the last of them that holds. */
export function ReleaseRecords({ status }: { readonly status: ReleaseStatus }) {
  if (status.records.length === 0)
    return <EmptyState title="No record to release">No case was decided at this meeting.</EmptyState>
  return (
    <Table
      caption="Records of this meeting"
      rows={status.records}
      rowKey={(record) => record.recordId}
      columns={[
        { id: 'person', title: 'Person', rowHeader: true, cell: (record) => <Person record={record} /> },
        { id: 'reference', title: 'Case', quiet: true, cell: (record) => <Which record={record} /> },
        {
          id: 'signed',
          title: 'Signed',
          width: '7rem',
          cell: (record) => <Signed record={record} />,
        },
        ...sides.map((side) => ({
          id: side,
          title: sideWords[side],
          cell: (record: ReleaseRecord) => standingWords(record.packs[side]),
        })),
      ]}
    />
  )
}
