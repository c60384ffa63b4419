import { useState } from 'react'
import { Place, usePlaceAsked } from '../place.tsx'
import { PageSection, Row, TextButton } from '../ui/index.ts'
import { morePartsOf } from './more-parts.tsx'
import type { RiskSectionProps } from './risk-section.ts'

/** The part that holds a place somebody was sent to is open from the start. */
function askedPart(place: string | null): readonly string[] {
  if (place === 'capacity') return ['capacity']
  return place === 'healthView' || place === 'socialCareView' ? ['views'] : []
}

/** What is folded away while it is empty: strengths, history, formulation, capacity, views and how it will be told. */
export function MoreSections(part: RiskSectionProps) {
  const [opened, setOpened] = useState<readonly string[]>(askedPart(usePlaceAsked()))
  const all = morePartsOf(part)
  const shown = all.filter(({ id, isEmpty }) => !isEmpty || opened.includes(id))
  const folded = all.filter((one) => !shown.includes(one))
  return (
    <>
      {shown.map(({ id, title, content }) => (
        <PageSection key={id} title={title}>
          {id === 'capacity' ? <Place id="capacity">{content}</Place> : content}
        </PageSection>
      ))}
      {!part.isReadOnly && folded.length > 0 && (
        <PageSection>
          <Row gap={5}>
            {folded.map(({ id, add }) => (
              <TextButton key={id} onPress={() => setOpened([...opened, id])}>
                {add}
              </TextButton>
            ))}
          </Row>
        </PageSection>
      )}
    </>
  )
}
