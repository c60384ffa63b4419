import { X } from 'lucide-react'
import { shortDate } from '../../shared/dates.ts'
import type { Agenda, AgendaItem } from '../../shared/meetings.ts'
import { describeError } from '../describe-error.ts'
import { paths } from '../paths.ts'
import { Disclosure, IconButton, Small, Tag, TextLink, notify } from '../ui/index.ts'
import { useCommandOp } from '../use-op.ts'
import { Warnings } from '../warnings.tsx'
import { MinutesField } from './minutes-field.tsx'
import styles from './agenda-row.module.css'

interface AgendaRowProps {
  readonly agenda: Agenda
  readonly item: AgendaItem
  readonly canEdit: boolean
}

/** When, who or what, how long; what is missing stands under it. */
export function AgendaRow({ agenda, item, canEdit }: AgendaRowProps) {
  const remove = useCommandOp('meetings.removeItem')
  const name = item.personName ?? item.title
  const takeOff = async (): Promise<void> => {
    const reply = await remove.run({ itemId: item.id, version: item.version })
    if (!reply.ok) notify(describeError(reply.error).title)
  }
  return (
    <div className={styles.row}>
      <span className={styles.time}>{item.startsAt}</span>
      <div className={styles.what}>
        {item.caseId ? <TextLink href={paths.case(item.caseId)}>{name}</TextLink> : <span>{name}</span>}
        {item.ask && <Small as="p">{item.ask}</Small>}
        <Notes item={item} />
      </div>
      {canEdit ? (
        <MinutesField item={item} />
      ) : (
        <Small>{item.minutes === 0 ? '' : `${item.minutes} min`}</Small>
      )}
      {canEdit && (
        <IconButton label={`Take ${name} off the agenda`} onPress={() => void takeOff()}>
          <X size={16} />
        </IconButton>
      )}
      {!canEdit && agenda.meeting.state !== 'draft' && <ItemTag item={item} />}
    </div>
  )
}

function Notes({ item }: { readonly item: AgendaItem }) {
  return (
    <>
      {item.carriedFromHeldOn && <Small as="p">Carried from {shortDate(item.carriedFromHeldOn)}.</Small>}
      {item.late && <Tag tone="warn">Late item</Tag>}
      <Warnings warnings={item.warnings} />
      {item.missing.length > 0 && (
        <Disclosure
          title={
            item.missing.length === 1 ? 'One thing is missing' : `${item.missing.length} things are missing`
          }
        >
          <ul className={styles.missing}>
            {item.missing.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {item.state === 'carried' && <Small as="p">Carried. {item.carriedReason}</Small>}
    </>
  )
}

function ItemTag({ item }: { readonly item: AgendaItem }) {
  if (item.state === 'decided') return <Tag>decided</Tag>
  if (item.state === 'carried') return <Tag>carried</Tag>
  return null
}
