import { shortDate } from '../../shared/kernel/dates.ts'
import type { FoundHit } from '../../shared/search.ts'
import { RowItem } from '../form/row-list.tsx'
import { Button, Row, Small } from '../ui/index.ts'
import { placeOf } from './entries.ts'
import { Highlighted } from './highlighted.tsx'
import { kindWords } from './kind-words.ts'
import styles from './search.module.css'

interface FoundRowProps {
  readonly hit: FoundHit
  readonly text: string
  readonly isNear: boolean
  /** Narrows to what is about this person. */
  readonly onOnly: (person: { readonly id: string; readonly name: string }) => void
}

/** One thing that was found: what it is, where the words stand in it, and its day. */
export function FoundRow({ hit, text, isNear, onOnly }: FoundRowProps) {
  const { kind, id, title, note, passage, on } = hit
  const lit = { text, isNear }
  return (
    <RowItem
      href={placeOf(hit)}
      title={<Highlighted {...lit}>{title}</Highlighted>}
      note={
        <>
          {passage !== '' && !title.includes(passage) && (
            <p className={styles.passage}>
              <Highlighted {...lit}>{passage}</Highlighted>
            </p>
          )}
          {note !== '' && (
            <p className={styles.passage}>
              <Highlighted {...lit}>{note}</Highlighted>
            </p>
          )}
        </>
      }
      end={
        <Row>
          {kind === 'person' && (
            <Button onPress={() => onOnly({ id, name: title })}>Only about {title}</Button>
          )}
          <Small>{[kindWords[kind][0], on === null ? '' : shortDate(on)].filter(Boolean).join(' · ')}</Small>
        </Row>
      }
    />
  )
}
