import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Place, usePlaceAsked } from '../form/place.tsx'
import { PageSection, Row, TextButton } from '../ui/index.ts'
import { moreKeys, morePartsOf } from './more-parts.tsx'
import { partOfRisk } from './risk-section.ts'

/** The part that holds a place somebody was sent to is open from the start. */
function askedPart(place: string | null): readonly string[] {
  if (place === 'capacity') return ['capacity']
  return place === 'healthView' || place === 'socialCareView' ? ['views'] : []
}

/** What is folded away while it is empty: strengths, history, formulation, capacity, views and how it will be told. */
export const MoreSections = partOfRisk(moreKeys, (part) => {
  const [opened, setOpened] = useState<readonly string[]>(askedPart(usePlaceAsked()))
  const [added, setAdded] = useState<string | null>(null)
  const add = (id: string): void => {
    setOpened([...opened, id])
    setAdded(id)
  }
  const all = morePartsOf(part)
  const shown = all.filter(({ id, isEmpty }) => !isEmpty || opened.includes(id))
  const folded = all.filter((one) => !shown.includes(one))
  return (
    <>
      {shown.map(({ id, title, content }) => (
        <PageSection key={id} title={title}>
          <ComesIntoSight isNew={id === added} isWritten={id === 'views'}>
            {id === 'capacity' ? <Place id="capacity">{content}</Place> : content}
          </ComesIntoSight>
        </PageSection>
      ))}
      {!part.isReadOnly && folded.length > 0 && (
        <PageSection>
          <Row gap={5}>
            {folded.map(({ id, add: words }) => (
              <TextButton key={id} onPress={() => add(id)}>
                {words}
              </TextButton>
            ))}
          </Row>
        </PageSection>
      )}
    </>
  )
})

interface ComesIntoSightProps {
  readonly isNew: boolean
  /** Its first field is opened as well: nothing comes before writing. */
  readonly isWritten: boolean
  readonly children: ReactNode
}

/** What was just added stands further up the page: it is brought into sight, with the focus on its first field. */
function ComesIntoSight({ isNew, isWritten, children }: ComesIntoSightProps) {
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isNew || !part.current) return
    part.current.scrollIntoView({ block: 'center' })
    const first = part.current.querySelector<HTMLElement>('textarea, button:not([disabled]), input')
    first?.focus({ preventScroll: true })
    if (isWritten && first instanceof HTMLButtonElement) first.click()
  }, [isNew, isWritten])
  return <div ref={part}>{children}</div>
}
