import type { Action } from '../../shared/actions.ts'
import { groupsOf } from '../actions/group-actions.ts'
import type { ActionsOfOne } from '../actions/group-actions.ts'
import { paths } from '../data/paths.ts'
import { RowItem, RowList } from '../form/row-list.tsx'
import { dueWords, plural, todayOn } from '../words/time-words.ts'
import { AgencyTag, Row, Small, Stack, Tag, TextLink } from '../ui/index.ts'

/** What someone said they would do, and the day has gone by; by the agency that owes it. */
export const Overdue = ({ actions }: { readonly actions: readonly Action[] }) => (
  <Stack gap={5}>
    {groupsOf(actions).map((group) => (
      <OfOneAgency key={group.id} group={group} />
    ))}
  </Stack>
)

// What fits on the page beside everything else that needs someone.
const few = 5

function OfOneAgency({ group: { id, title, actions } }: { readonly group: ActionsOfOne }) {
  const today = todayOn()
  return (
    <div>
      <Row align="center">
        {id === 'neither' || id === 'person' ? <Tag>{title}</Tag> : <AgencyTag agency={id} />}
        <Small>{plural(actions.length, 'action')}</Small>
      </Row>
      <RowList label={`Overdue actions: ${title}`}>
        {actions.slice(0, few).map((action) => (
          <RowItem
            key={action.id}
            title={action.text}
            note={
              <>
                {action.ownerName || 'No owner'} · for{' '}
                <TextLink href={paths.case(action.caseId)}>{action.personName}</TextLink>
              </>
            }
            end={dueWords(action.dueOn, today)}
          />
        ))}
      </RowList>
      {actions.length > few && <TextLink href={paths.actions}>All {actions.length} under Actions</TextLink>}
    </div>
  )
}
