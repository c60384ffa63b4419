import type { Amendable } from '../../shared/amendments.ts'
import {
  advocacyKinds,
  declineReasons,
  emptyOffer,
  onceForBoth,
  supportAnswers,
  supportKinds,
} from '../../shared/support.ts'
import {
  advocacyWords,
  answerWords,
  declineWords,
  onceWords,
  supportWords,
  yesNoWords,
} from '../../shared/support-words.ts'
import type { Asked } from '../form/form-props.ts'
import {
  CheckGroup,
  Columns,
  DateField,
  MoneyField,
  SelectField,
  Stack,
  TextArea,
  TextField,
} from '../ui/index.ts'
import { asDay } from '../form/bound.tsx'
import { asChoice, choicesOf, orNone } from './choices.ts'
import type { Corrected } from './corrected.ts'
import { Entries } from './entries.tsx'

interface CorrectAroundProps extends Pick<Asked<Corrected>, 'field' | 'set' | 'values'> {
  readonly record: Amendable
}

const kinds = choicesOf(supportKinds, supportWords)
const answers = choicesOf(supportAnswers, answerWords)
const unders = orNone(choicesOf(advocacyKinds, advocacyWords), 'No advocate')
const reasons = choicesOf(declineReasons, declineWords)
const whoBegan = [
  { id: 'offered' as const, label: 'It was offered to them' },
  { id: 'asked' as const, label: 'They asked for it' },
]
const yesNo = orNone(choicesOf<'yes' | 'no'>(['yes', 'no'], yesNoWords), 'Nobody said')

/** What was offered beside the plan, and what came of it. */
export const CorrectOffers = ({ record, field, set, values }: CorrectAroundProps) => {
  const { offers } = values.rest
  if (offers === undefined) return null
  const lines = orNone(
    record.rest.plan.lines.map(({ description }, at) => ({
      id: String(at + 1),
      label: `Line ${at + 1}, ${description ?? ''}`,
    })),
    'No line of this plan',
  )
  return (
    <Entries
      name="Offer"
      most={100}
      before={record.rest.offers ?? []}
      entries={offers}
      onChange={(all) => set('rest.offers', all)}
      title={({ kind, name }) => [supportWords[kind], name].filter(Boolean).join(': ')}
      fresh={() => ({ ...freshOffer, offeredOn: record.heldOn })}
    >
      {(at) => {
        const { value: line, onChange: onLine, ...lineField } = field(`rest.offers.${at}.line`)
        return (
          <Stack gap={3}>
            <Columns least={220} gap={4}>
              <SelectField {...field(`rest.offers.${at}.kind`)} label="What was offered" choices={kinds} />
              <TextField {...field(`rest.offers.${at}.offeredBy`)} label="Who offered it" />
              <SelectField {...field(`rest.offers.${at}.answer`)} label="What they said" choices={answers} />
              <SelectField {...asChoice(field(`rest.offers.${at}.under`))} label="As what" choices={unders} />
              <TextField {...field(`rest.offers.${at}.name`)} label="Who came of it" isOptional />
              <TextField {...field(`rest.offers.${at}.organisation`)} label="Their organisation" isOptional />
            </Columns>
            <Began at={at} field={field} offer={offers[at]} />
            <DateField {...asDay(field(`rest.offers.${at}.offeredOn`))} label="Offered on" />
            <DateField {...field(`rest.offers.${at}.answeredOn`)} label="They said so on" isOptional />
            <DateField {...field(`rest.offers.${at}.sinceOn`)} label="Since" isOptional />
            <DateField {...field(`rest.offers.${at}.endedOn`)} label="Ended on" isOptional />
            <SelectField
              {...lineField}
              value={line === null || line === undefined ? 'none' : String(line)}
              onChange={(id: string) => onLine(id === 'none' ? null : Number(id))}
              label="Paid for by"
              choices={lines}
            />
            <TextArea
              {...field(`rest.offers.${at}.words`)}
              label="Why not, or what it is to help with"
              rows={2}
              isOptional
            />
            <TextArea {...field(`rest.offers.${at}.endWords`)} label="Why it ended" rows={2} isOptional />
          </Stack>
        )
      }}
    </Entries>
  )
}

interface BeganProps extends Pick<CorrectAroundProps, 'field'> {
  readonly at: number
  readonly offer: NonNullable<Corrected['rest']['offers']>[number] | undefined
}

/** Who began, and of a joint budget why it was declined. */
const Began = ({ at, field, offer }: BeganProps) => (
  <>
    <SelectField
      label="Who began"
      value={offer?.askedFor === true ? 'asked' : 'offered'}
      onChange={(id) => field(`rest.offers.${at}.askedFor`).onChange(id === 'asked')}
      choices={whoBegan}
    />
    {offer?.kind === 'joint_budget' && offer.answer === 'declined' && (
      <CheckGroup
        {...field(`rest.offers.${at}.because`)}
        value={offer.because ?? []}
        label="Why not, as far as it can be counted"
        choices={reasons}
      />
    )}
  </>
)

const { lineId: _lineId, ...emptyOffered } = emptyOffer
const freshOffer = {
  ...emptyOffered,
  was: null,
  kind: 'brokerage' as const,
  offeredOn: '',
  offeredBy: '',
  line: null,
}

/** What is done once for both agencies. */
export const CorrectTogether = ({ field, values }: CorrectAroundProps) =>
  values.rest.together === undefined ? null : (
    <Stack gap={3}>
      {onceForBoth.map((name) => (
        <Columns key={name} least={220} gap={4}>
          <SelectField
            {...asChoice(field(`rest.together.${name}`))}
            label={onceWords[name]}
            choices={yesNo}
          />
          <TextArea
            {...field(`rest.together.${name}Why`)}
            label={`${onceWords[name]}: why not`}
            rows={2}
            isOptional
          />
        </Columns>
      ))}
      <Columns least={220} gap={4}>
        <SelectField
          {...asChoice(field('rest.together.difficulty'))}
          label="Substantial difficulty in being involved"
          choices={yesNo}
        />
        <SelectField
          {...asChoice(field('rest.together.appropriatePerson'))}
          label="Somebody appropriate supports them"
          choices={yesNo}
        />
        <TextField {...field('rest.together.appropriatePersonWho')} label="Who supports them" isOptional />
        <SelectField
          {...asChoice(field('rest.together.longStay'))}
          label="A long stay or serious treatment may come of it"
          choices={yesNo}
        />
        <TextField {...field('rest.together.careCluster')} label="Care cluster" isOptional />
        <MoneyField
          {...field('rest.together.clusterPence')}
          label="What the care cluster allowed"
          isOptional
        />
        <TextField
          {...field('rest.together.clusterFrom')}
          label="From which table, and of what year"
          isOptional
        />
      </Columns>
    </Stack>
  )
