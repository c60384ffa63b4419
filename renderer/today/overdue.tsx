import type { Action } from '../../shared/actions.ts'
import type { Today } from '../../shared/today.ts'
import { groupsOf } from '../actions/group-actions.ts'
import type { ActionsOfOne } from '../actions/group-actions.ts'
import { paths } from '../data/paths.ts'
import { RowItem, RowList } from '../form/row-list.tsx'
import { dueWords, plural, todayOn } from '../words/time-words.ts'
import { AgencyTag, Row, Small, Stack, Tag, TextLink } from '../ui/index.ts'

interface OverdueProps {
  /** The longest overdue of each. */
  readonly actions: readonly Action[]
  readonly totals: Today['totals']['overdue']
}

/** What someone said they would do, and the day has gone by; by the agency that owes it. */
export const Overdue = ({ actions, totals }: OverdueProps) => (
  <Stack gap={5}>
    {groupsOf(actions).map((group) => (
      <OfOneAgency key={group.id} group={group} total={totals[group.id]} />
    ))}
  </Stack>
)

interface OfOneAgencyProps {
  readonly group: ActionsOfOne
  readonly total: number
}

function OfOneAgency({ group: { id, title, actions }, total }: OfOneAgencyProps) {
  const today = todayOn()
  return (
    <div>
      <Row align="center">
        {id === 'neither' || id === 'person' ? <Tag>{title}</Tag> : <AgencyTag agency={id} />}
        <Small>{plural(total, 'action')}</Small>
      </Row>
      <RowList label={`Overdue actions: ${title}`}>
        {actions.map((action) => (
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
      {total > actions.length && <TextLink href={paths.actions}>All {total} under Actions</TextLink>}
    </div>
  )
}
