import type { ImportPreview } from '../../shared/imports.ts'
import { formatNhsNumber } from '../../shared/kernel/nhs-number.ts'
import { fullName } from '../../shared/kernel/person-name.ts'
import { plural } from '../words/time-words.ts'
import { DataList, Eyebrow } from '../ui/index.ts'
import styles from './matched.module.css'

export interface MatchedProps {
  readonly matched: ImportPreview['matched']
  readonly total: number
}

/** People whom both agencies have referred: same NHS number, same birth date, same name. */
export function Matched({ matched, total }: MatchedProps) {
  if (total === 0) return null
  return (
    <section>
      <Eyebrow>Referred by both agencies: {plural(total, 'person', 'people')}</Eyebrow>
      <DataList
        label="Referred by both agencies"
        items={matched}
        itemKey={({ nhsNumber }) => nhsNumber}
        height="360px"
      >
        {({ nhsNumber, ...name }) => (
          <span className={styles.line}>
            <b>{fullName(name)}</b>
            <span>NHS {formatNhsNumber(nhsNumber)}</span>
          </span>
        )}
      </DataList>
    </section>
  )
}
