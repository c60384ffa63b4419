import type { ImportPreview, RowOfPerson } from '../../shared/imports.ts'
import { fullName } from '../../shared/kernel/person-name.ts'
import { plural } from '../words/time-words.ts'
import { DataList, Eyebrow } from '../ui/index.ts'
import styles from './here-already.module.css'

interface ObjectionsProps {
  readonly objections: ImportPreview['objections']
  readonly total: number
}

/** Referrals that are here, and to whose sharing somebody has objected since. */
export function Objections({ objections, total }: ObjectionsProps) {
  if (total === 0) return null
  return (
    <section>
      <Eyebrow>New objections to sharing: {plural(total, 'referral')}</Eyebrow>
      <DataList label="New objections to sharing" items={objections} itemKey={keyOf} height="240px">
        {(one) => (
          <span className={styles.line}>
            <span>Row {one.line}</span>
            <b>{fullName(one)}</b>
            <span>Nothing about this leaves to the other agency until a named person decides.</span>
          </span>
        )}
      </DataList>
    </section>
  )
}

const keyOf = ({ row }: RowOfPerson): string => String(row)
