import { useState } from 'react'
import { actionStates, mostActions } from '../../shared/actions.ts'
import type { Call } from '../../shared/contract.ts'
import { Answer } from '../form/answer.tsx'
import { paths } from '../data/paths.ts'
import { todayOn } from '../words/time-words.ts'
import { EmptyState, LinkButton, Page, PageHeader, Tabs } from '../ui/index.ts'
import { useMay } from '../data/open-session.ts'
import { useQueryOp } from '../data/use-op.ts'
import { ActionList } from './action-list.tsx'

type View = 'open' | 'overdue' | 'all'

const askedFor = {
  open: { states: ['open'], overdue: false },
  overdue: { states: ['open'], overdue: true },
  all: { states: [...actionStates], overdue: false },
} as const satisfies Record<View, Call<'actions.list'>>

/** What was agreed under decisions and is to be done, across every meeting. */
export function ActionsPage() {
  const [view, setView] = useState<View>('open')
  const open = useQueryOp('today.counts', {}).data?.actions
  const overdue = useQueryOp('actions.list', askedFor.overdue).data?.length
  const mayChase = useMay('actions.chasing')
  return (
    <Page layout="plain">
      <PageHeader
        title="Actions"
        meta={open !== undefined && overdue !== undefined && headWords(open, overdue)}
      >
        {mayChase && <LinkButton href={paths.toChase}>What to ask after</LinkButton>}
      </PageHeader>
      <Tabs
        label="Which actions"
        value={view}
        onChange={setView}
        tabs={[
          { id: 'open', label: 'Open', count: open, content: <Listed view="open" /> },
          {
            id: 'overdue',
            label: 'Overdue',
            // Beyond that nobody has counted them.
            count: overdue !== undefined && overdue < mostActions ? overdue : undefined,
            content: <Listed view="overdue" />,
          },
          { id: 'all', label: 'All', content: <Listed view="all" /> },
        ]}
      />
    </Page>
  )
}

/** "14 open, 3 overdue" */
const headWords = (open: number, overdue: number): string =>
  [
    `${open.toLocaleString('en-GB')} open`,
    overdue > 0 && (overdue < mostActions ? `${overdue} overdue` : `${mostActions} or more overdue`),
  ]
    .filter(Boolean)
    .join(', ')

function Listed({ view }: { readonly view: View }) {
  const query = useQueryOp('actions.list', askedFor[view])
  const Nothing = nothing[view]
  return (
    <Answer query={query} waiting="Opening the actions…">
      {(actions) =>
        actions.length === 0 ? (
          <Nothing />
        ) : (
          <ActionList actions={actions} asked={askedFor[view]} today={todayOn()} />
        )
      }
    </Answer>
  )
}

const NothingOpen = () => (
  <EmptyState title="Nothing is open">
    What the panel agrees that someone will do comes here, with its owner and its day. What has ended is under
    All.
  </EmptyState>
)

const NothingOverdue = () => (
  <EmptyState title="Nothing is overdue">
    Both agencies have done what they said by the day they said.
  </EmptyState>
)

const NoActions = () => (
  <EmptyState
    title="No action yet"
    action={<LinkButton href={paths.meetings}>Go to the meetings</LinkButton>}
  >
    Actions are written down in the room, under the decision that they belong to.
  </EmptyState>
)

const nothing = { open: NothingOpen, overdue: NothingOverdue, all: NoActions } as const
