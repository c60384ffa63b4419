import { useState } from 'react'
import { dateAndTime, shortDate } from '../../shared/kernel/dates.ts'
import type { Assessment, Recall } from '../../shared/recalls.ts'
import { useMay, useSession } from '../data/open-session.ts'
import { asDay } from '../form/bound.tsx'
import { FormDialog } from '../form/form-dialog.tsx'
import { todayOn } from '../words/time-words.ts'
import {
  Button,
  DateField,
  PageSection,
  RadioField,
  Small,
  Stack,
  TextArea,
  TextField,
  Tiny,
} from '../ui/index.ts'

const hours = 3_600_000

/** Reminds of what the law asks, and keeps what somebody decided: Accord does not decide it. */
export function BreachNote({ recall }: { readonly recall: Recall }) {
  const { openedAt, assessments, state } = recall
  const may = useMay('recalls.assess')
  const [isAsking, setAsking] = useState(false)
  const until = new Date(Date.parse(openedAt) + 72 * hours).toISOString()
  return (
    <PageSection title="Is it a personal-data breach?">
      <Stack>
        <p>
          A copy that went out wrong may be one; whoever answers for information governance in each agency
          decides. A breach is reported to the Information Commissioner without undue delay, where feasible
          within 72 hours of becoming aware of it, unless it is unlikely to result in a risk to anybody. Where
          the risk is likely to be high the person is told as well. It is written down either way.
        </p>
        <Tiny>UK GDPR, articles 33 and 34</Tiny>
        {assessments.length === 0 && state !== 'called_off' && (
          <p>
            <b>Nobody has recorded an assessment.</b> Counted from when this was opened, 72 hours end{' '}
            {dateAndTime(until)}; from earlier, where somebody knew earlier.
          </p>
        )}
        {assessments.map((one) => (
          <OneAssessment key={one.recordedAt} assessment={one} />
        ))}
        {may && (
          <div>
            <Button onPress={() => setAsking(true)}>
              {assessments.length === 0 ? 'Record the assessment' : 'Record another assessment'}
            </Button>
          </div>
        )}
      </Stack>
      {isAsking && <AssessForm recallId={recall.id} onClose={() => setAsking(false)} />}
    </PageSection>
  )
}

function OneAssessment({ assessment }: { readonly assessment: Assessment }) {
  const { by, on, reported, told, reason, recordedBy, recordedAt } = assessment
  return (
    <div>
      <p>
        Assessed by {by}, {shortDate(on)}:{' '}
        <b>
          {reported === 'yes' ? 'reported to the Commissioner' : 'not reported to the Commissioner'},{' '}
          {told === 'yes' ? 'the person told' : 'the person not told'}
        </b>
        . {reason}
      </p>
      <Small as="p">
        Recorded by {recordedBy}, {dateAndTime(recordedAt)}
      </Small>
    </div>
  )
}

function AssessForm({ recallId, onClose }: { readonly recallId: string; readonly onClose: () => void }) {
  const { who } = useSession()
  return (
    <FormDialog
      title="Assessed as a personal-data breach"
      op="recalls.assess"
      initial={{ recallId, by: who.name, on: todayOn(), reason: '' }}
      save="Record it"
      canSave={({ reported, told, reason }) =>
        reported !== undefined && told !== undefined && reason.trim() !== ''
      }
      onClose={onClose}
    >
      {({ field }) => (
        <>
          <TextField {...field('by')} label="Assessed by" />
          <DateField {...asDay(field('on'))} label="On" max={todayOn()} />
          <RadioField
            {...field('reported')}
            label="Reported to the Information Commissioner"
            layout="row"
            choices={[
              { id: 'yes', label: 'Reported' },
              { id: 'no', label: 'Not reported' },
            ]}
          />
          <RadioField
            {...field('told')}
            label="The person was told"
            layout="row"
            choices={[
              { id: 'yes', label: 'Told' },
              { id: 'no', label: 'Not told' },
            ]}
          />
          <TextArea {...field('reason')} label="Why, or why not" rows={4} />
        </>
      )}
    </FormDialog>
  )
}
