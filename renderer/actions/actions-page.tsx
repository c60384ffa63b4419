import { useState } from 'react'
import { actionStates } from '../../shared/actions.ts'
import type { Action } from '../../shared/actions.ts'
import { Answer } from '../form/answer.tsx'
import { paths } from '../data/paths.ts'
import { todayOn } from '../words/time-words.ts'
import { EmptyState, LinkButton, Page, PageHeader, Tabs } from '../ui/index.ts'
import { useMay } from '../data/open-session.ts'
import { useQueryOp } from '../data/use-op.ts'
import { countWords, isOverdue } from './action-words.ts'
import { ActionList } from './action-list.tsx'

type View = 'open' | 'overdue' | 'all'

/** What was agreed under decisions and is to be done, across every meeting. */
export function ActionsPage() {
  const [view, setView] = useState<View>('open')
  const open = useQueryOp('actions.list', { states: ['open'] }).data
  const mayChase = useMay('actions.chasing')
  return (
    <Page layout="plain">
      <PageHeader title="Actions" meta={open && countWords(open, todayOn())}>
        {mayChase && <LinkButton href={paths.toChase}>What to ask after</LinkButton>}
      </PageHeader>
      <Tabs
        label="Which actions"
        value={view}
        onChange={setView}
        tabs={[
          { id: 'open', label: 'Open', count: open?.length, content: <OpenActions /> },
          {
            id: 'overdue',
            label: 'Overdue',
            count: open && overdueOf(open).length,
            content: <OverdueActions />,
          },
          { id: 'all', label: 'All', content: <AllActions /> },
        ]}
      />
    </Page>
  )
}

function OpenActions() {
  const query = useQueryOp('actions.list', { states: ['open'] })
  return (
    <Answer query={query} waiting="Opening the actions…">
      {(actions) => (actions.length === 0 ? <NothingOpen /> : <Actions actions={actions} />)}
    </Answer>
  )
}

const overdueOf = (actions: readonly Action[]) => actions.filter((action) => isOverdue(action, todayOn()))

function OverdueActions() {
  const query = useQueryOp('actions.list', { states: ['open'] })
  return (
    <Answer query={query} waiting="Opening the actions…">
      {(actions) => {
        const overdue = overdueOf(actions)
        return overdue.length === 0 ? <NothingOverdue /> : <Actions actions={overdue} />
      }}
    </Answer>
  )
}

function AllActions() {
  const query = useQueryOp('actions.list', { states: [...actionStates] })
  return (
    <Answer query={query} waiting="Opening the actions…">
      {(actions) => (actions.length === 0 ? <NoActions /> : <Actions actions={actions} />)}
    </Answer>
  )
}

const Actions = ({ actions }: { readonly actions: readonly Action[] }) => (
  <ActionList actions={actions} today={todayOn()} />
)

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
