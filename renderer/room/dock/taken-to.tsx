import { longDate } from '../../../shared/kernel/dates.ts'
import type { RoomItem } from '../../../shared/room.ts'
import { usePanels } from '../../data/use-panels.ts'
import { canStillBeListedFor } from '../../meetings/in-order.ts'
import { run } from '../../data/run.ts'
import { useQueryOp } from '../../data/use-op.ts'
import { Eyebrow, SelectField, Small } from '../../ui/index.ts'

interface TakenToProps {
  readonly roomItem: RoomItem
  readonly canEdit: boolean
}

/** Which meeting of the risk panel has the case from now on: the next one, until another is chosen. */
export function TakenTo({ roomItem: { item }, canEdit }: TakenToProps) {
  const { all, nameOf } = usePanels()
  const meetings =
    useQueryOp('meetings.list', { states: ['draft', 'open'], first: 'soonest', kind: 'panel' }).data ?? []
  const risk = new Set(all.filter(({ terms }) => terms.kind === 'risk_enablement').map(({ id }) => id))
  const day = item.carriedTo?.heldOn ?? ''
  const offered = canStillBeListedFor(meetings, day).filter(({ panelId }) => risk.has(panelId ?? ''))
  if (item.carriedTo === null)
    return (
      <Small as="p">
        No meeting of a risk panel is planned. Plan one under Meetings: the case can be listed for it then.
      </Small>
    )
  return (
    <section>
      <Eyebrow as="h2">Goes to</Eyebrow>
      {canEdit && offered.length > 1 ? (
        <SelectField
          label="Meeting of the risk panel"
          value={item.carriedToMeetingId}
          choices={offered.map(({ id, panelId, heldOn }) => ({
            id,
            label: `${nameOf(panelId)}, ${longDate(heldOn)}`,
          }))}
          onChange={(toMeetingId) => void run('meetings.takeTo', { itemId: item.id, toMeetingId })}
        />
      ) : (
        <p>{`${nameOf(item.carriedTo.panelId)}, ${longDate(item.carriedTo.heldOn)}`}</p>
      )}
      <Small as="p">It is on that agenda already, with everything in it.</Small>
    </section>
  )
}
