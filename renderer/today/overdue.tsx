import type { Action } from '../../shared/actions.ts'
import { sideWords } from '../../shared/words.ts'
import { paths } from '../paths.ts'
import { RowItem, RowList } from '../row-list.tsx'
import { dueWords, todayOn } from '../time-words.ts'
import { PageSection, TextLink } from '../ui/index.ts'

/** What someone said they would do, and the day has gone by. */
export function Overdue({ actions }: { readonly actions: readonly Action[] }) {
  if (actions.length === 0) return null
  const today = todayOn()
  return (
    <PageSection title="Overdue actions">
      <RowList label="Overdue actions">
        {actions.map((action) => (
          <RowItem
            key={action.id}
            title={action.text}
            note={
              <>
                {action.ownerName || 'No owner'}
                {action.side && `, ${sideWords[action.side].toLowerCase()}`} · for{' '}
                <TextLink href={paths.case(action.caseId)}>{action.personName}</TextLink>
              </>
            }
            end={dueWords(action.dueOn, today)}
          />
        ))}
      </RowList>
    </PageSection>
  )
}
