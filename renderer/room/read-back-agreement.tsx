import type { Agreement, RoomItem } from '../../shared/room.ts'
import type { Block } from '../../shared/blocks.ts'
import { attendanceWords, neitherSideWords, positionWords, sideWords } from '../../shared/words.ts'
import { Failure } from '../../shared/reply.ts'
import { api } from '../api.ts'
import { Blocks } from '../blocks.tsx'
import { Eyebrow, SavedText, Small, TextButton } from '../ui/index.ts'
import type { ReadProps } from './read-back.tsx'
import { inWords } from './saving.ts'
import styles from './read-back.module.css'

/** Dissent first and verbatim, by person and agency; then everyone, and whether there was a quorum. */
export function ReadBackAgreement({ roomItem, onLeave, canEdit }: ReadProps & { readonly canEdit: boolean }) {
  const { agreements, quorum, item } = roomItem
  const said = agreements
    .filter(({ position, words }) => asksWords(position) || words.trim() !== '')
    .toSorted((a, b) => Number(b.position === 'disagree') - Number(a.position === 'disagree'))
  return (
    <section>
      <Eyebrow as="h2">Who agreed, who did not</Eyebrow>
      {said.length === 0 && <p>Nobody disagrees.</p>}
      {said.map((agreement) => (
        <Said key={agreement.memberId} itemId={item.id} agreement={agreement} canEdit={canEdit} />
      ))}
      <div className={styles.everyone}>
        <Blocks blocks={[memberTable(roomItem)]} />
      </div>
      <p>
        {quorum.quorate ? 'Quorate' : 'Not quorate'}: {quorum.health} from health and {quorum.socialCare} from
        social care counted.
      </p>
      {canEdit && (
        <Small as="p">
          Who is here and how each stands is <TextButton onPress={onLeave}>changed on the console</TextButton>
          .
        </Small>
      )}
    </section>
  )
}

const asksWords = (position: Agreement['position']): boolean =>
  position === 'disagree' || position === 'abstain' || position === 'agree_with_conditions'

interface SaidProps {
  readonly itemId: string
  readonly agreement: Agreement
  readonly canEdit: boolean
}

function Said({ itemId, agreement, canEdit }: SaidProps) {
  const { memberId, name, title, side, position, words } = agreement
  const save = async (text: string): Promise<void> => {
    const reply = await api.call('room.setAgreement', {
      itemId,
      memberId,
      position: position ?? 'disagree',
      words: text,
    })
    if (!reply.ok) throw new Failure(reply.error)
  }
  const agency = side ? sideWords[side] : neitherSideWords
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
      <figcaption>
        {name}, {title}. {agency}. {position && `${positionWords[position]}.`}
      </figcaption>
    </figure>
  )
}

function memberTable({ attendance, agreements }: RoomItem): Block {
  const answers = new Map(agreements.map(({ memberId, position }) => [memberId, position]))
  return {
    kind: 'table',
    caption: 'Asked of each member: does anyone disagree?',
    columns: [{ label: 'Who' }, { label: 'Agency' }, { label: 'There' }, { label: 'Position' }],
    rows: attendance.map(({ member, item }) => {
      const position = answers.get(member.id)
      const answer = position ? positionWords[position] : position === null ? 'Not yet said' : 'Not asked'
      return [
        { text: member.name, notes: [member.title] },
        { text: member.side ? sideWords[member.side] : neitherSideWords },
        { text: attendanceWords[item] },
        { text: answer },
      ]
    }),
  }
}
