import type { PaperItem, Papers } from '../../shared/papers.ts'
import { MarginNote, Small, Tag, TextButton } from '../ui/index.ts'
import styles from './paper-sheet.module.css'

export interface PaperContentsProps {
  readonly papers: Papers
  readonly page: number
  readonly onPage: (page: number) => void
}

/** Where each case begins, and which of them this member has read. */
export function PaperContents({ papers, page, onPage }: PaperContentsProps) {
  const cases = papers.items.filter(({ firstPage }) => firstPage !== null)
  const toRead = cases.filter(({ leftOut }) => leftOut === null)
  const read = toRead.filter(({ readAt }) => readAt !== null).length
  return (
    <MarginNote title={`${read} of ${toRead.length} read`}>
      <ol className={styles.list}>
        <li>
          <TextButton onPress={() => onPage(1)} aria-current={page === 1 ? 'page' : undefined}>
            Contents
          </TextButton>
        </li>
        {cases.map((item) => (
          <Line key={item.itemId} item={item} isHere={isOn(item, page)} onPage={onPage} />
        ))}
      </ol>
    </MarginNote>
  )
}

const isOn = ({ firstPage, lastPage }: PaperItem, page: number): boolean =>
  firstPage !== null && lastPage !== null && page >= firstPage && page <= lastPage

interface LineProps {
  readonly item: PaperItem
  readonly isHere: boolean
  readonly onPage: (page: number) => void
}

function Line({ item, isHere, onPage }: LineProps) {
  const { firstPage, position, title, personName, leftOut, readAt, isChanged, isLate } = item
  return (
    <li>
      <span>
        <TextButton
          onPress={() => firstPage !== null && onPage(firstPage)}
          aria-current={isHere ? 'page' : undefined}
        >
          {isHere ? <b>{`${position}. ${personName ?? title}`}</b> : `${position}. ${personName ?? title}`}
        </TextButton>{' '}
        <Small>p. {firstPage}</Small>
      </span>
      <span>
        {leftOut !== null && <Tag>left out</Tag>}
        {readAt !== null && <Tag tone="good">read</Tag>}
        {readAt === null && isChanged && <Tag tone="warn">changed</Tag>}
        {readAt === null && !isChanged && isLate && <Tag tone="warn">late</Tag>}
      </span>
    </li>
  )
}
