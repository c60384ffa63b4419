import { useRef, useState } from 'react'
import type { Block } from '../../shared/blocks.ts'
import { sides } from '../../shared/kernel/text.ts'
import type { Side } from '../../shared/kernel/text.ts'
import type { Row as CopyRow, SectionRow } from '../../shared/side-by-side.ts'
import { OneBlock } from '../form/blocks.tsx'
import { sentenceSide, theSide } from '../words/agencies.ts'
import { Button, CheckField, Row, useShortcuts } from '../ui/index.ts'
import { classNames } from '../ui/type/class-names.ts'
import styles from './copy-rows.module.css'

/** Both copies at one height; where they differ a heavy edge and words say how. */
export function CopyRows({ sections }: { readonly sections: readonly SectionRow[] }) {
  const [isShort, setShort] = useState(false)
  const table = useRef<HTMLDivElement>(null)
  const next = (): void => goToNext(table.current)
  useShortcuts('Both copies', {
    d: { label: 'Show the differences only, or all', run: () => setShort(!isShort), anywhere: true },
    n: { label: 'Next difference', run: next, anywhere: true },
  })
  const shown = isShort ? sections.filter(({ differences }) => differences > 0) : sections
  return (
    <div ref={table} className={styles.both}>
      <Row align="center">
        <CheckField label="Only what differs" value={isShort} onChange={setShort} />
        <Button
          shortcut="n"
          isDisabled={sections.every(({ differences }) => differences === 0)}
          onPress={next}
        >
          Next difference
        </Button>
      </Row>
      <div className={classNames(styles.row, styles.heads)} aria-hidden="true">
        {sides.map((side) => (
          <div key={side} className={classNames(styles.head, styles[side])}>
            {sentenceSide[side]} reads
          </div>
        ))}
      </div>
      {shown.map((section) => (
        <OneSection key={section.slug} section={section} isShort={isShort} />
      ))}
    </div>
  )
}

interface OneSectionProps {
  readonly section: SectionRow
  readonly isShort: boolean
}

function OneSection({ section: { headings, rows }, isShort }: OneSectionProps) {
  const shown = isShort ? rows.filter(({ kind }) => kind !== 'same') : rows
  return (
    <section className={styles.section}>
      <div className={styles.row}>
        {sides.map((side) => (
          <h2 key={side} className={styles.heading} dir="auto">
            {headings[side]}
          </h2>
        ))}
      </div>
      {shown.map((row, index) => (
        <OneRow key={index} row={row} before={shown[index - 1]} />
      ))}
    </section>
  )
}

interface OneRowProps {
  readonly row: CopyRow
  /** Of several that differ in the same way one after another only the first says so. */
  readonly before: CopyRow | undefined
}

const OneRow = ({ row, before }: OneRowProps) => (
  <div className={styles.row} {...(row.kind !== 'same' && { 'data-differs': '', tabIndex: -1 })}>
    {sides.map((side) => (
      <OneCell
        key={side}
        block={blockOf(row, side)}
        differs={row.kind !== 'same'}
        words={saidOnce(row, before, side)}
      />
    ))}
  </div>
)

/** What the words above a cell say of it; none where both read the same. */
export function differenceWords(row: CopyRow, side: Side): string {
  if (row.kind === 'same') return ''
  if (row.kind === 'different') return `Not as in ${theSide[otherOf(side)]}’s copy`
  return row.side === side ? 'Only in this copy' : 'Not in this copy'
}

const otherOf = (side: Side): Side => (side === 'health' ? 'socialCare' : 'health')

const blockOf = (row: CopyRow, side: Side): Block | null => {
  if (row.kind === 'same') return row.block
  if (row.kind === 'different') return row[side]
  return row.side === side ? row.block : null
}

function saidOnce(row: CopyRow, before: CopyRow | undefined, side: Side): string {
  const words = differenceWords(row, side)
  return before !== undefined && differenceWords(before, side) === words ? '' : words
}

interface OneCellProps {
  readonly block: Block | null
  readonly differs: boolean
  readonly words: string
}

const OneCell = ({ block, differs, words }: OneCellProps) => (
  <div className={classNames(styles.cell, differs && styles.differs, block === null && styles.missing)}>
    {words !== '' && <p className={styles.words}>{words}</p>}
    {block && <OneBlock block={block} />}
  </div>
)

/** The first that stands below the one that has the focus; from the last to the first. */
function goToNext(table: HTMLElement | null): void {
  const all = [...(table?.querySelectorAll<HTMLElement>('[data-differs]') ?? [])]
  const at = all.findIndex((one) => one === document.activeElement)
  const next = all[at + 1] ?? all[0]
  next?.focus({ preventScroll: true })
  next?.scrollIntoView({ block: 'center' })
}
