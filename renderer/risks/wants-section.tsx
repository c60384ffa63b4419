import { RiskBody } from '../../shared/risks.ts'
import { limitOf } from '../form/limits.ts'
import { wants } from '../people/person-words.ts'
import { earlierRiskText } from '../data/earlier.ts'
import { Place } from '../form/place.tsx'
import { InPlace } from '../form/saved-fields.tsx'
import { Columns, PageSection, Stack, MarginNote } from '../ui/index.ts'
import { partOfRisk } from './risk-section.ts'
import styles from './still-missing.module.css'

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const wanted = ['activity', 'why', 'outcomesShort', 'outcomesLong'] as const

/** What they want to do and why, and what they hope for. */
export const WantsSection = partOfRisk(wanted, ({ person, edit, isReadOnly }) => {
  const she = wants[person.pronoun]
  const { body } = edit.doc
  const shared = { isReadOnly, showLabel: true }
  return (
    <PageSection title={`What ${she} to do, and why`} aside={<StillMissing missing={edit.doc.missing} />}>
      <Stack gap={5}>
        <Place id="activity">
          <InPlace
            label={`What ${she} to do`}
            prompt={`Write what ${she} to do`}
            value={body.activity}
            onSave={(activity) => edit.save({ activity })}
            block="risk.activity"
            earlier={earlierRiskText(edit.doc.caseId, 'activity')}
            isReadOnly={isReadOnly}
            maxLength={limitOf(RiskBody, 'activity')}
          />
        </Place>
        <Place id="why">
          <InPlace
            {...shared}
            label="Why"
            prompt="Write why it matters"
            value={body.why}
            onSave={(why) => edit.save({ why })}
            block="risk.why"
            earlier={earlierRiskText(edit.doc.caseId, 'why')}
            maxLength={limitOf(RiskBody, 'why')}
          />
        </Place>
        <Columns gap={6}>
          <InPlace
            {...shared}
            label={`${upperFirst(she)} soon`}
            prompt="What it should bring in the next months"
            value={body.outcomesShort}
            onSave={(outcomesShort) => edit.save({ outcomesShort })}
            block="risk.outcomesShort"
            earlier={earlierRiskText(edit.doc.caseId, 'outcomesShort')}
            maxLength={limitOf(RiskBody, 'outcomesShort')}
          />
          <InPlace
            {...shared}
            label={`${upperFirst(she)} in the end`}
            prompt="What it should bring in a year or more"
            value={body.outcomesLong}
            onSave={(outcomesLong) => edit.save({ outcomesLong })}
            block="risk.outcomesLong"
            earlier={earlierRiskText(edit.doc.caseId, 'outcomesLong')}
            maxLength={limitOf(RiskBody, 'outcomesLong')}
          />
        </Columns>
      </Stack>
    </PageSection>
  )
})

/** In the margin, never in the way: what a decision still needs. */
function StillMissing({ missing }: { readonly missing: readonly string[] }) {
  if (missing.length === 0) return null
  return (
    <MarginNote title="Before it can be decided">
      <ul className={styles.list}>
        {missing.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </MarginNote>
  )
}
