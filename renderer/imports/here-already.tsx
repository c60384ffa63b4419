import type { ImportPreview, RowOfPerson } from '../../shared/imports.ts'
import { fullName } from '../../shared/person-name.ts'
import { plural } from '../time-words.ts'
import { DataList, Eyebrow, Small } from '../ui/index.ts'
import { fieldWords } from './field-words.ts'
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

interface DifferingProps {
  readonly differing: ImportPreview['differing']
  readonly total: number
}

/** Rows about referrals that are here, where the file says something else. */
export function Differing({ differing, total }: DifferingProps) {
  if (total === 0) return null
  return (
    <section>
      <Eyebrow>Different from what is here: {plural(total, 'row')}</Eyebrow>
      <DataList label="Different from what is here" items={differing} itemKey={keyOf} height="240px">
        {(one) => (
          <span className={styles.line}>
            <span>Row {one.line}</span>
            <b>{fullName(one)}</b>
            <span>{one.fields.map((field) => fieldWords[field]).join(', ')}</span>
          </span>
        )}
      </DataList>
      <Small as="p">
        What is here stays as it is. Change it by hand where the file is right.
        {total > differing.length && ` And ${total - differing.length} more.`}
      </Small>
    </section>
  )
}

const keyOf = ({ row }: RowOfPerson): string => String(row)
