import type { ReactNode } from 'react'
import { earlierRisk } from '../data/earlier.ts'
import { Place } from '../form/place.tsx'
import { ListInPlace } from '../form/saved-fields.tsx'
import { Columns, Eyebrow, PageSection } from '../ui/index.ts'
import { placeIn } from './block-keys.ts'
import { partOfRisk } from './risk-section.ts'

interface Beside {
  readonly aside: ReactNode
}

const weighed = ['benefits', 'costOfNotDoing'] as const

/** What it would bring beside what not doing it would cost: the two sides of the same scale. */
export const BenefitsSection = partOfRisk<(typeof weighed)[number], Beside>(
  weighed,
  ({ edit, isReadOnly, aside }) => {
    const { benefits, costOfNotDoing } = edit.doc.body
    return (
      <PageSection aside={aside}>
        <Columns gap={6}>
          <div>
            <Eyebrow>What it would bring</Eyebrow>
            <ListInPlace
              blockOf={placeIn('benefits')}
              label="What it would bring"
              prompt="Add a benefit"
              value={benefits}
              onSave={(lines) => edit.save({ benefits: [...lines] })}
              earlier={earlierRisk(edit.doc.caseId, 'benefits', (lines) => lines)}
              isReadOnly={isReadOnly}
            />
          </div>
          <Place id="costs">
            <Eyebrow>What not doing it would cost</Eyebrow>
            <ListInPlace
              blockOf={placeIn('costOfNotDoing')}
              label="What not doing it would cost"
              prompt="Add what is lost if nothing changes"
              value={costOfNotDoing}
              onSave={(lines) => edit.save({ costOfNotDoing: [...lines] })}
              earlier={earlierRisk(edit.doc.caseId, 'costOfNotDoing', (lines) => lines)}
              isReadOnly={isReadOnly}
            />
          </Place>
        </Columns>
      </PageSection>
    )
  },
)
