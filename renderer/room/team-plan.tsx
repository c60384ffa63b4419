import { useRef } from 'react'
import type { Person } from '../../shared/people.ts'
import { RiskBody } from '../../shared/risks.ts'
import type { RiskDecision } from '../../shared/risks.ts'
import { earlierRiskText } from '../data/earlier.ts'
import { limitOf } from '../form/limits.ts'
import { InPlace } from '../form/saved-fields.tsx'
import { Columns, Eyebrow, Kbd, Stack, keysActHere, useShortcuts } from '../ui/index.ts'
import { SafetyNets } from '../risks/safety-nets.tsx'
import { useRiskEdit } from '../risks/use-risk-edit.ts'
import { openField } from './acts/open-field.ts'
import styles from './item-on-console.module.css'

interface TeamPlanProps {
  readonly person: Person
  readonly risk: RiskDecision
  readonly isReadOnly: boolean
}

/** How a team understands somebody and keeps them safe: as it stood last time, and changed where it stands. */
export function TeamPlan({ person, risk, isReadOnly }: TeamPlanProps) {
  const edit = useRiskEdit(risk)
  const { caseId, body } = edit.doc
  const formulation = useRef<HTMLDivElement>(null)
  useShortcuts('In the room', {
    ...(!isReadOnly && {
      b: { label: 'Write: formulation', run: () => openField(formulation.current) },
    }),
  })
  const text = (field: 'formulation' | 'contingency', label: string, prompt: string) => (
    <section>
      <Eyebrow as="h2">{label}</Eyebrow>
      <InPlace
        block={`risk.${field}`}
        label={label}
        prompt={prompt}
        value={body[field]}
        maxLength={limitOf(RiskBody, field)}
        isReadOnly={isReadOnly}
        earlier={earlierRiskText(caseId, field)}
        onSave={(words) => edit.save({ [field]: words })}
      />
    </section>
  )
  return (
    <div className={styles.block} {...keysActHere}>
      <Columns gap={6}>
        <Stack>
          <div ref={formulation}>
            {text('formulation', 'Formulation', 'How it is understood together')}
            {!isReadOnly && <Kbd combo="b" />}
          </div>
          {text('contingency', 'If it does not work out', 'Write what happens then')}
        </Stack>
        <section aria-label="Safety plan">
          <SafetyNets person={person} edit={edit} isReadOnly={isReadOnly} />
        </section>
      </Columns>
    </div>
  )
}
