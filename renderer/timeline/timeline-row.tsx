import { dateOf, shortDate } from '../../shared/kernel/dates.ts'
import type { Timeline, TimelineEntry } from '../../shared/timeline.ts'
import { RowItem } from '../form/row-list.tsx'
import { Small } from '../ui/index.ts'
import { entryPlace } from './entry-place.ts'
import { entryWords } from './entry-words.ts'
import styles from './timeline.module.css'

interface TimelineRowProps {
  readonly entry: TimelineEntry
  readonly timeline: Timeline
}

/** One thing that happened, in its words; it opens what it is about. */
export function TimelineRow({ entry, timeline }: TimelineRowProps) {
  const { title, words = '', note = '' } = entryWords[entry.kind].say(entry, entry.panelAuthority ?? '')
  const { at, caseReference, dissent } = entry
  return (
    <RowItem
      title={title}
      href={entryPlace(entry, timeline.personId)}
      note={
        <div className={styles.note}>
          {words.trim() !== '' && <p className={styles.words}>{words}</p>}
          {dissent.map((one) => (
            <p key={one.name} className={styles.words}>
              <b>{one.name} disagreed</b>: {one.words || 'no words'}
            </p>
          ))}
          <Small>{[note, caseReference ?? ''].filter((part) => part !== '').join(' · ')}</Small>
        </div>
      }
      end={<Small>{shortDate(at.length === 10 ? at : dateOf(at))}</Small>}
    />
  )
}
