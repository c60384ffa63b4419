import { useState } from 'react'
import type { PageKey } from '../../shared/kernel/page.ts'
import type { RollingEntry, RollingList } from '../../shared/rolling-list.ts'
import { Answer } from '../form/answer.tsx'
import { ChoosePanel } from '../form/choose-panel.tsx'
import { RowItem, RowList } from '../form/row-list.tsx'
import { useMay } from '../data/open-session.ts'
import { paths } from '../data/paths.ts'
import { useListPage } from '../data/use-list-page.ts'
import { useQueryOp } from '../data/use-op.ts'
import {
  Button,
  EmptyState,
  LinkButton,
  ListPages,
  Page,
  PageHeader,
  PageSection,
  Row,
  Stack,
  Tag,
} from '../ui/index.ts'
import { plural, todayOn } from '../words/time-words.ts'
import { EntryActs } from './entry-acts.tsx'
import { PutOnList } from './put-on-list.tsx'
import styles from './rolling-list.module.css'
import { broughtLine, isLateEntry, lastLine, nextWords, sinceLine } from './rolling-words.ts'
import { TakenOffPart } from './taken-off.tsx'
import { useFirstTeam } from './use-first-team.ts'

const perPage = 50

/** Whom the team works with: why each is on the list, since when, what was agreed last time and when they are next. */
export function RollingListPage() {
  const team = useFirstTeam()
  const [chosen, setChosen] = useState<string | null>(null)
  const panelId = chosen ?? team
  const [page, turn] = useListPage(panelId)
  const [isPutting, setPutting] = useState(false)
  const mayPut = useMay('rollingList.put')
  const query = useQueryOp(
    'rollingList.list',
    { page, limit: perPage, ...(panelId !== null && { panelId }) },
    { keepRows: true },
  )
  const { data } = query
  return (
    <Page layout="plain">
      <PageHeader title="Rolling list" {...(data && { meta: metaOf(data) })}>
        <ChoosePanel withEnded value={data?.panelId} onChange={setChosen} />
        <LinkButton href={paths.register}>Register of attendance</LinkButton>
        {mayPut && <Button onPress={() => setPutting(true)}>Put somebody on the list</Button>}
      </PageHeader>
      <PageSection>
        <Answer query={query} waiting="Looking up the list…">
          {(list) => (list.total === 0 ? <Nobody /> : <Entries list={list} onTurn={turn} />)}
        </Answer>
      </PageSection>
      {data && <TakenOffPart panelId={data.panelId} />}
      {isPutting && data && <PutOnList panelId={data.panelId} of={null} onClose={() => setPutting(false)} />}
    </Page>
  )
}

const metaOf = ({ total, overdue }: RollingList): string =>
  [
    total === 0 ? '' : plural(total, 'person', 'people'),
    overdue === 0 ? '' : `${overdue.toLocaleString('en-GB')} overdue and on no agenda`,
  ]
    .filter(Boolean)
    .join(', ')

interface EntriesProps {
  readonly list: RollingList
  readonly onTurn: (page: PageKey) => void
}

function Entries({ list: { rows, total, isFirst, isLast }, onTurn }: EntriesProps) {
  return (
    <Stack gap={4}>
      <RowList label="Everybody on the list">
        {rows.map((entry) => (
          <EntryRow key={entry.id} entry={entry} />
        ))}
      </RowList>
      <ListPages
        {...{ isFirst, isLast, onTurn }}
        ids={rows.map(({ id }) => id)}
        of={{ what: 'people', total }}
      />
    </Stack>
  )
}

export function EntryRow({ entry }: { readonly entry: RollingEntry }) {
  const today = todayOn()
  const brought = broughtLine(entry)
  return (
    <RowItem
      href={paths.case(entry.caseId)}
      title={entry.personName}
      note={
        <>
          <p className={styles.said} dir="auto">
            {sinceLine(entry)}
          </p>
          {brought !== '' && (
            <p className={styles.said} dir="auto">
              {brought}
            </p>
          )}
          <p className={styles.said} dir="auto">
            {lastLine(entry.last, entry.openActions)}
          </p>
          <EntryActs entry={entry} />
        </>
      }
      end={
        <Row>
          {entry.fastTrack && <Tag>Taken first</Tag>}
          <Tag tone={isLateEntry(entry, today) ? 'warn' : 'neutral'}>{nextWords(entry, today)}</Tag>
        </Row>
      }
    />
  )
}

const Nobody = () => (
  <EmptyState title="Nobody is on the list">
    Whom the team talks about again and again stands here, with why, since when and when they are next. Each
    agenda proposes those who are due. They stay until somebody takes them off with a reason.
  </EmptyState>
)
