import {
  OfferFields,
  advocacyKinds,
  bringsSomebody,
  declineReasons,
  emptyOffer,
  supportAnswers,
  supportKinds,
} from '../../shared/support.ts'
import type { Offer } from '../../shared/support.ts'
import { advocacyWords, answerWords, declineWords, supportWords } from '../../shared/support-words.ts'
import { fitting } from '../../shared/rules/support-offer.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { api } from '../data/api.ts'
import { useSession } from '../data/open-session.ts'
import { asDay } from '../form/bound.tsx'
import { FormDialog } from '../form/form-dialog.tsx'
import type { Asked } from '../form/form-props.ts'
import { todayOn } from '../words/time-words.ts'
import {
  CheckGroup,
  Columns,
  DateField,
  Fieldset,
  RadioField,
  SelectField,
  TextArea,
  TextField,
} from '../ui/index.ts'

export interface LineChoice {
  readonly id: string
  readonly label: string
}

interface OfferDialogProps {
  readonly caseId: string
  /** Null: a new one. */
  readonly offer: Offer | null
  /** Of the plan, so that what it costs stands there alone. */
  readonly lines: readonly LineChoice[]
  readonly onClose: () => void
}

type Fields = Pick<Asked<OfferFields>, 'field' | 'values'>

/** What was offered, what they said to it, and who came of it. */
export function OfferDialog({ caseId, offer, lines, onClose }: OfferDialogProps) {
  const { who } = useSession()
  const send = async (values: OfferFields) => {
    const said = fitting(values)
    const reply = await (offer === null
      ? api.call('support.add', { caseId, offer: said })
      : api.call('support.change', {
          offerId: offer.id,
          version: offer.version,
          changes: changed(offer, said),
        }))
    if (!reply.ok) throw new Failure(reply.error)
    return reply.value
  }
  return (
    <FormDialog
      title={offer === null ? 'Something that was offered' : `${supportWords[offer.kind]}: what came of it`}
      schema={OfferFields}
      initial={
        offer === null ? { ...emptyOffer, offeredOn: todayOn(), offeredBy: who.name } : fieldsOf(offer)
      }
      send={send}
      canSave={({ kind }) => kind !== undefined}
      save={offer === null ? 'Write it down' : 'Save what came of it'}
      onClose={onClose}
    >
      {({ field, values }) => (
        <>
          <RadioField
            {...field('kind')}
            label="What was offered"
            choices={supportKinds.map((id) => ({ id, label: supportWords[id] }))}
            layout="row"
            autoFocus={offer === null}
          />
          <Began field={field} values={values} />
          <RadioField
            {...field('answer')}
            label="What they said"
            choices={supportAnswers
              .filter((id) => id !== 'appointed' || values.kind === 'advocacy')
              .map((id) => ({ id, label: answerWords[id] }))}
          />
          <Answered field={field} values={values} lines={lines} />
        </>
      )}
    </FormDialog>
  )
}

/** Whether it was offered or asked for, when, and between whom. */
const Began = ({ field, values: { askedFor } }: Fields) => (
  <>
    <RadioField
      label="Who began"
      layout="row"
      value={askedFor ? 'asked' : 'offered'}
      onChange={(id) => field('askedFor').onChange(id === 'asked')}
      choices={[
        { id: 'offered', label: 'It was offered to them' },
        { id: 'asked', label: 'They asked for it' },
      ]}
    />
    <DateField
      {...asDay(field('offeredOn'))}
      label={askedFor ? 'Asked for on' : 'Offered on'}
      max={todayOn()}
    />
    <TextField {...field('offeredBy')} label={askedFor ? 'Whom they told' : 'Offered by'} />
  </>
)

/** Only what is another: words that are kept from whoever writes are sent back as they were shown, or not at all. */
const changed = (offer: Offer, said: OfferFields): Partial<OfferFields> =>
  Object.fromEntries(Object.entries(said).filter(([key, value]) => offer[key as keyof OfferFields] !== value))

const fieldsOf = (offer: Offer): object =>
  Object.fromEntries(Object.keys(OfferFields.shape).map((key) => [key, offer[key as keyof OfferFields]]))

function Answered({ field, values, lines }: Fields & Pick<OfferDialogProps, 'lines'>) {
  if (values.answer === 'waiting') return <Purpose field={field} />
  return (
    <>
      <DateField {...field('answeredOn')} label="They said so on" max={todayOn()} />
      {values.answer === 'declined' && values.kind === 'joint_budget' && (
        <CheckGroup
          {...field('because')}
          label="Why not, as far as it can be counted"
          description="As many as are so. It helps to see what keeps people from a budget."
          choices={declineReasons.map((id) => ({ id, label: declineWords[id] }))}
        />
      )}
      {values.answer === 'declined' ? (
        <TextArea
          {...field('words')}
          label="Why not, in their own words"
          description="It may be offered again: that is written down as another offer."
          rows={2}
        />
      ) : (
        <Taken field={field} values={values} lines={lines} />
      )}
    </>
  )
}

const Purpose = ({ field }: Pick<Fields, 'field'>) => (
  <TextArea {...field('words')} label="What it is to help with" isOptional rows={2} />
)

function Taken({ field, values, lines }: Fields & Pick<OfferDialogProps, 'lines'>) {
  // What comes of a budget stands in the plan.
  if (values.kind !== undefined && !bringsSomebody({ kind: values.kind })) return <Purpose field={field} />
  return (
    <>
      {values.kind === 'advocacy' && (
        <SelectField
          {...field('under')}
          label="As what"
          choices={advocacyKinds.map((id) => ({ id, label: advocacyWords[id] }))}
        />
      )}
      <Columns least={200} gap={4}>
        <TextField {...field('name')} label="Who it is" isOptional />
        <TextField {...field('organisation')} label="Organisation" isOptional />
      </Columns>
      <DateField {...field('sinceOn')} label="Since" isOptional />
      {lines.length > 0 && <PaidBy field={field} lines={lines} />}
      <Purpose field={field} />
      <Fieldset legend="Where it has ended">
        <DateField {...field('endedOn')} label="Ended on" max={todayOn()} isOptional />
        {values.endedOn !== null && (
          <TextArea {...field('endWords')} label="Why it ended" isOptional rows={2} />
        )}
      </Fieldset>
    </>
  )
}

const nothing = 'none'

/** Its amount stays in the plan. */
function PaidBy({ field, lines }: Pick<Fields, 'field'> & Pick<OfferDialogProps, 'lines'>) {
  const { value, onChange, ...rest } = field('lineId')
  return (
    <SelectField
      {...rest}
      value={value ?? nothing}
      onChange={(id: string) => onChange(id === nothing ? null : id)}
      label="Paid for by"
      choices={[{ id: nothing, label: 'Nothing in this plan' }, ...lines]}
    />
  )
}
