import type { CaseFinding } from '../../shared/plans.ts'
import { calledBy } from '../../shared/kernel/person-name.ts'
import { RuleFinding } from '../rules/rule-finding.tsx'
import { objectPronoun } from '../people/person-words.ts'
import { earlierRisk } from '../data/earlier.ts'
import { Place } from '../form/place.tsx'
import { ListInPlace, TickInPlace } from '../form/saved-fields.tsx'
import { Columns, Eyebrow, PageSection, Stack } from '../ui/index.ts'
import { aboutRisk } from './about-risk.ts'
import { placeIn } from './block-keys.ts'
import { PitfallList } from './pitfall-list.tsx'
import { partOfRisk } from './risk-section.ts'
import { SafetyNets } from './safety-nets.tsx'

interface Found {
  readonly findings: readonly CaseFinding[]
}

const weighed = [
  'pitfalls',
  'safetyNets',
  'stopTriggers',
  'reviewTriggers',
  'risksExplained',
  'procedureAgreed',
  'removesSupportWithoutAgreement',
] as const

/** What could go wrong, and beside it what will be in place. */
export const PitfallsSection = partOfRisk<(typeof weighed)[number], Found>(
  weighed,
  ({ findings, ...part }) => {
    const { person, edit, isReadOnly } = part
    const { body } = edit.doc
    const her = objectPronoun[person.pronoun]
    const here = findings.filter(({ rule, line }) => line === null && aboutRisk.has(rule))
    return (
      <PageSection
        aside={
          here.length > 0 &&
          here.map((finding) => <RuleFinding key={finding.rule} finding={finding} isTagged />)
        }
      >
        <Stack gap={5}>
          <Place id="pitfalls">
            <Columns gap={6}>
              <div>
                <Eyebrow>What could go wrong</Eyebrow>
                <PitfallList {...part} />
              </div>
              <SafetyNets {...part} />
            </Columns>
          </Place>
          <div>
            <Eyebrow>When to stop and think again</Eyebrow>
            <ListInPlace
              blockOf={placeIn('stopTriggers')}
              label="When to stop and think again"
              prompt="Add what would make everyone stop"
              value={body.stopTriggers}
              onSave={(lines) => edit.save({ stopTriggers: [...lines] })}
              earlier={earlierRisk(edit.doc.caseId, 'stopTriggers', (lines) => lines)}
              isReadOnly={isReadOnly}
            />
          </div>
          <div>
            <Eyebrow>What brings the review forward</Eyebrow>
            <ListInPlace
              blockOf={placeIn('reviewTriggers')}
              label="What brings the review forward"
              prompt="Add what would bring everyone together before the date"
              value={body.reviewTriggers}
              onSave={(lines) => edit.save({ reviewTriggers: [...lines] })}
              earlier={earlierRisk(edit.doc.caseId, 'reviewTriggers', (lines) => lines)}
              isReadOnly={isReadOnly}
            />
          </div>
          <Stack gap={2}>
            <TickInPlace
              label={`The significant risks were explained to ${her}`}
              value={body.risksExplained}
              onSave={(risksExplained) => edit.save({ risksExplained })}
              isReadOnly={isReadOnly}
            />
            <TickInPlace
              label={`What to do about them is agreed with ${her} and stands in the plan`}
              value={body.procedureAgreed}
              onSave={(procedureAgreed) => edit.save({ procedureAgreed })}
              isReadOnly={isReadOnly}
            />
            <TickInPlace
              label={`This takes support away without ${calledBy(person)}’s agreement`}
              value={body.removesSupportWithoutAgreement}
              onSave={(removesSupportWithoutAgreement) => edit.save({ removesSupportWithoutAgreement })}
              isReadOnly={isReadOnly}
            />
          </Stack>
        </Stack>
      </PageSection>
    )
  },
)
