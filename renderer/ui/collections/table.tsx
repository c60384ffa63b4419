import type { ReactNode } from 'react'
import { classNames } from '../type/class-names.ts'
import eyebrow from '../type/eyebrow.module.css'
import styles from './table.module.css'

export interface Column<Row> {
  readonly id: string
  readonly title: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** `end` for figures; `middle` for bars and buttons that are not text. */
  readonly align?: 'start' | 'end' | 'middle'
  /** Secondary ink. */
  readonly quiet?: boolean
  /** A CSS width, such as `9rem`. */
  readonly width?: string
  /** What stands under the column. */
  readonly foot?: ReactNode
  /** Several rows under the columns, such as sums of different things; all columns that have any have as many. */
  readonly feet?: readonly ReactNode[]
  /** Names the row, for screen readers. Default: the first column. */
  readonly rowHeader?: boolean
}

export interface TableProps<Row> {
  /** What the table is; hidden when the section's title says it. */
  readonly caption: string
  readonly showCaption?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Marks a row as the one at hand. */
  readonly isCurrent?: (row: Row) => boolean
}

const cellClass = <Row,>({ align = 'start', quiet }: Column<Row>) =>
  classNames(align !== 'start' && styles[align], quiet && styles.quiet)

const isRowHeader = <Row,>(column: Column<Row>, columns: readonly Column<Row>[]) =>
  columns.some((c) => c.rowHeader) ? column.rowHeader === true : column === columns[0]

function Head<Row>({ columns }: { readonly columns: readonly Column<Row>[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            className={column.align === 'end' ? styles.end : undefined}
            style={column.width === undefined ? {} : { width: column.width }}
          >
            {column.title}
          </th>
        ))}
      </tr>
    </thead>
  )
}

const feetOf = <Row,>({ foot, feet }: Column<Row>): readonly ReactNode[] =>
  feet ?? (foot === undefined ? [] : [foot])

function Foot<Row>({ columns }: { readonly columns: readonly Column<Row>[] }) {
  const count = Math.max(...columns.map((column) => feetOf(column).length))
  return (
    <tfoot>
      {Array.from({ length: count }, (_, row) => (
        <tr key={row}>
          {columns.map((column, index) => {
            const foot = feetOf(column)[row]
            const Cell = index === 0 && foot !== undefined ? 'th' : 'td'
            return (
              <Cell key={column.id} className={cellClass({ ...column, quiet: false })}>
                {foot}
              </Cell>
            )
          })}
        </tr>
      ))}
    </tfoot>
  )
}

/** Hairlines and tabular figures; for up to a hundred rows (beyond that, `DataList`). */
export function Table<Row>({
  caption,
  showCaption = false,
  columns,
  rows,
  rowKey,
  isCurrent,
}: TableProps<Row>) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={showCaption ? classNames(eyebrow.eyebrow, styles.caption) : styles.hiddenCaption}>
          {caption}
        </caption>
        <Head columns={columns} />
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              {...(isCurrent?.(row) && { 'aria-current': true, className: styles.picked })}
            >
              {columns.map((column) => {
                const header = isRowHeader(column, columns)
                const Cell = header ? 'th' : 'td'
                return (
                  <Cell key={column.id} className={cellClass(column)} {...(header && { scope: 'row' })}>
                    {column.cell(row)}
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
        {columns.some((column) => feetOf(column).length > 0) && <Foot columns={columns} />}
      </table>
    </div>
  )
}
