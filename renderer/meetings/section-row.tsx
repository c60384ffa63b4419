import { limitOf } from '../form/limits.ts'
import { agendaOperations } from '../../shared/agenda-operations.ts'
import { Trash2 } from 'lucide-react'
import type { Agenda, AgendaSection } from '../../shared/meetings.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { run } from '../data/run.ts'
import { plural } from '../words/time-words.ts'
import { IconButton, Small, notify } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'
import styles from './agenda-row.module.css'
import { LineInPlace } from './line-in-place.tsx'
import { duration } from './meeting-words.ts'

export interface SectionRowProps {
  readonly agenda: Agenda
  readonly section: AgendaSection
  readonly canEdit: boolean
}

/** A section's heading with what stands under it; renamed where it stands. */
export function SectionRow({ agenda, section, canEdit }: SectionRowProps) {
  const update = useCommandOp('meetings.updateSection')
  const { id: sectionId, version, title } = section
  const rename = async (next: string): Promise<void> => {
    const reply = await update.run({ sectionId, version, title: next })
    if (!reply.ok) throw new Failure(reply.error)
  }
  const takeOut = async (): Promise<void> => {
    if (await run('meetings.removeSection', { sectionId, version }))
      notify(`“${title}” is gone; its items stay.`)
  }
  return (
    <div className={styles.section}>
      <h3 className={styles.heading}>
        {canEdit ? (
          <LineInPlace
            label="Section"
            value={title}
            prompt="Name the section"
            isRequired
            look="heading"
            maxLength={limitOf(agendaOperations.updateSection.input, 'title')}
            onSave={rename}
          />
        ) : (
          title
        )}
      </h3>
      <Small>{sectionSum(agenda, sectionId)}</Small>
      {canEdit && (
        <IconButton label={`Take out section ${title}`} onPress={() => void takeOut()}>
          <Trash2 size="1rem" aria-hidden="true" />
        </IconButton>
      )}
    </div>
  )
}

/** "4 items, 40 min" */
export function sectionSum({ items }: Pick<Agenda, 'items'>, sectionId: string): string {
  const under = items.filter((item) => item.sectionId === sectionId)
  const minutes = under.reduce((sum, item) => sum + (item.state === 'carried' ? 0 : item.minutes), 0)
  return under.length === 0 ? 'Nothing yet' : `${plural(under.length, 'item')}, ${duration(minutes)}`
}
