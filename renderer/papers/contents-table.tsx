import type { ContentsRow } from '../../shared/papers.ts'
import { TextButton, VisuallyHidden } from '../ui/index.ts'
import styles from './paper-sheet.module.css'

export interface ContentsTableProps {
  readonly rows: readonly ContentsRow[]
  readonly onPage: (page: number) => void
}

/** The running order, with the page on which each case begins. */
export const ContentsTable = ({ rows, onPage }: ContentsTableProps) => (
  <table className={styles.contents}>
    <thead>
      <tr>
        {['Item', 'Time', 'What', 'Page'].map((label) => (
          <th key={label} scope="col">
            <VisuallyHidden>{label}</VisuallyHidden>
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ position, startsAt, title, note, page }) => (
        <tr key={position}>
          <td>{position}</td>
          <td>{startsAt}</td>
          <th scope="row">
            {title}
            {note !== '' && <span className={styles.note}>{note}</span>}
          </th>
          <td className={styles.page}>
            {page !== null && (
              <TextButton onPress={() => onPage(page)} aria-label={`Page ${page}: ${title}`}>
                {page}
              </TextButton>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
