import { useSearch } from '@tanstack/react-router'
import { chasedFor } from '../../shared/actions.ts'
import type { ChasedFor, ChasingList } from '../../shared/actions.ts'
import { chasedDue, chasingMessage, chasingTitle } from '../../shared/chasing-words.ts'
import { longDate, shortDate } from '../../shared/kernel/dates.ts'
import { neitherSideWords } from '../../shared/words.ts'
import { Answer } from '../form/answer.tsx'
import { api } from '../data/api.ts'
import { useGo } from '../data/navigation.ts'
import { paths } from '../data/paths.ts'
import { run } from '../data/run.ts'
import { sayRefusal } from '../data/say-refusal.ts'
import { useQueryOp } from '../data/use-op.ts'
import { Button, EmptyState, Page, PageHeader, Small, Table, Tabs, notify } from '../ui/index.ts'
import styles from './actions.module.css'
import { sideWords } from '../words/agencies.ts'
import { todayOn } from '../words/time-words.ts'

const titles: Readonly<Record<ChasedFor, string>> = { ...sideWords, neither: neitherSideWords }

/** What one agency is asked about, to be printed or copied into a message: nobody in it has a name. */
export function ChasingPage() {
  const search: { readonly agency?: unknown } = useSearch({ strict: false })
  const of = chasedFor.find((one) => one === search.agency) ?? 'health'
  const go = useGo()
  return (
    <Page layout="plain">
      <PageHeader title="What to ask after" meta={longDate(todayOn())}>
        <Button onPress={() => void run('desk.print', { what: 'page' })}>Print</Button>
        <Button variant="primary" onPress={() => void copyMessage(of)}>
          Copy as a message
        </Button>
      </PageHeader>
      <Tabs
        label="Whose actions"
        value={of}
        onChange={(id) => go(paths.chasing(id))}
        tabs={chasedFor.map((id) => ({ id, label: titles[id], content: <Chased of={id} /> }))}
      />
    </Page>
  )
}

function Chased({ of }: { readonly of: ChasedFor }) {
  const query = useQueryOp('actions.chasing', { for: of })
  return (
    <Answer query={query} waiting="Opening the actions…">
      {(list) => (list.total === 0 ? <Nothing /> : <ListOf list={list} />)}
    </Answer>
  )
}

function ListOf({ list }: { readonly list: ChasingList }) {
  const today = todayOn()
  const left = list.total - list.actions.length
  return (
    <section aria-label={titles[list.for]}>
      <p className={styles.sum}>{chasingTitle(list)}. People stand here by initials and case reference.</p>
      <Table
        caption={`To ask after: ${titles[list.for]}`}
        rows={list.actions}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'case',
            title: 'Case',
            rowHeader: true,
            width: '14%',
            cell: ({ caseReference, initials }) => (
              <>
                {caseReference}
                <Small as="div">{initials}</Small>
              </>
            ),
          },
          { id: 'text', title: 'What', width: '38%', cell: ({ text }) => text },
          { id: 'owner', title: 'Owner', width: '18%', cell: ({ ownerName }) => ownerName || 'No owner' },
          { id: 'due', title: 'Due', width: '18%', cell: (action) => sentence(chasedDue(action, today)) },
          { id: 'heldOn', title: 'Agreed on', width: '12%', cell: ({ heldOn }) => shortDate(heldOn) },
        ]}
      />
      {left > 0 && <Small as="p">And {left.toLocaleString('en-GB')} more.</Small>}
    </section>
  )
}

/** Alone in its cell it begins with a capital. */
const sentence = (words: string): string => words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1)

const Nothing = () => (
  <EmptyState title="Nothing to ask after">No action of theirs that you may read is open.</EmptyState>
)

/** That it was copied is written down first: from there it can go anywhere. */
async function copyMessage(of: ChasedFor): Promise<void> {
  const reply = await api.call('actions.chase', { for: of })
  if (!reply.ok) return sayRefusal(reply.error)
  await navigator.clipboard.writeText(chasingMessage(reply.value, todayOn()))
  notify('Copied, with initials and case references only.')
}
