import { useFormContext } from 'react-hook-form'
import type { z } from 'zod'
import { ReceivedKnown, SentHow } from '../../shared/deliveries.ts'
import type { SentInput } from '../../shared/deliveries.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { Bound, asDay } from '../form/bound.tsx'
import { FormDialog } from '../form/form-dialog.tsx'
import { useSession } from '../data/open-session.ts'
import { theSide } from '../words/agencies.ts'
import { todayOn } from '../words/time-words.ts'
import { CheckGroup, DateField, SelectField, TextField } from '../ui/index.ts'
import { knownWords, sentHowWords } from '../words/how-delivered.ts'
import type { WrittenPack } from './delivery-words.ts'

export interface DeliveryFormProps {
  readonly meetingId: string
  readonly side: Side
  readonly written: readonly WrittenPack[]
  readonly onClose: () => void
}

const choicesOf = <Id extends string>(ids: readonly Id[], words: Readonly<Record<Id, string>>) =>
  ids.map((id) => ({ id, label: words[id] }))

const idsLeft = (written: readonly WrittenPack[], step: 'sentOn' | 'receivedOn'): string[] => {
  const left = written.filter(({ standing }) => standing[step] === null)
  return (left.length > 0 ? left : written).map(({ recordId }) => recordId)
}

/** When, how and by whom packs were sent, and to whom there. */
export function SentForm({ meetingId, side, written, onClose }: DeliveryFormProps) {
  const { who } = useSession()
  return (
    <FormDialog
      title={`Sent to ${theSide[side]}`}
      op="releases.sent"
      initial={{
        meetingId,
        side,
        recordIds: idsLeft(written, 'sentOn'),
        on: todayOn(),
        how: 'secure_email',
        to: '',
        by: who.name,
        note: '',
      }}
      save="They were sent"
      onClose={onClose}
    >
      {({ field, values }) => (
        <>
          <Which written={written} onLabel="Sent on" />
          <SelectField {...field('how')} label="How" choices={choicesOf(SentHow.options, sentHowWords)} />
          <TextField {...field('to')} label="To whom there" autoFocus />
          <TextField {...field('by')} label="Sent by" />
          <TextField {...field('note')} value={values.note ?? ''} label="More about it" isOptional />
        </>
      )}
    </FormDialog>
  )
}

/** Who at the agency has the packs, since when, and how that is known. */
export const ReceivedForm = ({ meetingId, side, written, onClose }: DeliveryFormProps) => (
  <FormDialog
    title={`Received by ${theSide[side]}`}
    op="releases.received"
    initial={{
      meetingId,
      side,
      recordIds: idsLeft(written, 'receivedOn'),
      on: todayOn(),
      who: '',
      known: 'they_wrote',
      note: '',
    }}
    save="They have them"
    onClose={onClose}
  >
    {({ field, values }) => (
      <>
        <Which written={written} onLabel="Since" />
        <TextField {...field('who')} label="Who there has them" autoFocus />
        <SelectField
          {...field('known')}
          label="How we know"
          choices={choicesOf(ReceivedKnown.options, knownWords)}
        />
        <TextField {...field('note')} value={values.note ?? ''} label="More about it" isOptional />
      </>
    )}
  </FormDialog>
)

type Common = Pick<z.input<typeof SentInput>, 'recordIds' | 'on'>

function Which({ written, onLabel }: { readonly written: readonly WrittenPack[]; readonly onLabel: string }) {
  const { control } = useFormContext<Common>()
  return (
    <>
      {written.length > 1 && (
        <Bound control={control} name="recordIds">
          {(field) => (
            <CheckGroup
              {...field}
              label="Which packs"
              choices={written.map(({ recordId, label }) => ({ id: recordId, label }))}
            />
          )}
        </Bound>
      )}
      <Bound control={control} name="on">
        {(field) => <DateField {...asDay(field)} label={onLabel} max={todayOn()} />}
      </Bound>
    </>
  )
}
