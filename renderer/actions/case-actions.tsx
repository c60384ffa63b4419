import { useState } from 'react'
import type { Action } from '../../shared/actions.ts'
import { useMay } from '../data/open-session.ts'
import { useQueryOp } from '../data/use-op.ts'
import { paths } from '../data/paths.ts'
import { RowItem, RowList } from '../form/row-list.tsx'
import { PageSection, Small, Tag } from '../ui/index.ts'
import { actionStateWords } from '../../shared/words.ts'
import { dueWords, todayOn } from '../words/time-words.ts'
import { SettleButton } from './action-cells.tsx'
import { countWords } from './action-words.ts'
import { SettleAction } from './settle-action.tsx'

/** What was agreed about a case at any of its meetings, and how each stands; nothing where nothing was. */
export function CaseActions({ caseId }: { readonly caseId: string }) {
  const { data: actions = [] } = useQueryOp('actions.ofCase', { caseId })
  const [settling, setSettling] = useState<Action | null>(null)
  const maySettle = useMay('actions.settle')
  if (actions.length === 0) return null
  return (
    <PageSection title="Who does what" aside={<Small>{countWords(actions, todayOn())}</Small>}>
      <RowList label="Actions of this case">
        {actions.map((action) => (
          <RowItem
            key={action.id}
            href={paths.action(action.id)}
            title={action.text}
            note={noteOf(action)}
            end={
              action.state === 'open' ? (
                maySettle && <SettleButton action={action} onSettle={setSettling} />
              ) : (
                <Tag>{actionStateWords[action.state]}</Tag>
              )
            }
          />
        ))}
      </RowList>
      <SettleAction action={settling} onClose={() => setSettling(null)} />
    </PageSection>
  )
}

const noteOf = ({ ownerName, ownerIsPerson, dueOn, state, outcome }: Action): string =>
  [
    `${ownerName || 'No owner'}${ownerIsPerson ? ', their own' : ''}`,
    state === 'open' ? dueWords(dueOn, todayOn()) : outcome,
  ]
    .filter((part) => part.trim() !== '')
    .join(' · ')
