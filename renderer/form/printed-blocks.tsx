import { Fragment } from 'react'
import type { ReactNode } from 'react'
import type { Block, Cell, Column, Fact, Section, Table } from '../../shared/blocks.ts'
import { paragraphs } from '../../shared/kernel/paragraphs.ts'
import type { Printed } from '../../shared/printed.ts'
import { PrintedChart } from './printed-chart.tsx'
import { shareWords } from '../../shared/share-words.ts'

/** A document for the very style sheets that it is printed with: element for element what `documentPage` has. */
export const PrintedBody = ({ printed }: { readonly printed: Printed }) => (
  <>
    <header role="presentation">
      <p className="eyebrow">{printed.eyebrow}</p>
      <h1 dir="auto">{printed.heading}</h1>
      <PrintedBlocks blocks={printed.head} />
    </header>
    <div className="main">
      {printed.sections.map((section) => (
        <PrintedSection key={section.slug} section={section} />
      ))}
    </div>
  </>
)

const PrintedSection = ({ section: { slug, heading, blocks } }: { readonly section: Section }) => (
  <section className={slug}>
    <h2>{heading}</h2>
    <div>
      <PrintedBlocks blocks={blocks} />
    </div>
  </section>
)

const PrintedBlocks = ({ blocks }: { readonly blocks: readonly Block[] }) =>
  blocks.map((block, index) => <OneBlock key={index} block={block} />)

function OneBlock({ block }: { readonly block: Block }): ReactNode {
  switch (block.kind) {
    case 'heading':
      return <h3 dir="auto">{block.text}</h3>
    case 'text':
      return paragraphs(block.text).map((each, index) => (
        <p key={index} className={block.voice} dir="auto">
          {lines(each)}
        </p>
      ))
    case 'quote':
      return <Quote {...block} />
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index} dir="auto">
              {lines(item)}
            </li>
          ))}
        </ul>
      )
    case 'facts':
      return (
        <dl>
          {block.rows.map((row, index) => (
            <OneFact key={index} fact={row} />
          ))}
        </dl>
      )
    case 'table':
      return <OneTable table={block} />
    case 'share':
      return <Share block={block} />
    case 'chart':
      return <PrintedChart chart={block} />
    case 'code':
      return <Code label={block.label} each={block.lines} />
  }
}

const lines = (text: string): ReactNode =>
  text.split('\n').map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ))

const Code = ({ label, each }: { readonly label: string; readonly each: readonly string[] }) => (
  <dl className="code">
    <div>
      <dt>{label}</dt>
      {each.map((line, index) => (
        <dd key={index}>{line}</dd>
      ))}
    </div>
  </dl>
)

const Quote = ({ text, by, voice }: Extract<Block, { kind: 'quote' }>) => (
  <figure className={`said ${voice}`}>
    <blockquote>
      {paragraphs(text).map((each, index) => (
        <p key={index} dir="auto">
          {lines(each)}
        </p>
      ))}
    </blockquote>
    <figcaption dir="auto">{by}</figcaption>
  </figure>
)

const sideClass = { health: 'health', socialCare: 'social-care' } as const

const OneFact = ({ fact: { label, text, side } }: { readonly fact: Fact }) => (
  <div className={side === undefined ? 'plain' : sideClass[side]}>
    <dt>{label}</dt>
    {paragraphs(text).map((each, index) => (
      <dd key={index} dir="auto">
        {lines(each)}
      </dd>
    ))}
  </div>
)

const columnClass = (column: Column | undefined): string =>
  [column?.isAmount === true ? 'amount' : 'words', column?.side === undefined ? '' : sideClass[column.side]]
    .filter((name) => name !== '')
    .join(' ')

function OneTable({ table: { caption, columns, rows, totals } }: { readonly table: Table }) {
  const classes = columns.map(columnClass)
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label }, index) => (
            <th key={index} scope="col" className={classes[index]}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, place) => (
              <OneCell key={place} cell={cell} isHeader={place === 0} className={classes[place] ?? ''} />
            ))}
          </tr>
        ))}
      </tbody>
      {totals && <Totals totals={totals} classes={classes} />}
    </table>
  )
}

interface TotalsProps {
  readonly totals: readonly (readonly string[])[]
  readonly classes: readonly string[]
}

const Totals = ({ totals, classes }: TotalsProps) => (
  <tfoot>
    {totals.map((total, row) => (
      <tr key={row}>
        {total.map((part, index) =>
          index === 0 ? (
            <th key={index} scope="row">
              {part}
            </th>
          ) : (
            <td key={index} className={classes[index]}>
              {part}
            </td>
          ),
        )}
      </tr>
    ))}
  </tfoot>
)

interface OneCellProps {
  readonly cell: Cell
  readonly isHeader: boolean
  readonly className: string
}

function OneCell({ cell, isHeader, className }: OneCellProps) {
  const inside = (
    <>
      <span dir="auto">{lines(cell.text)}</span>
      {(cell.notes ?? []).map((note, index) => (
        <span key={index} className="note" dir="auto">
          {note}
        </span>
      ))}
    </>
  )
  return isHeader ? (
    <th scope="row" className={className}>
      {inside}
    </th>
  ) : (
    <td className={className}>{inside}</td>
  )
}

const [width, gap] = [1000, 6]

function Share({ block }: { readonly block: Extract<Block, { kind: 'share' }> }) {
  const { healthPence, socialCarePence, words } = block
  const split = Math.round((width * healthPence) / (healthPence + socialCarePence))
  const space = healthPence > 0 && socialCarePence > 0 ? gap / 2 : 0
  return (
    <figure className="share">
      <svg role="img" aria-label={shareWords(block)} viewBox={`0 0 ${width} 24`} preserveAspectRatio="none">
        <defs>
          <pattern
            id="stripes"
            width="12"
            height="12"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect className="plum" width="12" height="12" />
            <rect className="stripe" width="4" height="12" />
          </pattern>
        </defs>
        <rect className="blue" width={Math.max(0, split - space)} height="24" />
        <rect x={split + space} width={Math.max(0, width - split - space)} height="24" fill="url(#stripes)" />
      </svg>
      <figcaption>
        <span className="health">Health {words.health}</span>{' '}
        <span className="social-care">Social care {words.socialCare}</span>
      </figcaption>
    </figure>
  )
}
