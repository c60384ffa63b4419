import type { CasePage } from '../../shared/cases.ts'
import { defensibility } from '../../shared/defensibility.ts'
import type { Case } from '../../shared/cases.ts'
import type { Plan } from '../../shared/plans.ts'
import type { RiskBody } from '../../shared/risks.ts'
import { Disclosure, MarginNote } from '../ui/index.ts'
import styles from './defensibility-note.module.css'

export interface DefensibilityNoteProps {
  readonly one: Case
  readonly risk: RiskBody
  readonly plan: Plan
  readonly decisions: CasePage['decisions']
}

/** Fills itself from what is recorded; asks nothing, holds nothing up. */
export function DefensibilityNote({ one, risk, plan, decisions }: DefensibilityNoteProps) {
  const points = defensibility({ words: one, risk, plan, reasons: decisions[0]?.reasons ?? '' })
  const shown = points.filter(({ lacks }) => lacks.length === 0).length
  return (
    <MarginNote title="Would it stand up later?">
      <p>
        {shown === points.length
          ? 'All seven points are recorded.'
          : `${shown} of ${points.length} points are recorded.`}
      </p>
      <Disclosure title="The seven points" level={3}>
        <dl className={styles.points}>
          {points.map(({ id, title, lacks }) => (
            <div key={id}>
              <dt>{title}</dt>
              <dd>{lacks.length === 0 ? 'Recorded' : `Not yet: ${lacks.join('; ')}`}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </MarginNote>
  )
}
