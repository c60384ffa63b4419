import { useSearch } from '@tanstack/react-router'
import { timelineKinds, timelineReaders } from '../../shared/timeline.ts'
import type { TimelineKind, TimelineReader } from '../../shared/timeline.ts'
import { longDate } from '../../shared/kernel/dates.ts'
import { useGo } from '../data/navigation.ts'
import { paths } from '../data/paths.ts'
import { run } from '../data/run.ts'
import { useQueryPart } from '../data/use-op.ts'
import { Button, Page, PageHeader, Row, SelectField, Small, TextLink } from '../ui/index.ts'
import { todayOn } from '../words/time-words.ts'
import { entryWords } from './entry-words.ts'
import { TimelinePart } from './timeline-part.tsx'
import styles from './timeline.module.css'

const readerWords: Readonly<Record<TimelineReader, { readonly label: string; readonly said: string }>> = {
  health: { label: 'Health', said: 'What health may read, and no more than you may.' },
  socialCare: { label: 'The council', said: 'What the council may read, and no more than you may.' },
  person: {
    label: 'The person',
    said: 'What the person may read. That an action ended, or that somebody put something right, is told without the words that an agency wrote there: nobody was asked whether they are for the person.',
  },
}

/** All that happened about somebody, to be narrowed to one kind, and printed for whoever is to read it. */
export function TimelinePage({ personId }: { readonly personId: string }) {
  const search: { readonly kind?: unknown; readonly for?: unknown } = useSearch({ strict: false })
  const kind = timelineKinds.find((one) => one === search.kind) ?? null
  const reader = timelineReaders.find((one) => one === search.for) ?? null
  const go = useGo()
  const asked = { personId, kind, for: reader, before: null }
  const name = useQueryPart('timeline.get', asked, ({ personName }) => personName)
  return (
    <Page layout="plain">
      <PageHeader
        title="Timeline"
        meta={
          <>
            <TextLink href={paths.person(personId)}>{name ?? ''}</TextLink> · {longDate(todayOn())}
          </>
        }
      >
        <Button onPress={() => void run('desk.print', { what: 'page' })}>Print</Button>
      </PageHeader>
      <div className={styles.filter}>
        <Row align="end">
          <SelectField
            label="What"
            width="medium"
            value={kind ?? 'all'}
            onChange={(id) => go(paths.timeline(personId, id === 'all' ? null : id, reader))}
            choices={kindChoices}
          />
          <SelectField
            label="For whom"
            width="medium"
            value={reader ?? 'me'}
            onChange={(id) => go(paths.timeline(personId, kind, id === 'me' ? null : id))}
            choices={readerChoices}
          />
        </Row>
        {reader !== null && <Small as="p">{readerWords[reader].said}</Small>}
      </div>
      <TimelinePart key={`${kind} ${reader}`} asked={asked} />
    </Page>
  )
}

const kindChoices: readonly { readonly id: TimelineKind | 'all'; readonly label: string }[] = [
  { id: 'all', label: 'Everything' },
  ...timelineKinds.map((id) => ({ id, label: entryWords[id].label })),
]

const readerChoices: readonly { readonly id: TimelineReader | 'me'; readonly label: string }[] = [
  { id: 'me', label: 'Me' },
  ...timelineReaders.map((id) => ({ id, label: readerWords[id].label })),
]
