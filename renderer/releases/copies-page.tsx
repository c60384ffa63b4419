import { useState } from 'react'
import type { RecordCopies, ReleaseStatus } from '../../shared/releases.ts'
import { sideBySide } from '../../shared/side-by-side.ts'
import { AsReadLink } from '../audiences/as-read-link.tsx'
import { Answer } from '../form/answer.tsx'
import { PrintedPages } from '../form/printed-pages.tsx'
import { paths } from '../data/paths.ts'
import { useQueryOp } from '../data/use-op.ts'
import { plural } from '../words/time-words.ts'
import { Page, PageHeader, Row, Tabs, TextLink } from '../ui/index.ts'
import { CopyRows } from './copy-rows.tsx'
import { RecordTurner } from './record-turner.tsx'

const views = ['beside', 'health', 'socialCare'] as const
type View = (typeof views)[number]

/** What each agency will read of a record, side by side and as it will be printed, before anything leaves. */
export function CopiesPage({ recordId }: { readonly recordId: string }) {
  const [view, setView] = useState<View>('beside')
  const query = useQueryOp('releases.copies', { recordId })
  return (
    <Answer query={query} waiting="Opening both copies…">
      {(copies) => <CopiesOf copies={copies} view={view} onView={setView} />}
    </Answer>
  )
}

interface CopiesOfProps {
  readonly copies: RecordCopies
  readonly view: View
  readonly onView: (view: View) => void
}

function CopiesOf({ copies, view, onView }: CopiesOfProps) {
  const query = useQueryOp('releases.status', { meetingId: copies.meetingId })
  const sections = sideBySide(copies.copies)
  const count = sections.reduce((sum, { differences }) => sum + differences, 0)
  return (
    <Page layout="plain">
      <PageHeader
        title={copies.personName}
        meta={`${copies.caseReference}, version ${copies.recordVersion}${placeWords(query.data, copies)}`}
      >
        <RecordTurner status={query.data} recordId={copies.recordId} />
      </PageHeader>
      <Row justify="between" align="center">
        <TextLink href={paths.release(copies.meetingId)}>Back to the release</TextLink>
        <AsReadLink caseId={copies.caseId} name={copies.personName} first="person" />
        <span>{count === 0 ? 'Both copies say the same.' : `${plural(count, 'difference')} marked.`}</span>
      </Row>
      <Tabs
        label="How it is shown"
        value={view}
        onChange={onView}
        tabs={[
          {
            id: 'beside',
            label: 'Side by side',
            content: <CopyRows key={copies.recordId} sections={sections} />,
          },
          {
            id: 'health',
            label: 'Health’s pages',
            content: <PrintedPages key={copies.recordId} printed={copies.copies.health} />,
          },
          {
            id: 'socialCare',
            label: 'The council’s pages',
            content: <PrintedPages key={copies.recordId} printed={copies.copies.socialCare} />,
          },
        ]}
      />
    </Page>
  )
}

/** ", record 3 of 60" */
export function placeWords(
  status: Pick<ReleaseStatus, 'records'> | undefined,
  { recordId }: Pick<RecordCopies, 'recordId'>,
): string {
  const at = status?.records.findIndex((one) => one.recordId === recordId) ?? -1
  return at < 0 ? '' : `, record ${at + 1} of ${status?.records.length}`
}
