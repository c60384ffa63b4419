import { zodResolver } from '@hookform/resolvers/zod'
import { FormProvider, useForm, useFormContext } from 'react-hook-form'
import type { z } from 'zod'
import { ReceivedInput, ReceivedKnown, SentHow, SentInput } from '../../shared/deliveries.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { api } from '../data/api.ts'
import { Bound } from '../form/bound.tsx'
import { showRefusal } from '../form/form-reply.ts'
import { formSave } from '../form/form-save.ts'
import { SaveForm } from '../form/save-form.tsx'
import { useSession } from '../data/open-session.ts'
import { todayOn } from '../words/time-words.ts'
import { CheckGroup, DateField, SelectField, TextField } from '../ui/index.ts'
import { knownWords, sentHowWords } from './delivery-words.ts'
import type { WrittenPack } from './delivery-words.ts'

export interface DeliveryFormProps {
  readonly meetingId: string
  readonly side: Side
  readonly written: readonly WrittenPack[]
  readonly onDone: () => void
}

const choicesOf = <Id extends string>(ids: readonly Id[], words: Readonly<Record<Id, string>>) =>
  ids.map((id) => ({ id, label: words[id] }))

const idsLeft = (written: readonly WrittenPack[], step: 'sentOn' | 'receivedOn'): string[] => {
  const left = written.filter(({ standing }) => standing[step] === null)
  return (left.length > 0 ? left : written).map(({ recordId }) => recordId)
}

/** When, how and by whom packs were sent, and to whom there. */
export function SentForm({ meetingId, side, written, onDone }: DeliveryFormProps) {
  const { who } = useSession()
  const form = useForm<z.input<typeof SentInput>, unknown, z.output<typeof SentInput>>({
    resolver: zodResolver(SentInput),
    defaultValues: {
      meetingId,
      side,
      recordIds: idsLeft(written, 'sentOn'),
      on: todayOn(),
      how: 'secure_email',
      to: '',
      by: who.name,
      note: '',
    },
  })
  const save = formSave(form, async (input) => {
    const reply = await api.call('releases.sent', input)
    if (!reply.ok) throw new Failure(showRefusal(form, reply.error) ?? { kind: 'invalid', fields: {} })
  })
  return (
    <FormProvider {...form}>
      <SaveForm saveLabel="They were sent" onSave={save} onDone={onDone}>
        <Which written={written} onLabel="Sent on" />
        <Bound control={form.control} name="how">
          {(field) => (
            <SelectField {...field} label="How" choices={choicesOf(SentHow.options, sentHowWords)} />
          )}
        </Bound>
        <Bound control={form.control} name="to">
          {(field) => <TextField {...field} label="To whom there" maxLength={200} autoFocus />}
        </Bound>
        <Bound control={form.control} name="by">
          {(field) => <TextField {...field} label="Sent by" maxLength={200} />}
        </Bound>
        <Note />
      </SaveForm>
    </FormProvider>
  )
}

/** Who at the agency has the packs, since when, and how that is known. */
export function ReceivedForm({ meetingId, side, written, onDone }: DeliveryFormProps) {
  const form = useForm<z.input<typeof ReceivedInput>, unknown, z.output<typeof ReceivedInput>>({
    resolver: zodResolver(ReceivedInput),
    defaultValues: {
      meetingId,
      side,
      recordIds: idsLeft(written, 'receivedOn'),
      on: todayOn(),
      who: '',
      known: 'they_wrote',
      note: '',
    },
  })
  const save = formSave(form, async (input) => {
    const reply = await api.call('releases.received', input)
    if (!reply.ok) throw new Failure(showRefusal(form, reply.error) ?? { kind: 'invalid', fields: {} })
  })
  return (
    <FormProvider {...form}>
      <SaveForm saveLabel="They have them" onSave={save} onDone={onDone}>
        <Which written={written} onLabel="Since" />
        <Bound control={form.control} name="who">
          {(field) => <TextField {...field} label="Who there has them" maxLength={200} autoFocus />}
        </Bound>
        <Bound control={form.control} name="known">
          {(field) => (
            <SelectField
              {...field}
              label="How we know"
              choices={choicesOf(ReceivedKnown.options, knownWords)}
            />
          )}
        </Bound>
        <Note />
      </SaveForm>
    </FormProvider>
  )
}

type Common = Pick<z.input<typeof SentInput>, 'recordIds' | 'on' | 'note'>

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
        {({ value, onChange, ...field }) => (
          <DateField
            {...field}
            label={onLabel}
            value={value === '' ? null : value}
            onChange={(day) => onChange(day ?? '')}
            max={todayOn()}
          />
        )}
      </Bound>
    </>
  )
}

function Note() {
  const { control } = useFormContext<Common>()
  return (
    <Bound control={control} name="note">
      {({ value, ...field }) => (
        <TextField {...field} value={value ?? ''} label="More about it" isOptional maxLength={500} />
      )}
    </Bound>
  )
}
