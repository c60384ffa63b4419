import { X } from 'lucide-react'
import { useState } from 'react'
import type { Agenda, AgendaItem } from '../../shared/meetings.ts'
import { paths } from '../data/paths.ts'
import { run } from '../data/run.ts'
import { IconButton, Small, Tag, TextButton, TextLink } from '../ui/index.ts'
import { Warnings } from '../form/warnings.tsx'
import styles from './agenda-row.module.css'
import { CarriedNote } from './carried-note.tsx'
import { ExceptLate } from './except-late.tsx'
import { ItemTitle, Presenter } from './item-fields.tsx'
import { LateMark, lateTitle } from './late-mark.tsx'
import { MinutesField } from './minutes-field.tsx'
import { ReadinessNote, ReadyWords } from './readiness-note.tsx'
import { StandingNote } from './standing-note.tsx'

export interface AgendaRowProps {
  readonly agenda: Agenda
  readonly item: AgendaItem
  readonly canEdit: boolean
}

/** When, who or what, who presents it, how long; what is late, carried or missing stands under it. */
export function AgendaRow({ agenda, item, canEdit }: AgendaRowProps) {
  const name = item.personName ?? item.title
  const takeOff = () => run('meetings.removeItem', { itemId: item.id, version: item.version })
  return (
    <div className={styles.row}>
      <span className={styles.time}>{item.startsAt}</span>
      <div className={styles.what}>
        {item.caseId ? (
          <TextLink href={paths.case(item.caseId)}>{name}</TextLink>
        ) : (
          <ItemTitle item={item} canEdit={canEdit} />
        )}
        {item.ask && <Small as="p">{item.ask}</Small>}
        <div className={styles.meta}>
          <Presenter item={item} canEdit={canEdit} />
          <ReadyWords item={item} />
        </div>
        <Notes item={item} canEdit={canEdit} />
      </div>
      {canEdit ? (
        <div className={styles.minutes}>
          <MinutesField item={item} />
        </div>
      ) : (
        <span className={styles.planned}>{item.minutes === 0 ? '' : `${item.minutes} min`}</span>
      )}
      {canEdit && (
        <IconButton label={`Take ${name} off the agenda`} onPress={() => void takeOff()}>
          <X size="1rem" />
        </IconButton>
      )}
      {!canEdit && hasSettled(agenda) && (
        <span className={styles.tag}>
          <ItemTag item={item} />
        </span>
      )}
    </div>
  )
}

/** Where any item has a tag, all leave room for one: the minutes stand under one another. */
const hasSettled = ({ items }: Agenda): boolean =>
  items.some(({ state }) => state === 'decided' || state === 'carried')

function Notes({ item, canEdit }: Omit<AgendaRowProps, 'agenda'>) {
  const [isExcepting, setExcepting] = useState(false)
  return (
    <>
      <StandingNote item={item} />
      <CarriedNote item={item} />
      <LateMark item={item} />
      {canEdit && lateTitle(item) !== null && (
        <Small as="p">
          <TextButton onPress={() => setExcepting(true)}>
            {item.lateReason === '' ? 'Record why the chair takes it' : 'Change why the chair takes it'}
          </TextButton>
        </Small>
      )}
      {isExcepting && <ExceptLate item={item} onClose={() => setExcepting(false)} />}
      <Warnings warnings={item.warnings} />
      <ReadinessNote item={item} />
      {item.state === 'carried' && <Small as="p">Put off. {item.carriedReason}</Small>}
    </>
  )
}

function ItemTag({ item }: { readonly item: AgendaItem }) {
  if (item.state === 'decided') return <Tag>decided</Tag>
  if (item.state === 'carried') return <Tag>put off</Tag>
  return null
}
