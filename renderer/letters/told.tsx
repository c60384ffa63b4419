import { useState } from 'react'
import { longDate } from '../../shared/kernel/dates.ts'
import { toldHows } from '../../shared/letters.ts'
import type { Letter, Told as TheyWereTold } from '../../shared/letters.ts'
import { toldHowWords } from '../../shared/letter-words.ts'
import { useSession } from '../data/open-session.ts'
import type { BoundField } from '../form/bound.tsx'
import { FormDialog } from '../form/form-dialog.tsx'
import { DateField, RadioField, Row, Small, TextArea, TextButton, TextField, notify } from '../ui/index.ts'
import { todayOn } from '../words/time-words.ts'

interface ToldProps {
  readonly letter: Letter
  readonly mayEdit: boolean
}

/** Whether the person knows: who is to tell them, then who did. */
export function Told({ letter, mayEdit }: ToldProps) {
  const [doing, setDoing] = useState<'tell' | 'takeBack' | null>(null)
  const { told, recordVersion } = letter
  const isOfNow = told?.recordVersion === recordVersion
  const close = (): void => setDoing(null)
  return (
    <div>
      {told ? <WereTold letter={letter} told={told} isOfNow={isOfNow} /> : <IsToTell letter={letter} />}
      {mayEdit && (
        <Row>
          {!isOfNow && (
            <TextButton onPress={() => setDoing('tell')}>
              {told ? 'They have been told of the change' : 'They have been told'}
            </TextButton>
          )}
          {told && <TextButton onPress={() => setDoing('takeBack')}>That was a mistake</TextButton>}
        </Row>
      )}
      {doing === 'tell' && <Tell letter={letter} onClose={close} />}
      {doing === 'takeBack' && told && (
        <TakeBack recordId={letter.recordId} toldId={told.id} onClose={close} />
      )}
    </div>
  )
}

function WereTold({
  letter: { frame, recordVersion },
  told: { toldBy, toldOn, how, by, recordVersion: toldOf },
  isOfNow,
}: {
  readonly letter: Letter
  readonly told: TheyWereTold
  readonly isOfNow: boolean
}) {
  return (
    <>
      <p>
        <b>{frame.personName} was told</b> by {toldBy}, {longDate(toldOn)}: {toldHowWords[how].toLowerCase()}.
      </p>
      {!isOfNow && (
        <p>
          <b>That was version {toldOf}.</b> The decision is now version {recordVersion}, and nobody has told
          them.
        </p>
      )}
      <Small as="p">{by} wrote it down.</Small>
    </>
  )
}

const IsToTell = ({ letter: { whoTells, howTold, frame } }: { readonly letter: Letter }) =>
  whoTells === '' && howTold === '' ? (
    <p>
      <b>Nobody is named to tell {frame.personName}.</b> The risk decision is where that is written.
    </p>
  ) : (
    <p>
      <b>To be told by</b> {whoTells || 'nobody named yet'}
      {howTold !== '' && `: ${howTold}`}
    </p>
  )

const hows = toldHows.map((id) => ({ id, label: toldHowWords[id] }))

/** Nothing chosen is no day, which is asked for. */
const Day = ({ field }: { readonly field: BoundField<string> }) => (
  <DateField
    {...field}
    label="Told on"
    value={field.value === '' ? null : field.value}
    onChange={(day) => field.onChange(day ?? '')}
  />
)

function Tell({ letter, onClose }: { readonly letter: Letter; readonly onClose: () => void }) {
  const { recordId, recordVersion, whoTells, frame } = letter
  const { name } = useSession().who
  return (
    <FormDialog
      title={`${frame.personName} has been told`}
      op="letters.tell"
      initial={{ recordId, recordVersion, toldOn: todayOn(), how: 'in_person', toldBy: whoTells || name }}
      onSaved={() => notify('Written down.')}
      onClose={onClose}
    >
      {({ field }) => (
        <>
          <TextField {...field('toldBy')} label="Who told them" autoFocus />
          <RadioField {...field('how')} label="How" choices={hows} />
          <Day field={field('toldOn')} />
        </>
      )}
    </FormDialog>
  )
}

interface TakeBackProps {
  readonly recordId: string
  readonly toldId: string
  readonly onClose: () => void
}

const TakeBack = ({ recordId, toldId, onClose }: TakeBackProps) => (
  <FormDialog
    title="They have not been told"
    op="letters.takeBackTold"
    initial={{ recordId, toldId, reason: '' }}
    save="Take it back"
    back="Cancel"
    onSaved={() => notify('Taken back.')}
    onClose={onClose}
  >
    {({ field }) => <TextArea {...field('reason')} label="How the mistake came about" rows={2} autoFocus />}
  </FormDialog>
)
