import { useState } from 'react'
import { changedActions, changedFields, sameKind } from '../../shared/amendments.ts'
import type {
  Amendable,
  AmendedAction,
  AmendedField,
  AmendedPerson,
  AmendedWords,
} from '../../shared/amendments.ts'
import { verdicts } from '../../shared/room.ts'
import { verdictWord } from '../../shared/words.ts'
import { useGo } from '../data/navigation.ts'
import { paths } from '../data/paths.ts'
import { Trouble } from '../form/trouble.tsx'
import {
  Button,
  CheckField,
  DateField,
  PageSection,
  Row,
  SelectField,
  Small,
  Stack,
  TextArea,
  notify,
} from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'
import { CorrectActions } from './correct-actions.tsx'
import { BeforeAndAfter } from './before-and-after.tsx'
import { personText } from './person-text.ts'
import { conditionsIn, conditionsText } from './conditions-text.ts'

interface CorrectFormProps {
  readonly record: Amendable
  readonly aside: React.ReactNode
}

/** The words as they stand, to be corrected; what would change is shown before it is made. */
export function CorrectForm({ record, aside }: CorrectFormProps) {
  const [words, setWords] = useState<AmendedWords>(record.words)
  const [reason, setReason] = useState('')
  const go = useGo()
  const make = useCommandOp('amendments.make')
  const [asKnownNow, setAsKnownNow] = useState(false)
  const [actions, setActions] = useState(record.actions)
  const differing = changedActions(record.actions, actions)
  const changed: AmendedField[] = [
    ...(asKnownNow ? (['person'] as const) : []),
    ...changedFields(record.words, words),
    ...(differing.length > 0 ? (['actions'] as const) : []),
  ]
  const next = record.recordVersion + 1
  const sameNumbers = (all: readonly AmendedAction[]): readonly AmendedAction[] =>
    all.filter(({ actionNo }) => differing.some((one) => one.actionNo === actionNo))
  const submit = async (): Promise<void> => {
    const { recordId, recordVersion } = record
    const reply = await make.run({
      recordId,
      recordVersion,
      reason,
      words,
      ...(differing.length > 0 && { actions: [...actions] }),
      asKnownNow,
    })
    if (!reply.ok) return
    notify(`Version ${next} is made and waits for signatures`)
    go(paths.sign(record.meetingId))
  }
  return (
    <>
      <PageSection title="What it should say" aside={aside}>
        <Stack>
          {record.personNow && (
            <PersonNow now={record.personNow} isTaken={asKnownNow} onChange={setAsKnownNow} />
          )}
          <Fields words={words} first={record.words} authority={record.authority} onChange={setWords} />
          <CorrectActions actions={actions} onChange={setActions} />
        </Stack>
      </PageSection>
      <PageSection title="Before and after">
        {changed.length === 0 ? (
          <Small as="p">Nothing is changed yet. What you change above is set side by side here.</Small>
        ) : (
          <BeforeAndAfter
            changed={changed}
            before={{ words: record.words, person: record.person, actions: sameNumbers(record.actions) }}
            after={{ words, person: record.personNow ?? record.person, actions: differing }}
            version={record.recordVersion}
            authority={record.authority}
          />
        )}
      </PageSection>
      <PageSection title="Why it is corrected">
        <Stack>
          <TextArea
            label="Why it is corrected"
            hideLabel
            description="It stands in the new version, and in what each signatory signs to withdraw the old one."
            value={reason}
            onChange={setReason}
            rows={2}
          />
          {make.error && <Trouble error={make.error} />}
          <Row>
            <Button
              variant="primary"
              isDisabled={changed.length === 0 || reason.trim() === ''}
              isPending={make.pending}
              pendingLabel="Making it…"
              onPress={() => void submit()}
            >
              Make version {next} and ask everyone to sign
            </Button>
          </Row>
        </Stack>
      </PageSection>
    </>
  )
}

interface PersonNowProps {
  readonly now: AmendedPerson
  readonly isTaken: boolean
  readonly onChange: (isTaken: boolean) => void
}

/** Something was put right about the person since the record was frozen: it can be taken over, never typed here. */
const PersonNow = ({ now, isTaken, onChange }: PersonNowProps) => (
  <CheckField
    label="Say who the person is as it is known now"
    description={personText(now)}
    value={isTaken}
    onChange={onChange}
  />
)

interface FieldsProps {
  readonly words: AmendedWords
  readonly first: AmendedWords
  readonly authority: string
  readonly onChange: (words: AmendedWords) => void
}

function Fields({ words, first, authority, onChange }: FieldsProps) {
  const set = (changes: Partial<AmendedWords>): void => onChange({ ...words, ...changes })
  const [conditions, setConditions] = useState(conditionsText(words.conditions))
  return (
    <Stack>
      <SelectField
        label="Decision"
        value={words.verdict}
        onChange={(id) => set({ verdict: verdicts.find((one) => one === id) ?? words.verdict })}
        choices={verdicts
          .filter((verdict) => sameKind(verdict, first.verdict))
          .map((id) => ({ id, label: verdictWord(id, authority) }))}
      />
      <TextArea label="Reasons" value={words.reasons} onChange={(reasons) => set({ reasons })} rows={5} />
      <TextArea
        label="Legal basis"
        isOptional
        value={words.legalBasis}
        onChange={(legalBasis) => set({ legalBasis })}
        rows={2}
      />
      <TextArea
        label="Conditions"
        isOptional
        description="One a line."
        value={conditions}
        onChange={(text) => {
          setConditions(text)
          set({ conditions: conditionsIn(text) })
        }}
        rows={3}
      />
      <DateField label="Review by" value={words.reviewOn} onChange={(reviewOn) => set({ reviewOn })} />
    </Stack>
  )
}
