import { Fragment } from 'react'
import type { Block, Cell, Section, Table as TableBlock } from '../../shared/blocks.ts'
import { Chart } from '../charts/chart.tsx'
import { classNames } from '../ui/type/class-names.ts'
import { Explained, Eyebrow, SplitBar, SplitLegend, Words } from '../ui/index.ts'
import styles from './blocks.module.css'

interface SectionsProps {
  readonly sections: readonly Section[]
}

/** Sections of a record or of minutes, in the words that leave; acronyms underlined. */
export const Sections = ({ sections }: SectionsProps) =>
  sections.map((section) => (
    <section key={section.slug}>
      <Eyebrow as="h2">{section.heading}</Eyebrow>
      <Blocks blocks={section.blocks} />
    </section>
  ))

export const Blocks = ({ blocks }: { readonly blocks: readonly Block[] }) => (
  <div className={styles.blocks}>
    {blocks.map((block, index) => (
      <OneBlock key={index} block={block} />
    ))}
  </div>
)

export function OneBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h3 className={styles.heading}>{block.text}</h3>
    case 'text':
      return (
        <p className={classNames(styles.text, styles[block.voice])} dir="auto">
          <Explained>{block.text}</Explained>
        </p>
      )
    case 'quote':
      return <Quote block={block} />
    case 'list':
      return (
        <ul className={styles.list}>
          {block.items.map((item, index) => (
            <li key={index} dir="auto">
              <Explained>{item}</Explained>
            </li>
          ))}
        </ul>
      )
    case 'facts':
      return <Facts block={block} />
    case 'table':
      return <BlockTable table={block} />
    case 'share':
      return <Share block={block} />
    case 'chart':
      return <Chart course={block} />
    case 'code':
      return (
        <p className={styles.note}>
          {block.label}: {block.lines.join(' ')}
        </p>
      )
  }
}

type Of<Kind extends Block['kind']> = { readonly block: Extract<Block, { kind: Kind }> }

function Quote({ block: { text, by, voice } }: Of<'quote'>) {
  if (voice === 'person')
    return (
      <Words size="room" said={by}>
        {text}
      </Words>
    )
  return (
    <figure className={styles.said}>
      <blockquote className={styles.text} dir="auto">
        <Explained>{text}</Explained>
      </blockquote>
      <figcaption className={styles.note}>{by}</figcaption>
    </figure>
  )
}

const Facts = ({ block }: Of<'facts'>) => (
  <dl className={styles.facts}>
    {block.rows.map(({ label, text, side }, index) => (
      <Fragment key={index}>
        <dt className={side && styles[side]}>{label}</dt>
        <dd className={styles.text} dir="auto">
          <Explained>{text}</Explained>
        </dd>
      </Fragment>
    ))}
  </dl>
)

const Share = ({ block: { healthPence, socialCarePence, words } }: Of<'share'>) => (
  <div>
    <SplitBar size="room" health={healthPence} socialCare={socialCarePence} />
    <SplitLegend health={healthPence} socialCare={socialCarePence} words={words} />
  </div>
)

const BlockTable = ({ table: { caption, columns, rows, totals } }: { readonly table: TableBlock }) => (
  <table className={styles.table}>
    <caption>{caption}</caption>
    <thead>
      <tr>
        {columns.map(({ label, isAmount, side }) => (
          <th key={label} scope="col" className={classNames(isAmount && styles.amount, side && styles[side])}>
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, index) => (
        <tr key={index}>
          {row.map((cell, place) => (
            <BlockCell
              key={place}
              cell={cell}
              isHeader={place === 0}
              isAmount={columns[place]?.isAmount === true}
            />
          ))}
        </tr>
      ))}
    </tbody>
    {totals && (
      <tfoot>
        {totals.map((total, row) => (
          <tr key={row}>
            {total.map((text, place) => (
              <td key={place} className={columns[place]?.isAmount ? styles.amount : undefined}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tfoot>
    )}
  </table>
)

interface BlockCellProps {
  readonly cell: Cell
  readonly isHeader: boolean
  readonly isAmount: boolean
}

function BlockCell({ cell, isHeader, isAmount }: BlockCellProps) {
  const inside = (
    <>
      {isAmount ? cell.text : <Explained>{cell.text}</Explained>}
      {(cell.notes ?? []).map((note, index) => (
        <span key={index} className={styles.cellNote} dir="auto">
          <Explained>{note}</Explained>
        </span>
      ))}
    </>
  )
  return isHeader ? (
    <th scope="row">{inside}</th>
  ) : (
    <td className={isAmount ? styles.amount : undefined}>{inside}</td>
  )
}
