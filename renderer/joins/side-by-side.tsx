import type { ReactNode } from 'react'
import { VisuallyHidden } from '../ui/index.ts'
import { compare } from './compare.ts'
import type { Compared, ComparedRow } from './compare.ts'
import styles from './side-by-side.module.css'

export interface SideBySideProps {
  readonly firstTitle: ReactNode
  readonly secondTitle: ReactNode
  readonly first: Compared
  readonly second: Compared
}

const words: Readonly<Record<ComparedRow['verdict'], string>> = {
  same: 'same',
  different: 'differs',
  unknown: 'not given',
}

/** Two records line by line; what differs is set heavy and said in words. */
export function SideBySide({ firstTitle, secondTitle, first, second }: SideBySideProps) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>What</VisuallyHidden>
          </th>
          <th scope="col">{firstTitle}</th>
          <th scope="col">{secondTitle}</th>
          <th scope="col">Compared</th>
        </tr>
      </thead>
      <tbody>
        {compare(first, second).map((row) => (
          <tr key={row.label} className={styles[row.verdict]}>
            <th scope="row">{row.label}</th>
            <td>{row.first || '–'}</td>
            <td>{row.second || '–'}</td>
            <td className={styles.verdict}>{words[row.verdict]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
