import { broughtForwardBy } from '../../shared/rolling-list.ts'
import type { RollingEntry } from '../../shared/rolling-list.ts'
import { asDay } from '../form/bound.tsx'
import { FormDialog } from '../form/form-dialog.tsx'
import { todayOn } from '../words/time-words.ts'
import { CheckField, DateField, RadioField, TextArea, notify } from '../ui/index.ts'
import { broughtWords } from './rolling-words.ts'

interface OfEntry {
  readonly entry: RollingEntry
  readonly onClose: () => void
}

export const fastTrackWords = 'Taken first, at the very next meeting'
const next = 'Next discussed on'
const nextMeeting = 'Leave it empty for the next meeting.'

export const BringForward = ({ entry, onClose }: OfEntry) => (
  <FormDialog
    title={`Bring forward: ${entry.personName}`}
    op="rollingList.bringForward"
    initial={{ entryId: entry.id, version: entry.version, by: 'request', words: '', dueOn: null }}
    save="Bring forward"
    onSaved={() => notify('Brought forward. The next agenda proposes them.')}
    onClose={onClose}
  >
    {({ field, values }) => (
      <>
        <RadioField
          {...field('by')}
          label="Why sooner"
          choices={broughtForwardBy.map((by) => ({ id: by, label: broughtWords[by] }))}
          autoFocus
        />
        <TextArea
          {...field('words')}
          value={values.words ?? ''}
          label="What happened, or who asks"
          rows={2}
          isOptional
        />
        <DateField
          {...asDay(field('dueOn'))}
          label={next}
          description={nextMeeting}
          min={todayOn()}
          isOptional
        />
      </>
    )}
  </FormDialog>
)

export const ChangeEntry = ({ entry, onClose }: OfEntry) => (
  <FormDialog
    title={`On the list: ${entry.personName}`}
    op="rollingList.change"
    initial={{
      entryId: entry.id,
      version: entry.version,
      why: entry.why,
      dueOn: entry.dueOn,
      fastTrack: entry.fastTrack,
    }}
    save="Save"
    onClose={onClose}
  >
    {({ field }) => (
      <>
        <TextArea {...field('why')} label="Why they are on the list" rows={2} autoFocus />
        <DateField {...asDay(field('dueOn'))} label={next} isOptional />
        <CheckField {...field('fastTrack')} label={fastTrackWords} />
      </>
    )}
  </FormDialog>
)

export const TakeOff = ({ entry, onClose }: OfEntry) => (
  <FormDialog
    title={`Take off the list: ${entry.personName}`}
    op="rollingList.takeOff"
    initial={{
      entryId: entry.id,
      version: entry.version,
      reason: entry.last?.outcome === 'discharged' ? 'Discharged from the team' : '',
    }}
    save="Take off the list"
    pending="Taking them off…"
    canSave={({ reason }) => reason.trim() !== ''}
    onClose={onClose}
  >
    {({ field }) => (
      <>
        <p>
          No agenda proposes them any more. Their case stays as it is, and this stays under those who were
          taken off.
        </p>
        <TextArea {...field('reason')} label="Why" rows={2} autoFocus />
      </>
    )}
  </FormDialog>
)
