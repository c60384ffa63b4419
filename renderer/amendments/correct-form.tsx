import { amendmentCodes, sameKind } from '../../shared/amendments.ts'
import type { Amendable, AmendedWords } from '../../shared/amendments.ts'
import { amendmentCodeWords } from '../../shared/amendment-words.ts'
import { verdicts } from '../../shared/room.ts'
import { verdictWord } from '../../shared/words.ts'
import { useGo } from '../data/navigation.ts'
import { paths } from '../data/paths.ts'
import { Form } from '../form/form.tsx'
import type { Asked } from '../form/form-props.ts'
import {
  CheckField,
  DateField,
  Disclosure,
  PageSection,
  SelectField,
  Small,
  Stack,
  TextArea,
  TextField,
  notify,
} from '../ui/index.ts'
import { ask } from '../data/use-op.ts'
import { correctedSchema, differences, isOther, uncorrected, whatDiffers } from './corrected.ts'
import type { Corrected } from './corrected.ts'
import { CorrectOffers, CorrectTogether } from './correct-around.tsx'
import { CorrectActions } from './correct-actions.tsx'
import { CorrectAnswers } from './correct-answers.tsx'
import { CorrectCase, CorrectFindings, CorrectOwn } from './correct-case.tsx'
import { CorrectAttendance, CorrectDeclarations } from './correct-people.tsx'
import { CorrectPerson, PersonNow } from './correct-person.tsx'
import { CorrectPlan } from './correct-plan.tsx'
import { CorrectRisk } from './correct-risk.tsx'
import { CorrectSaid } from './correct-said.tsx'
import { BeforeAndAfter } from './before-and-after.tsx'
import { LinesField } from './lines-field.tsx'

interface CorrectFormProps {
  readonly record: Amendable
  readonly aside: React.ReactNode
}

/** Each answer that says something else is confirmed by whose it is. */
const areConfirmed = (record: Amendable, { answers }: Corrected): boolean =>
  answers.every((answer) => !isOther(record, answer) || answer.confirmed.trim() !== '')

const codes = amendmentCodes.map((id) => ({ id, label: amendmentCodeWords[id] }))

/** The record as it stands, to be corrected; what would change is shown before it is made. */
export function CorrectForm({ record, aside }: CorrectFormProps) {
  const go = useGo()
  const next = record.nextVersion
  return (
    <Form
      schema={correctedSchema}
      layout="page"
      initial={uncorrected(record)}
      send={(said) => ask('amendments.make', whatDiffers(record, said))}
      save={`Propose version ${next} and ask everyone to sign`}
      pending="Making it…"
      canSave={(said) =>
        said.reason.trim() !== '' && areConfirmed(record, said) && differences(record, said).length > 0
      }
      onDone={() => {
        notify(`Version ${next} is made and waits for signatures`)
        go(paths.sign(record.meetingId))
      }}
    >
      {({ field, values, set, foot }) => (
        <>
          <PageSection title="What it should say" aside={aside}>
            <Stack>
              <PersonNow record={record} set={set} values={values} />
              <Fields field={field} values={values} first={record.words} authority={record.authority} />
              <Parts record={record} field={field} set={set} values={values} />
            </Stack>
          </PageSection>
          <PageSection title="Before and after">
            <Compared record={record} said={values} />
          </PageSection>
          <PageSection title="Why it is corrected">
            <Stack>
              <SelectField {...field('code')} label="What kind of mistake" width="medium" choices={codes} />
              <TextArea
                {...field('reason')}
                label="In a sentence"
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

type PartsProps = Pick<Asked<Corrected>, 'field' | 'set' | 'values'> & { readonly record: Amendable }

/** All the rest, to be opened where it is wrong. */
const Parts = (props: PartsProps) => {
  const { record, field, set, values } = props
  const { rest } = values
  return (
    <div>
      <Disclosure isDrawnOpen title="Who the person is">
        <CorrectPerson field={field} />
      </Disclosure>
      <Disclosure isDrawnOpen title="Who does what">
        <CorrectActions before={record.actions} actions={values.actions} field={field} set={set} />
      </Disclosure>
      <Disclosure isDrawnOpen title="The plan and who pays">
        <CorrectPlan
          field={field}
          set={set}
          before={record.rest.plan}
          plan={rest.plan}
          isWhole={record.whole}
        />
      </Disclosure>
      <Disclosure isDrawnOpen title="Their own words, and what was asked">
        <CorrectSaid field={field} values={values} />
      </Disclosure>
      <Disclosure isDrawnOpen title="The risk, and what will be in place">
        <CorrectRisk field={field} set={set} before={record.rest.risk} risk={rest.risk} />
      </Disclosure>
      <Disclosure isDrawnOpen title="Who was there">
        <CorrectAttendance {...props} />
      </Disclosure>
      <Disclosure isDrawnOpen title="What members said">
        <CorrectAnswers {...props} />
      </Disclosure>
      <Disclosure isDrawnOpen title="What members declared">
        <CorrectDeclarations {...props} />
      </Disclosure>
      <SeldomParts {...props} />
    </div>
  )
}

/** What only some records have. */
const SeldomParts = (props: PartsProps) => {
  const { findings, own, support, heard, senders, offers, together } = props.values.rest
  return (
    <>
      {(support !== undefined || heard !== undefined || senders.length > 0) && (
        <Disclosure isDrawnOpen title="Who works with them, and who sent them">
          <CorrectCase {...props} />
        </Disclosure>
      )}
      {(offers !== undefined || together !== undefined) && (
        <Disclosure isDrawnOpen title="Joint budget, brokerage, advocacy and peer support">
          <Stack>
            <CorrectOffers {...props} />
            <CorrectTogether {...props} />
          </Stack>
        </Disclosure>
      )}
      {findings.length > 0 && (
        <Disclosure isDrawnOpen title="What was answered to the rules">
          <CorrectFindings {...props} />
        </Disclosure>
      )}
      {own.length > 0 && (
        <Disclosure isDrawnOpen title="What only your agency has">
          <CorrectOwn {...props} />
        </Disclosure>
      )}
    </>
  )
}

function Compared({ record, said }: { readonly record: Amendable; readonly said: Corrected }) {
  const changes = differences(record, said)
  return changes.length === 0 ? (
    <Small as="p">Nothing is changed yet. What you change above is set side by side here.</Small>
  ) : (
    <BeforeAndAfter changes={changes} version={record.recordVersion} next={record.nextVersion} />
  )
}

interface FieldsProps extends Pick<Asked<Corrected>, 'field' | 'values'> {
  readonly first: AmendedWords
  readonly authority: string
}

function Fields({ field, values, first, authority }: FieldsProps) {
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
      <LinesField field={field('words.conditions')} label="Conditions" />
      <DateField {...field('words.reviewOn')} label="Review by" />
      <Disclosure isDrawnOpen title="Whether it is what was recommended, and where it goes">
        <Stack gap={3}>
          <CheckField
            {...field('words.changesRecommendation')}
            label="The panel changed what was recommended"
          />
          {values.words.changesRecommendation && (
            <TextArea {...field('words.changesReason')} label="Why it changed it" rows={2} />
          )}
          {values.rest.escalation && (
            <>
              <TextField {...field('rest.escalation.to')} label="Where it goes" />
              <TextArea {...field('rest.escalation.healthView')} label="Health’s view" rows={2} isOptional />
              <TextArea
                {...field('rest.escalation.socialCareView')}
                label="The council’s view"
                rows={2}
                isOptional
              />
            </>
          )}
        </Stack>
      </Disclosure>
    </Stack>
  )
}
