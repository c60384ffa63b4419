import { useState } from 'react'
import { longDate } from '../../shared/dates.ts'
import type { CopyKey, Minutes } from '../../shared/minutes.ts'
import { Answer } from '../answer.tsx'
import { Blocks, Sections } from '../blocks.tsx'
import { paths } from '../paths.ts'
import { EmptyState, Page, PageHeader, PageSection, Tag, TextLink } from '../ui/index.ts'
import { useQueryOp } from '../use-op.ts'
import { CopyNotes } from './copy-notes.tsx'
import { MinutesLog } from './minutes-log.tsx'
import { WriteMinutes } from './write-minutes.tsx'
import styles from './minutes.module.css'

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

interface MinutesOfProps {
  readonly minutes: Minutes
  readonly onChoose: (copy: CopyKey) => void
}

function MinutesOf({ minutes, onChoose }: MinutesOfProps) {
  const { meetingId, heldOn, version, shown, log } = minutes
  return (
    <Page>
      <PageHeader
        title={`Minutes, ${longDate(heldOn)}`}
        meta={<TextLink href={paths.agenda(meetingId)}>The agenda</TextLink>}
      >
        <Tag tone={version === 0 ? 'warn' : 'neutral'}>{version === 0 ? 'Draft' : `Version ${version}`}</Tag>
        <WriteMinutes minutes={minutes} />
      </PageHeader>
      <PageSection aside={<CopyNotes minutes={minutes} onChoose={onChoose} />}>
        {shown ? (
          <article className={styles.text} aria-label="The minutes">
            <h2 className={styles.heading}>{shown.text.heading}</h2>
            <Blocks blocks={shown.text.head} />
            <Sections sections={shown.text.sections} />
          </article>
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
