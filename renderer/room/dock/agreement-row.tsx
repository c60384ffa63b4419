import { memo } from 'react'
import { Failure } from '../../../shared/kernel/reply.ts'
import type { Agreement, Position } from '../../../shared/room.ts'
import { positionWords } from '../../../shared/words.ts'
import { api } from '../../data/api.ts'
import { useBlock } from '../../form/block-here.ts'
import { MenuButton, SavedText, VisuallyHidden } from '../../ui/index.ts'
import { inWords } from '../acts/saving.ts'
import { sideWords } from '../../words/agencies.ts'
import styles from './agreement-rows.module.css'

/** On a member's row: the key, what it says, and that in short. */
export const positionKeys: readonly (readonly [key: string, position: Position, short: string])[] = [
  ['a', 'agree', 'agrees'],
  ['c', 'agree_with_conditions', 'agrees if'],
  ['d', 'disagree', 'disagrees'],
  ['b', 'abstain', 'abstains'],
]

/** Their words are asked for, and kept as said. */
export const needsWords = (position: Position | null): boolean =>
  position !== null && position !== 'agree' && position !== 'not_present'

interface AgreementRowProps {
  readonly itemId: string
  readonly agreement: Agreement
  readonly canEdit: boolean
  readonly onSay: (before: Agreement, position: Position) => void
}

/** Drawn again where this member stands otherwise: each has a menu, and thirty of them are most of the room. */
export const AgreementRow = memo(function AgreementRow(props: AgreementRowProps) {
  const { itemId, agreement, canEdit, onSay } = props
  const { memberId, name, title, side, position, words } = agreement
  const saveWords = async (text: string): Promise<void> => {
    const input = { itemId, memberId, position: position ?? 'disagree', words: text }
    const reply = await api.call('room.setAgreement', input)
    if (!reply.ok) throw new Failure(reply.error)
  }
  const label = position === null ? 'Not yet' : shortPosition[position]
  const hasWords = needsWords(position)
  const place = `agreement.${itemId}.${memberId}`
  const { isKept, beside } = useBlock(place)
  return (
    <li className={[styles.row, hasWords && styles.wide].filter(Boolean).join(' ')} data-member={memberId}>
      <span className={side ? styles[side] : undefined} title={`${name}, ${title}`}>
        <span className={styles.who}>{name}</span>
        {side && <VisuallyHidden>, {sideWords[side].toLowerCase()}</VisuallyHidden>}
      </span>
      {canEdit ? (
        <span className={position === null ? styles.open : styles[position]}>
          <MenuButton
            variant="plain"
            actions={positionKeys.map(([key, id]) => ({
              id,
              label: positionWords[id],
              shortcut: key,
              onAction: () => onSay(agreement, id),
            }))}
          >
            {label}
          </MenuButton>
        </span>
      ) : (
        <span>{label}</span>
      )}
      {hasWords && (
        <div className={styles.words} data-words>
          <SavedText
            block={place}
            beside={beside}
            label={`${name}’s words`}
            value={words}
            prompt={`In ${name}’s own words`}
            look="small"
            isReadOnly={!canEdit || isKept}
            describeError={inWords}
            onSave={saveWords}
          />
          <span className={styles.where}>{name}, in both packs</span>
        </div>
      )}
    </li>
  )
})

const shortPosition: Readonly<Record<Position, string>> = {
  ...positionWords,
  agree_with_conditions: 'Conditions',
}
