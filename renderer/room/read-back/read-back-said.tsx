import type { Agreement } from '../../../shared/room.ts'
import type { Section } from '../../../shared/blocks.ts'
import { neitherSideWords, positionWords } from '../../../shared/words.ts'
import { Failure } from '../../../shared/kernel/reply.ts'
import { api } from '../../data/api.ts'
import { plural } from '../../words/time-words.ts'
import { Eyebrow, SavedText, Small } from '../../ui/index.ts'
import { saidOf } from './aloud.ts'
import type { ReadProps } from './read-back.tsx'
import { inWords } from '../acts/saving.ts'
import { sideWords } from '../../words/agencies.ts'
import styles from './read-back.module.css'

/** Dissent first and verbatim, by person and agency; how many agree; each of them by name further down. */
export function ReadBackSaid({ roomItem, text, canEdit }: ReadProps & { readonly canEdit: boolean }) {
  const { agreements, item } = roomItem
  const against = agreements.some(({ position }) => position === 'disagree')
  return (
    <section>
      <Eyebrow as="h2">Who agreed, who did not</Eyebrow>
      {!against && <p>Nobody disagrees.</p>}
      {saidOf(agreements).map((agreement) => (
        <Said
          key={agreement.memberId}
          itemId={item.id}
          agreement={agreement}
          by={bylineOf(agreement, text.decided)}
          canEdit={canEdit}
        />
      ))}
      <Small as="p">{howMany(agreements)}</Small>
    </section>
  )
}

function howMany(agreements: readonly Agreement[]): string {
  const agree = agreements.filter(({ position }) => position === 'agree').length
  const open = agreements.filter(({ position }) => position === null).length
  return [
    `${plural(agree, 'member agrees', 'members agree')}.`,
    open > 0 ? `${plural(open, 'has', 'have')} not said where they stand.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** As the record has it; until there are words, the record has none. */
function bylineOf({ name, title, side, position, words }: Agreement, decided: readonly Section[]): string {
  const said = decided
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.kind === 'quote' && block.text === words && block.by.startsWith(name))
  if (said?.kind === 'quote') return said.by
  const agency = side ? sideWords[side] : neitherSideWords
  return `${name}, ${title}. ${agency}.${position ? ` ${positionWords[position]}.` : ''}`
}

interface SaidProps {
  readonly itemId: string
  readonly agreement: Agreement
  readonly by: string
  readonly canEdit: boolean
}

function Said({ itemId, agreement, by, canEdit }: SaidProps) {
  const { memberId, name, position, words } = agreement
  const save = async (text: string): Promise<void> => {
    const reply = await api.call('room.setAgreement', {
      itemId,
      memberId,
      position: position ?? 'disagree',
      words: text,
    })
    if (!reply.ok) throw new Failure(reply.error)
  }
  return (
    <figure className={styles.said} data-part="words">
      <SavedText
        label={`${name}’s words`}
        value={words}
        prompt={`In ${name}’s own words`}
        isReadOnly={!canEdit}
        describeError={inWords}
        onSave={save}
      />
      <figcaption>{by}</figcaption>
    </figure>
  )
}
