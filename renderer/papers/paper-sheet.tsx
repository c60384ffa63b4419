import { useEffect, useRef } from 'react'
import { confidentialLine, copyLine } from '../../shared/paper-lines.ts'
import type { PaperBlock, PaperPage, Papers } from '../../shared/papers.ts'
import type { Block } from '../../shared/blocks.ts'
import { Blocks } from '../form/blocks.tsx'
import { Eyebrow, Row, Small, Tag } from '../ui/index.ts'
import { ContentsTable } from './contents-table.tsx'
import styles from './paper-sheet.module.css'

export interface PaperSheetProps {
  readonly papers: Papers
  readonly page: PaperPage
  readonly onPage: (page: number) => void
}

/** One page as it is in print, with the head and the foot it has there. */
export function PaperSheet({ papers, page, onPage }: PaperSheetProps) {
  const sheet = useRef<HTMLElement>(null)
  const turned = useRef(page.number)
  useEffect(() => {
    if (turned.current === page.number) return
    turned.current = page.number
    // A page is read from its head; where it was opened, nothing moves.
    if ((sheet.current?.getBoundingClientRect().top ?? 0) < 0)
      sheet.current?.scrollIntoView({ block: 'start' })
  }, [page.number])
  const of = `Page ${page.number} of ${papers.pages.length}`
  return (
    <article ref={sheet} className={styles.sheet} aria-label={of}>
      <header className={styles.head}>
        <h2 className={styles.heading}>{page.heading}</h2>
        <Row gap={2}>
          {page.marks.map((mark) => (
            <Tag key={mark} tone="warn">
              {mark}
            </Tag>
          ))}
        </Row>
      </header>
      <div className={styles.content}>
        {grouped(page.blocks).map((group, index) => (
          <Group key={index} group={group} onPage={onPage} />
        ))}
      </div>
      <footer className={styles.foot}>
        <Small as="p">{confidentialLine(papers.confidentiality)}</Small>
        <div className={styles.last}>
          <Small>{copyLine(papers)}</Small>
          <Small>
            <b>{of}</b>
          </Small>
        </div>
      </footer>
    </article>
  )
}

type Own = Exclude<PaperBlock, Block>
type Grouped = Own | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }

const isOwn = (block: PaperBlock): block is Own =>
  block.kind === 'title' || block.kind === 'section' || block.kind === 'contents'

/** What a record has too is drawn as a record is. */
function grouped(blocks: readonly PaperBlock[]): readonly Grouped[] {
  const groups: Grouped[] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (isOwn(block)) groups.push(block)
    else if (last?.kind === 'blocks') groups[groups.length - 1] = { ...last, blocks: [...last.blocks, block] }
    else groups.push({ kind: 'blocks', blocks: [block] })
  }
  return groups
}

function Group({ group, onPage }: { readonly group: Grouped; readonly onPage: (page: number) => void }) {
  if (group.kind === 'blocks') return <Blocks blocks={group.blocks} />
  if (group.kind === 'contents') return <ContentsTable rows={group.rows} onPage={onPage} />
  if (group.kind === 'section')
    return (
      <div className={styles.section}>
        <Eyebrow as="h3">{group.text}</Eyebrow>
      </div>
    )
  return (
    <div>
      <Eyebrow>{group.eyebrow}</Eyebrow>
      <h2 className={styles.title} dir="auto">
        {group.text}
      </h2>
    </div>
  )
}
