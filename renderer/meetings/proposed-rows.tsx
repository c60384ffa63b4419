import type { Proposed } from '../../shared/rolling-list.ts'
import { CheckField, Small, Tag } from '../ui/index.ts'
import { becauseWords, broughtLine, heldWords, lastLine } from '../rolling-list/rolling-words.ts'
import styles from './proposed.module.css'

interface ProposedRowsProps {
  readonly rows: readonly Proposed[]
  readonly without: readonly string[]
  readonly onChange: (without: readonly string[]) => void
}

/** Ticked unless it was left out; one that cannot be listed says why and is not ticked. */
export const ProposedRows = ({ rows, without, onChange }: ProposedRowsProps) => (
  <ul className={styles.proposed}>
    {rows.map((one) => (
      <li key={one.caseId}>
        <CheckField
          label={
            <>
              {one.personName} <Small>{one.reference}</Small> <Tag>{becauseWords(one)}</Tag>
            </>
          }
          value={one.held === null && !without.includes(one.caseId)}
          isDisabled={one.held !== null}
          onChange={(on) =>
            onChange(on ? without.filter((id) => id !== one.caseId) : [...without, one.caseId])
          }
        />
        <div className={styles.beside} dir="auto">
          {beside(one).map((text) => (
            <p key={text} className={styles.said}>
              {text}
            </p>
          ))}
        </div>
      </li>
    ))}
  </ul>
)

const beside = (one: Proposed): readonly string[] =>
  [
    one.held === null ? '' : heldWords[one.held],
    one.why,
    broughtLine(one),
    lastLine(one.last, one.openActions),
  ].filter((text) => text !== '')
