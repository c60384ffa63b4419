import type { Section } from '../../shared/blocks.ts'
import type { BusinessNote, MinutesNotes, MinutesText } from '../../shared/minutes.ts'
import { Blocks, Sections } from '../form/blocks.tsx'
import { DraftScope, Eyebrow, Small, Stack } from '../ui/index.ts'
import { BusinessWords } from './business-words.tsx'
import styles from './minutes.module.css'

interface MinutesArticleProps {
  readonly text: MinutesText
  /** Of whoever may write in them; null: it is only read. */
  readonly notes: MinutesNotes | null
}

/** One copy as it leaves; what was said under business is written where it stands, until a later meeting has heard it. */
export function MinutesArticle({ text, notes }: MinutesArticleProps) {
  const open = notes !== null && notes.startedAt !== null && notes.heardOn === null ? notes : null
  const noteOf = ({ slug }: Section): BusinessNote | undefined =>
    open?.business.find(({ position }) => slug === `item-${position}`)
  return (
    <article className={styles.text} aria-label="The minutes">
      <h2 className={styles.heading}>{text.heading}</h2>
      <Blocks blocks={text.head} />
      {text.sections.map((section) => {
        const note = noteOf(section)
        return open && note ? (
          <OpenSection key={section.slug} meetingId={open.meetingId} section={section} note={note} />
        ) : (
          <Sections key={section.slug} sections={[section]} />
        )
      })}
    </article>
  )
}

interface OpenSectionProps {
  readonly meetingId: string
  readonly section: Section
  readonly note: BusinessNote
}

function OpenSection({ meetingId, section, note }: OpenSectionProps) {
  const isWritten = `${note.said}${note.outcome}`.trim() !== ''
  return (
    <section aria-label={note.title}>
      <Eyebrow as="h2">{section.heading}</Eyebrow>
      <Stack gap={2}>
        {!isWritten && <Blocks blocks={section.blocks} />}
        <DraftScope of={note.itemId}>
          <BusinessWords meetingId={meetingId} note={note} />
        </DraftScope>
        {isWritten && note.state === 'carried' && <Small>Put off to another meeting.</Small>}
      </Stack>
    </section>
  )
}
