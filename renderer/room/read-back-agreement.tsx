import type { Agreement } from '../../shared/room.ts'
import type { Section } from '../../shared/blocks.ts'
import { neitherSideWords, positionWords } from '../../shared/words.ts'
import { Failure } from '../../shared/reply.ts'
import { api } from '../api.ts'
import { Blocks } from '../blocks.tsx'
import { Eyebrow, SavedText, Small, TextButton } from '../ui/index.ts'
import { restOf } from './read-back-rest.ts'
import type { ReadProps } from './read-back.tsx'
import { inWords } from './saving.ts'
import { sideWords } from '../words/agencies.ts'
import styles from './read-back.module.css'

/** Dissent first and verbatim, by person and agency; then everyone, and whether there was a quorum. */
export function ReadBackAgreement({
  roomItem,
  text,
  onLeave,
  canEdit,
}: ReadProps & { readonly canEdit: boolean }) {
  const { agreements, item } = roomItem
  const said = agreements
    .filter(({ position, words }) => asksWords(position) || words.trim() !== '')
    .toSorted((a, b) => Number(b.position === 'disagree') - Number(a.position === 'disagree'))
  return (
    <section>
      <Eyebrow as="h2">Who agreed, who did not</Eyebrow>
      {said.length === 0 && <p>Nobody disagrees.</p>}
      {said.map((agreement) => (
        <Said
          key={agreement.memberId}
          itemId={item.id}
          agreement={agreement}
          by={bylineOf(agreement, text.decided)}
          canEdit={canEdit}
        />
      ))}
      <div className={styles.everyone}>
        <Blocks blocks={restOf(text.decided, 'agreement', quotes)} />
      </div>
      {canEdit && (
        <Small as="p">
          Who is here, what was declared and how each stands is{' '}
          <TextButton onPress={onLeave}>changed on the console</TextButton>.
        </Small>
      )}
    </section>
  )
}

const quotes: ReadonlySet<string> = new Set(['quote'])

/** As the record has it; until there are words, the record has none. */
function bylineOf({ name, title, side, position, words }: Agreement, decided: readonly Section[]): string {
  const said = decided
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.kind === 'quote' && block.text === words && block.by.startsWith(name))
  if (said?.kind === 'quote') return said.by
  const agency = side ? sideWords[side] : neitherSideWords
  return `${name}, ${title}. ${agency}.${position ? ` ${positionWords[position]}.` : ''}`
}

const asksWords = (position: Agreement['position']): boolean =>
  position === 'disagree' || position === 'abstain' || position === 'agree_with_conditions'

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
