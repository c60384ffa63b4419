import { positions } from '../../shared/room.ts'
import type { Agreement, Position, RoomItem } from '../../shared/room.ts'
import { positionWords, sideWords } from '../../shared/words.ts'
import { Failure } from '../../shared/reply.ts'
import { api } from '../api.ts'
import { Eyebrow, MenuButton, SavedText, TextButton, Tiny, useShortcuts } from '../ui/index.ts'
import { inWords, run } from './saving.ts'
import styles from './agreement-rows.module.css'

interface AgreementRowsProps {
  readonly roomItem: RoomItem
  readonly canEdit: boolean
}

/** "Does anyone disagree?", answered per member; disagreeing and abstaining ask for words, kept verbatim. */
export function AgreementRows({ roomItem, canEdit }: AgreementRowsProps) {
  const { agreements, item } = roomItem
  const everyone = (): void => void run('room.everyoneAgrees', { itemId: item.id })
  useShortcuts('In the room', canEdit ? { a: { label: 'Everyone else agrees', run: everyone } } : {})
  const away = agreements.filter(({ position }) => position === 'not_present')
  const asked = agreements.filter(({ position }) => position !== 'not_present')
  const undecided = asked.filter(({ position }) => position === null).length
  return (
    <section aria-label="Does anyone disagree?">
      <div className={styles.head}>
        <Eyebrow as="h2">Does anyone disagree?</Eyebrow>
        {canEdit && undecided > 0 && (
          <TextButton onPress={everyone}>
            {undecided === asked.length ? 'Everyone agrees' : 'The others agree'}
          </TextButton>
        )}
      </div>
      <ul className={styles.rows}>
        {asked.map((agreement) => (
          <AgreementRow key={agreement.memberId} itemId={item.id} agreement={agreement} canEdit={canEdit} />
        ))}
        {asked.length === 0 && <li>Nobody is marked present for this item.</li>}
      </ul>
      {away.length > 0 && (
        <Tiny as="p">Not here for this item: {away.map(({ name }) => name).join(', ')}</Tiny>
      )}
    </section>
  )
}

interface AgreementRowProps {
  readonly itemId: string
  readonly agreement: Agreement
  readonly canEdit: boolean
}

const choices = positions.filter((position) => position !== 'not_present')
const hasWords = (position: Position | null): boolean =>
  position !== null && position !== 'agree' && position !== 'not_present'

function AgreementRow({ itemId, agreement, canEdit }: AgreementRowProps) {
  const { memberId, name, side, position, words } = agreement
  const set = (next: Position): void =>
    void run('room.setAgreement', { itemId, memberId, position: next, words })
  const saveWords = async (text: string): Promise<void> => {
    const reply = await api.call('room.setAgreement', {
      itemId,
      memberId,
      position: position ?? 'disagree',
      words: text,
    })
    if (!reply.ok) throw new Failure(reply.error)
  }
  const label = position === null ? 'Not yet said' : positionWords[position]
  return (
    <li className={styles.row}>
      <span className={styles.who}>
        {name}
        {side && (
          <>
            , <span className={styles[side]}>{sideWords[side].toLowerCase()}</span>
          </>
        )}
      </span>
      {canEdit ? (
        <span className={position === null ? styles.open : styles[position]}>
          <MenuButton
            variant="plain"
            actions={choices.map((id) => ({ id, label: positionWords[id], onAction: () => set(id) }))}
          >
            {label}
          </MenuButton>
        </span>
      ) : (
        <span>{label}</span>
      )}
      {hasWords(position) && (
        <div className={styles.words}>
          <SavedText
            label={`${name}’s words`}
            value={words}
            prompt={`In ${name}’s own words`}
            look="small"
            isReadOnly={!canEdit}
            describeError={inWords}
            onSave={saveWords}
          />
          <span className={styles.where}>{name}, in both packs</span>
        </div>
      )}
    </li>
  )
}
