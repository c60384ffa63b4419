import { useState } from 'react'
import { PageSection, Row, TextButton } from '../ui/index.ts'
import { morePartsOf } from './more-parts.tsx'
import type { RiskSectionProps } from './risk-section.ts'

/** What is folded away while it is empty: strengths, history, formulation, capacity, views and how it will be told. */
export function MoreSections(part: RiskSectionProps) {
  const [opened, setOpened] = useState<readonly string[]>([])
  const all = morePartsOf(part)
  const shown = all.filter(({ id, isEmpty }) => !isEmpty || opened.includes(id))
  const folded = all.filter((one) => !shown.includes(one))
  return (
    <>
      {shown.map(({ id, title, content }) => (
        <PageSection key={id} title={title}>
          {content}
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
