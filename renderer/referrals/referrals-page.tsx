import { useState } from 'react'
import type { QueueRow } from '../../shared/referrals.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { Answer } from '../form/answer.tsx'
import { paths } from '../data/paths.ts'
import { useMay } from '../data/open-session.ts'
import { plural } from '../words/time-words.ts'
import { Button, LinkButton, Page, PageHeader, PageSection } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { useTypedText } from '../form/use-typed-text.ts'
import { AddReferral } from './add-referral.tsx'
import { KeptNote } from './kept-note.tsx'
import { MatchesBanner } from './matches-banner.tsx'
import { Queue } from './queue.tsx'
import { QueueEmpty } from './queue-empty.tsx'
import { QueueFilter } from './queue-filter.tsx'
import { QueueRowDialog } from './queue-row-dialog.tsx'

/** At most so many are listed; typing narrows the rest. */
const mostRows = 500

/** Everyone whom an agency has referred and nobody has opened a case for yet, the longest waiting first. */
export function ReferralsPage() {
  const [side, setSide] = useState<Side | null>(null)
  const [text, setText] = useState('')
  const [openId, setOpenId] = useState<string | null>(null)
  const [isAdding, setAdding] = useState(false)
  const wanted = useTypedText(text)
  const query = useQueryOp('referrals.queue', { side, text: wanted, limit: mostRows }, { keepRows: true })
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
          {({ rows, total }) =>
            rows.length === 0 ? (
              <QueueEmpty isFiltered={isFiltered} />
            ) : (
              <Queue rows={rows} total={total} onOpen={(opened: QueueRow) => setOpenId(opened.personId)} />
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
