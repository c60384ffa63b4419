import { interestKinds, interestOutcomes } from '../../../shared/room.ts'
import type { Declaration, RoomItem } from '../../../shared/room.ts'
import { interestKindWords, interestOutcomeWords } from '../../../shared/words.ts'
import { FormDialog } from '../../form/form-dialog.tsx'
import { RadioField, SelectField, TextArea } from '../../ui/index.ts'
import { did } from '../acts/acts.ts'
import { run } from '../../data/run.ts'

interface InterestFormProps {
  readonly roomItem: Pick<RoomItem, 'item' | 'attendance' | 'declarations'>
  /** Null: whoever is chosen. */
  readonly memberId: string | null
  readonly onClose: () => void
}

const outcomeHints = {
  sits_out: 'Is not counted among those who decide, not asked, and does not sign this case.',
  stays: 'Is counted and asked like everybody else; the record says what was declared.',
  chair_ruled: 'Something else: the chair says what, and the record keeps it.',
}

/** As it was before: what had been declared earlier, or nothing. */
function undeclare(
  { itemId, memberId, version }: Declaration,
  before: Declaration | undefined,
): Promise<boolean> {
  if (!before) return run('room.withdrawDeclaration', { itemId, memberId, version })
  const { kind, text, outcome, ruling } = before
  return run('room.declareInterest', { itemId, memberId, kind, text, outcome, ruling })
}

/** What is declared in this case, by whom, and what comes of it. */
export function InterestForm({ roomItem, memberId, onClose }: InterestFormProps) {
  const { item, attendance, declarations } = roomItem
  const of = (id: string | null): Declaration | undefined => declarations.find((one) => one.memberId === id)
  return (
    <FormDialog
      title="An interest in this case"
      op="room.declareInterest"
      initial={fieldsOf(item.id, memberId, of(memberId))}
      save="Record the interest"
      drawsKey
      back="Cancel"
      onSaved={({ declarations: now }, input) => {
        const made = now.find((one) => one.memberId === input.memberId)
        const takeBack = (was: Declaration) => () => undeclare(was, of(input.memberId))
        if (made)
          did({ said: `What ${made.name} declared is recorded`, takeBack: takeBack(made) }, { offer: true })
      }}
      onClose={onClose}
    >
      {({ field, values }) => (
        <>
          <SelectField
            {...field('memberId')}
            label="Whose"
            prompt="Choose a member"
            choices={attendance.map(({ member }) => ({
              id: member.id,
              label: member.name,
              description: member.title,
            }))}
          />
          <RadioField {...field('kind')} label="What kind" layout="row" choices={kinds} />
          <TextArea {...field('text')} label="What is declared" rows={2} autoFocus />
          <RadioField {...field('outcome')} label="What comes of it" choices={outcomes} />
          {values.outcome === 'chair_ruled' && (
            <TextArea {...field('ruling')} label="What the chair ruled" rows={2} />
          )}
        </>
      )}
    </FormDialog>
  )
}

const kinds = interestKinds.map((id) => ({ id, label: interestKindWords[id] }))
const outcomes = interestOutcomes.map((id) => ({
  id,
  label: interestOutcomeWords[id],
  description: outcomeHints[id],
}))

const fieldsOf = (itemId: string, memberId: string | null, known: Declaration | undefined) => ({
  itemId,
  memberId: memberId ?? '',
  kind: known?.kind ?? 'personal',
  text: known?.text ?? '',
  outcome: known?.outcome ?? 'sits_out',
  ruling: known?.ruling ?? '',
})
