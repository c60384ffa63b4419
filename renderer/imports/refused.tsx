import type { Refusal } from '../../shared/imports.ts'
import { plural } from '../time-words.ts'
import { DataList, Eyebrow, Small } from '../ui/index.ts'
import { refusalWords } from './refusal-words.ts'
import styles from './refused.module.css'

export interface RefusedProps {
  readonly refused: readonly Refusal[]
  readonly total: number
}

/** Rows that are left out: which row, which column, why. Rows are counted from 1 after the headings. */
export function Refused({ refused, total }: RefusedProps) {
  if (total === 0) return null
  return (
    <section>
      <Eyebrow>Left out: {plural(total, 'row')}</Eyebrow>
      <DataList
        label="Rows that are left out"
        items={refused}
        itemKey={({ row, column }) => `${row} ${column}`}
        height="360px"
      >
        {({ row, column, reason }) => (
          <span className={styles.line}>
            <span>Row {row}</span>
            <b>{column}</b>
            <span>{refusalWords(reason)}</span>
          </span>
        )}
      </DataList>
      {total > refused.length && (
        <Small as="p">And {total - refused.length} more. Mend the file and import it again.</Small>
      )}
    </section>
  )
}
