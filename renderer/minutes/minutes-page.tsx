import { useState } from 'react'
import { longDate } from '../../shared/kernel/dates.ts'
import type { CopyKey, Minutes } from '../../shared/minutes.ts'
import { Answer } from '../form/answer.tsx'
import { PrintedPages } from '../form/printed-pages.tsx'
import { paths } from '../data/paths.ts'
import { EmptyState, Page, PageHeader, PageSection, Tabs, Tag, TextLink } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { useMay } from '../data/open-session.ts'
import { RecallMarks } from '../recalls/recall-marks.tsx'
import { WriteParts } from '../person-parts/write-parts.tsx'
import { CopyNotes } from './copy-notes.tsx'
import { MinutesArticle } from './minutes-article.tsx'
import { MinutesLog } from './minutes-log.tsx'
import { WriteMinutes } from './write-minutes.tsx'
import { TimesNote } from './times-note.tsx'

/** A meeting's minutes as they are built from what was recorded, in each reader's own version. */
export function MinutesPage({ meetingId }: { readonly meetingId: string }) {
  const [copy, setCopy] = useState<CopyKey | null>(null)
  const query = useQueryOp('minutes.read', { meetingId, copy })
  return (
    <Answer query={query} waiting="Building the minutes…">
      {(minutes) => <MinutesOf minutes={minutes} onChoose={setCopy} />}
    </Answer>
  )
}

function Pages({ meetingId, copy }: { readonly meetingId: string; readonly copy: CopyKey }) {
  const query = useQueryOp('minutes.printed', { meetingId, copy })
  return (
    <Answer query={query} waiting="Opening the pages…">
      {(printed) => <PrintedPages printed={printed} />}
    </Answer>
  )
}

interface MinutesOfProps {
  readonly minutes: Minutes
  readonly onChoose: (copy: CopyKey) => void
}

function MinutesOf({ minutes, onChoose }: MinutesOfProps) {
  const { meetingId, heldOn, version, shown, log } = minutes
  const mayWrite = useMay('minutes.saveNote')
  const notes = useQueryOp('minutes.notes', { meetingId }, { enabled: mayWrite }).data ?? null
  return (
    <Page>
      <PageHeader
        title={`Minutes, ${longDate(heldOn)}`}
        meta={<TextLink href={paths.agenda(meetingId)}>The agenda</TextLink>}
      >
        <Tag tone={version === 0 ? 'warn' : 'neutral'}>{version === 0 ? 'Draft' : `Version ${version}`}</Tag>
        {version > 0 && <WriteParts meetingId={meetingId} />}
        <WriteMinutes minutes={minutes} />
      </PageHeader>
      <RecallMarks of={{ meetingId }} namesCase />
      <PageSection
        aside={
          <>
            {notes && <TimesNote notes={notes} />}
            <CopyNotes minutes={minutes} notes={notes} onChoose={onChoose} />
          </>
        }
      >
        {shown ? (
          <Tabs
            label="How it is shown"
            tabs={[
              {
                id: 'text',
                label: 'What it says',
                content: <MinutesArticle key={meetingId} text={shown.text} notes={notes} />,
              },
              {
                id: 'pages',
                label: 'As it will be printed',
                content: <Pages meetingId={meetingId} copy={shown.key} />,
              },
            ]}
          />
        ) : (
          <EmptyState title="There is no copy for you">
            Whoever was there reads what they were there for. You were not marked present for any item.
          </EmptyState>
        )}
      </PageSection>
      {log.length > 0 && (
        <PageSection title="What went to whom">
          <MinutesLog log={log} />
        </PageSection>
      )}
    </Page>
  )
}
