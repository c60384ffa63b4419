import type { AgendaItem } from '../../shared/meetings.ts'
import { paths } from '../data/paths.ts'
import { plural } from '../words/time-words.ts'
import { Disclosure, Small, TextLink } from '../ui/index.ts'
import styles from './agenda-row.module.css'

const isOpen = ({ kind, state }: AgendaItem): boolean =>
  kind === 'case' && (state === 'waiting' || state === 'heard')

/** Beside who presents it: that nothing is missing. */
export const ReadyWords = ({ item }: { readonly item: AgendaItem }) =>
  isOpen(item) && item.gaps.length === 0 ? <Small>Ready to be heard</Small> : null

/** What is missing before a case can be heard, each one press away from where it is mended. */
export function ReadinessNote({ item }: { readonly item: AgendaItem }) {
  const { gaps, caseId } = item
  if (caseId === null || !isOpen(item) || gaps.length === 0) return null
  return (
    <Disclosure
      title={`Not ready: ${plural(gaps.length, 'thing')} missing`}
      level={item.sectionId === null ? 3 : 4}
    >
      <ul className={styles.missing}>
        {gaps.map(({ what, place }) => (
          <li key={`${place} ${what}`}>
            <TextLink href={paths.casePlace(caseId, place)}>{what}</TextLink>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

/** How many of an agenda's cases are ready, of those still to be decided. */
export function readyCount(items: readonly AgendaItem[]): { readonly ready: number; readonly all: number } {
  const open = items.filter(isOpen)
  return { ready: open.filter(({ gaps }) => gaps.length === 0).length, all: open.length }
}
