import type { ReactNode } from 'react'
import type { Case } from '../../../shared/cases.ts'
import { dateOf, longDate } from '../../../shared/kernel/dates.ts'
import type { ChangedPart, SincePapers } from '../../../shared/read-back.ts'
import type { Section } from '../../../shared/blocks.ts'
import type { Decision, RoomItem } from '../../../shared/room.ts'
import { viewHeading } from '../../../shared/words.ts'
import { Blocks } from '../../form/blocks.tsx'
import { paths } from '../../data/paths.ts'
import { plural } from '../../words/time-words.ts'
import { Disclosure, Eyebrow, Small, Tag, TextButton, TextLink } from '../../ui/index.ts'
import { sectionInShort } from './in-short.ts'
import { changesLabel } from './read-back-decision.tsx'
import { DecisionText } from './read-back-field.tsx'
import { restOf } from './read-back-rest.ts'
import { changedIn, SectionSince } from './read-back-since.tsx'
import type { ReadProps } from './read-back.tsx'
import { useDecide } from '../acts/saving.ts'
import styles from './read-back.module.css'

interface ReadBackFoldsProps extends ReadProps {
  readonly of: Case
  readonly decision: Decision
  readonly canEdit: boolean
}

/** All else that is signed: what was prepared, the law, and who was here. Each line says what is behind it. */
export function ReadBackFolds({ text, of, decision, roomItem, canEdit, onLeave }: ReadBackFoldsProps) {
  const [, ...prepared] = text.prepared
  return (
    <section className={styles.rest}>
      <Eyebrow as="h2">The rest of the record</Eyebrow>
      <Small as="p">
        {papersWords(text.papers)} What was prepared is changed on{' '}
        <TextLink href={paths.case(of.id)}>the case’s own page</TextLink>.
      </Small>
      {prepared.map((section) => {
        const changed = changedIn(text.papers, section.slug)
        return (
          <Fold
            key={section.slug}
            title={section.heading}
            inShort={sectionInShort(section)}
            changed={changed.length}
          >
            <SectionSince section={section} changed={changed} />
          </Fold>
        )
      })}
      {goneSections(text.papers, text.prepared).map((section) => (
        <Fold key={section.slug} title={section.heading} inShort="only in the papers" changed={1}>
          <SectionSince section={{ ...section, blocks: [] }} changed={section.parts} />
        </Fold>
      ))}
      <Law decision={decision} decided={text.decided} canEdit={canEdit} />
      <Fold title="Who was here, and how each stands" inShort={whoInShort(roomItem)}>
        <Blocks blocks={restOf(text.decided, 'agreement', new Set(['quote']))} />
        {canEdit && (
          <Small as="p">
            Who is here, what was declared and how each stands is{' '}
            <TextButton onPress={onLeave}>changed on the console</TextButton>.
          </Small>
        )}
      </Fold>
    </section>
  )
}

function papersWords(papers: SincePapers | null): string {
  if (!papers) return 'No papers went out for this meeting.'
  const on = longDate(dateOf(papers.issuedAt))
  if (!papers.hadIt) return `The papers of ${on} did not have this case.`
  if (papers.changed.length === 0) return `It says what the papers of ${on} said.`
  return `${plural(papers.changed.length, 'part reads', 'parts read')} differently from the papers of ${on}, and ${papers.changed.length === 1 ? 'is' : 'are'} marked.`
}

/** Sections that the record no longer has at all. */
function goneSections(papers: SincePapers | null, now: readonly Section[]) {
  const gone = (papers?.changed ?? []).filter(({ slug }) => now.every((section) => section.slug !== slug))
  return [...Map.groupBy(gone, ({ slug }) => slug)].map(([slug, parts]) => ({
    slug,
    heading: parts[0]?.heading ?? '',
    parts: parts as readonly ChangedPart[],
  }))
}

interface FoldProps {
  readonly title: string
  readonly inShort: string
  readonly changed?: number
  readonly children: ReactNode
}

const Fold = ({ title, inShort, changed = 0, children }: FoldProps) => (
  <Disclosure
    title={
      <>
        {title} <span className={styles.inShort}>{inShort}</span>
        {changed > 0 && (
          <>
            {' '}
            <Tag>changed since the papers</Tag>
          </>
        )}
      </>
    }
  >
    <div className={styles.folded}>{children}</div>
  </Disclosure>
)

interface LawProps {
  readonly decision: Decision
  readonly decided: readonly Section[]
  readonly canEdit: boolean
}

/** And whatever else the record says of the decision that the page above does not. */
function Law({ decision, decided, canEdit }: LawProps) {
  const decide = useDecide(decision)
  return (
    <Fold title="The law it rests on" inShort={decision.legalBasis || 'nothing written yet'}>
      <DecisionText
        {...{ decision, canEdit, decide }}
        field="legalBasis"
        title="Legal basis"
        prompt="The law it rests on"
      />
      <Blocks blocks={restOf(decided, 'decision', drawnOf(decision))} />
    </Fold>
  )
}

const drawnOf = ({ escalatedTo }: Decision): ReadonlySet<string> =>
  new Set([
    'strong',
    'Reasons',
    'Conditions',
    viewHeading('health', escalatedTo),
    viewHeading('socialCare', escalatedTo),
    changesLabel,
    'Legal basis',
    'Review by',
  ])

function whoInShort({ attendance, declarations, quorum }: RoomItem): string {
  const here = attendance.filter(({ item }) => item === 'present').length
  return [
    `${here} of ${attendance.length} here`,
    quorum.quorate ? 'enough to decide' : 'not enough to decide',
    declarations.length > 0 && plural(declarations.length, 'interest'),
  ]
    .filter(Boolean)
    .join(' · ')
}
