import { useState } from 'react'
import type { ChangedPart, SincePapers } from '../../../shared/read-back.ts'
import { sectionParts } from '../../../shared/section-parts.ts'
import type { Section } from '../../../shared/blocks.ts'
import { Blocks } from '../../form/blocks.tsx'
import { Tag, TextButton } from '../../ui/index.ts'
import styles from './read-back.module.css'

/** What changed in one section since the papers; none where no papers had the case. */
export const changedIn = (papers: SincePapers | null, slug: string): readonly ChangedPart[] =>
  papers?.changed.filter((part) => part.slug === slug) ?? []

/** A section with a mark under each part that the papers had otherwise, and what they said on demand. */
export function SectionSince({
  section,
  changed,
}: {
  readonly section: Section
  readonly changed: readonly ChangedPart[]
}) {
  if (changed.length === 0) return <Blocks blocks={section.blocks} />
  const gone = changed.filter(({ isGone }) => isGone)
  return (
    <>
      {sectionParts(section).map(({ name, blocks }) => {
        const change = changed.find(({ part, isGone }) => part === name && !isGone)
        return (
          <div key={name} className={change && styles.changed}>
            <Blocks blocks={blocks} />
            {change && <Since change={change} about={name || section.heading} />}
          </div>
        )
      })}
      {gone.map((change) => (
        <div key={change.part} className={styles.changed}>
          <Since change={change} about={change.part || section.heading} />
        </div>
      ))}
    </>
  )
}

interface SinceProps {
  readonly change: ChangedPart
  readonly about: string
}

export function Since({ change: { before, isGone }, about }: SinceProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={styles.since}>
      <Tag>{isGone ? 'gone since the papers' : 'changed since the papers'}</Tag>{' '}
      {before.length === 0 ? (
        <span>The papers said nothing here.</span>
      ) : (
        <TextButton
          aria-expanded={isOpen}
          aria-label={`${isOpen ? 'Hide' : 'Show'} what the papers said: ${about}`}
          onPress={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Hide what the papers said' : 'What the papers said'}
        </TextButton>
      )}
      {isOpen && (
        <div className={styles.before}>
          <Blocks blocks={before} />
        </div>
      )}
    </div>
  )
}
