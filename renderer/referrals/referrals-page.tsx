import { useState } from 'react'
import type { QueueRow } from '../../shared/referrals.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { Answer } from '../form/answer.tsx'
import { paths } from '../data/paths.ts'
import { useMay } from '../data/open-session.ts'
import { plural } from '../words/time-words.ts'
import {
  Button,
  LinkButton,
  ListPages,
  Page,
  PageHeader,
  PageSection,
  Stack,
  TextLink,
  EmptyState,
} from '../ui/index.ts'
import { useListPage } from '../data/use-list-page.ts'
import { useQueryOp } from '../data/use-op.ts'
import { useTypedText } from '../form/use-typed-text.ts'
import { AddReferral } from './add-referral.tsx'
import { Queue, perPage } from './queue.tsx'
import { QueueFilter } from './queue-filter.tsx'
import { QueueRowDialog } from './queue-row-dialog.tsx'
import styles from './referrals-page.module.css'

/** Everyone whom an agency has referred and nobody has opened a case for yet, the longest waiting first. */
export function ReferralsPage() {
  const [side, setSide] = useState<Side | null>(null)
  const [text, setText] = useState('')
  const [openId, setOpenId] = useState<string | null>(null)
  const [isAdding, setAdding] = useState(false)
  const wanted = useTypedText(text)
  const asked = { side, text: wanted }
  const [page, turn] = useListPage(asked)
  const query = useQueryOp('referrals.queue', { ...asked, page, limit: perPage }, { keepRows: true })
  const mayWork = useMay('referrals.add')
  const isFiltered = wanted !== '' || side !== null
  const isBare = query.data?.total === 0 && !isFiltered && text === ''
  const row = query.data?.rows.find(({ personId }) => personId === openId) ?? null
  return (
    <Page layout="plain">
      <PageHeader title="Referrals" {...(query.data && { meta: countWords(query.data.total) })}>
        {mayWork && <Button onPress={() => setAdding(true)}>Add one by hand</Button>}
        {mayWork && (
          <LinkButton variant="primary" href={paths.importReferrals}>
            Import a file
          </LinkButton>
        )}
      </PageHeader>
      <PageSection>
        <MatchesBanner />
        <KeptNote />
        {!isBare && <QueueFilter side={side} onSide={setSide} text={text} onText={setText} />}
        <Answer query={query} waiting="Looking up who is waiting…">
          {({ rows, total, ...ends }) =>
            rows.length === 0 ? (
              <QueueEmpty isFiltered={isFiltered} />
            ) : (
              <Stack gap={4}>
                <Queue rows={rows} onOpen={(opened: QueueRow) => setOpenId(opened.personId)} />
                <ListPages
                  {...ends}
                  ids={rows.map(({ personId }) => personId)}
                  of={{ what: 'people', total }}
                  onTurn={turn}
                />
              </Stack>
            )
          }
        </Answer>
      </PageSection>
      <QueueRowDialog row={row} onClose={() => setOpenId(null)} />
      <AddReferral isOpen={isAdding} onClose={() => setAdding(false)} />
    </Page>
  )
}

const countWords = (total: number): string =>
  total === 0 ? 'nobody is waiting' : plural(total, 'person is waiting', 'people are waiting')

/** For whoever plans meetings: that somebody waits of whom their agency is not to be told yet, and not who. */
function KeptNote() {
  const may = useMay('referrals.kept')
  const people = useQueryOp('referrals.kept', {}, { enabled: may }).data?.people ?? 0
  if (people === 0) return null
  return (
    <p className={styles.banner}>
      <b>
        {plural(people, 'person', 'people')} {people === 1 ? 'waits' : 'wait'} whom the other agency still
        keeps to itself.
      </b>{' '}
      Their referral says that your agency is not to be told yet. Ask the other agency when it can be.
    </p>
  )
}

/** Above the queue: two records that may be one person keep their referrals apart until someone decides. */
function MatchesBanner() {
  const count = useQueryOp('today.counts', {}).data?.possibleMatches ?? 0
  if (count === 0) return null
  return (
    <p className={styles.banner}>
      <b>{plural(count, 'pair of records', 'pairs of records')} may be one person.</b>{' '}
      <TextLink href={paths.matches}>Look at them side by side</TextLink>
    </p>
  )
}

function QueueEmpty({ isFiltered }: { readonly isFiltered: boolean }) {
  const mayImport = useMay('imports.apply')
  if (isFiltered) {
    return (
      <EmptyState title="Nobody like that is waiting">
        Take something away from what you typed or chose.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="Nobody is waiting"
      action={mayImport && <LinkButton href={paths.importReferrals}>Import a file</LinkButton>}
    >
      Import the file that an agency sent, or add a referral that came by telephone or letter.
    </EmptyState>
  )
}
