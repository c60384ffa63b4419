import { useState } from 'react'
import { changedActions, changedFields, sameKind } from '../../shared/amendments.ts'
import type { Amendable, AmendedField, AmendedPerson, AmendedWords } from '../../shared/amendments.ts'
import { verdicts } from '../../shared/room.ts'
import { verdictWord } from '../../shared/words.ts'
import { useGo } from '../data/navigation.ts'
import { paths } from '../data/paths.ts'
import { Form } from '../form/form.tsx'
import type { Asked } from '../form/form-props.ts'
import {
  CheckField,
  DateField,
  PageSection,
  SelectField,
  Small,
  Stack,
  TextArea,
  notify,
} from '../ui/index.ts'
import { ask } from '../data/use-op.ts'
import { correctedSchema } from './corrected.ts'
import type { Corrected } from './corrected.ts'
import { CorrectActions } from './correct-actions.tsx'
import { BeforeAndAfter } from './before-and-after.tsx'
import { personText } from './person-text.ts'
import { conditionsIn, conditionsText } from './conditions-text.ts'

interface CorrectFormProps {
  readonly record: Amendable
  readonly aside: React.ReactNode
}

/** What is different now, and of the actions which. */
function changesIn(record: Amendable, { words, actions, asKnownNow = false }: Corrected) {
  const differing = changedActions(record.actions, actions)
  const changed: AmendedField[] = [
    ...(asKnownNow ? (['person'] as const) : []),
    ...changedFields(record.words, words),
    ...(differing.length > 0 ? (['actions'] as const) : []),
  ]
  return { changed, differing }
}

/** The words as they stand, to be corrected; what would change is shown before it is made. */
export function CorrectForm({ record, aside }: CorrectFormProps) {
  const go = useGo()
  const next = record.recordVersion + 1
  const { recordId, recordVersion, words, actions } = record
  return (
    <Form
      schema={correctedSchema}
      layout="page"
      initial={{ recordId, recordVersion, words, reason: '', asKnownNow: false, actions: [...actions] }}
      send={({ actions: all, ...said }) => {
        const { differing } = changesIn(record, { actions: all, ...said })
        return ask('amendments.make', { ...said, ...(differing.length > 0 && { actions: all }) })
      }}
      save={`Make version ${next} and ask everyone to sign`}
      pending="Making it…"
      canSave={(said) => changesIn(record, said).changed.length > 0 && said.reason.trim() !== ''}
      onDone={() => {
        notify(`Version ${next} is made and waits for signatures`)
        go(paths.sign(record.meetingId))
      }}
    >
      {({ field, values, set, foot }) => (
        <>
          <PageSection title="What it should say" aside={aside}>
            <Stack>
              {record.personNow && (
                <PersonNow
                  now={record.personNow}
                  isTaken={values.asKnownNow ?? false}
                  onChange={(isTaken) => set('asKnownNow', isTaken)}
                />
              )}
              <Fields field={field} first={record.words} authority={record.authority} />
              <CorrectActions field={field} actions={values.actions} />
            </Stack>
          </PageSection>
          <PageSection title="Before and after">
            <Compared record={record} said={values} />
          </PageSection>
          <PageSection title="Why it is corrected">
            <Stack>
              <TextArea
                {...field('reason')}
                label="Why it is corrected"
                hideLabel
                description="It stands in the new version, and in what each signatory signs to withdraw the old one."
                rows={2}
              />
              {foot}
            </Stack>
          </PageSection>
        </>
      )}
    </Form>
  )
}

function Compared({ record, said }: { readonly record: Amendable; readonly said: Corrected }) {
  const { changed, differing } = changesIn(record, said)
  const sameNumbers = record.actions.filter(({ actionNo }) =>
    differing.some((one) => one.actionNo === actionNo),
  )
  if (changed.length === 0)
    return <Small as="p">Nothing is changed yet. What you change above is set side by side here.</Small>
  return (
    <BeforeAndAfter
      changed={changed}
      before={{ words: record.words, person: record.person, actions: sameNumbers }}
      after={{ words: said.words, person: record.personNow ?? record.person, actions: differing }}
      version={record.recordVersion}
      authority={record.authority}
    />
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

interface FieldsProps extends Pick<Asked<Corrected>, 'field'> {
  readonly first: AmendedWords
  readonly authority: string
}

function Fields({ field, first, authority }: FieldsProps) {
  const { onChange, ...conditions } = field('words.conditions')
  const [typed, setTyped] = useState(conditionsText(conditions.value))
  return (
    <Stack>
      <SelectField
        {...field('words.verdict')}
        label="Decision"
        choices={verdicts
          .filter((verdict) => sameKind(verdict, first.verdict))
          .map((id) => ({ id, label: verdictWord(id, authority) }))}
      />
      <TextArea {...field('words.reasons')} label="Reasons" rows={5} />
      <TextArea {...field('words.legalBasis')} label="Legal basis" isOptional rows={2} />
      <TextArea
        {...conditions}
        label="Conditions"
        isOptional
        description="One a line."
        value={typed}
        onChange={(text) => {
          setTyped(text)
          onChange(conditionsIn(text))
        }}
        rows={3}
      />
      <DateField {...field('words.reviewOn')} label="Review by" />
    </Stack>
  )
}
