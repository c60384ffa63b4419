import { useState } from 'react'
import { z } from 'zod'
import { minutes as minutesOps } from '../../shared/minutes.ts'
import type { Minutes, MinutesWritten } from '../../shared/minutes.ts'
import { releaseTermsOf, usualWhy, Why } from '../../shared/release-terms.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { WritingFiles } from '../form/writing-files.tsx'
import { WhyFields } from '../form/why-fields.tsx'
import { useMay } from '../data/open-session.ts'
import { ask, useQueryOp } from '../data/use-op.ts'
import { plural } from '../words/time-words.ts'
import { Button, CheckGroup, notify } from '../ui/index.ts'
import { copyName, partWords } from './copy-notes.tsx'

/** Copies for the agencies, and parts for whoever was there for a part, as PDF and Word, to a folder of the user's choice. */
export function WriteMinutes({ minutes }: { readonly minutes: Minutes }) {
  const mayWrite = useMay('minutes.write')
  const [isAsking, setAsking] = useState(false)
  const { copies, version } = minutes
  if (!mayWrite || copies.length === 0) return null
  return (
    <>
      <Button variant="primary" onPress={() => setAsking(true)}>
        {version === 0
          ? 'Write the draft to a folder…'
          : `Write ${plural(copies.length, 'copy', 'copies')} to a folder…`}
      </Button>
      {isAsking && <Asking minutes={minutes} onClose={() => setAsking(false)} />}
    </>
  )
}

const { copies: Copies } = minutesOps.write.input.shape
const Asked = z.strictObject({ copies: Copies.unwrap(), ...Why.shape })

interface AskingProps {
  readonly minutes: Minutes
  readonly onClose: () => void
}

function Asking({ minutes: { meetingId, copies }, onClose }: AskingProps) {
  const panels = useQueryOp('panels.get', {}).data
  const agenda = useQueryOp('meetings.agenda', { meetingId }).data
  if (!panels || !agenda) return null
  const own = panels.panels.find(({ id }) => id === agenda.meeting.panelId) ?? panels.panel
  const terms = releaseTermsOf(own.terms)
  return (
    <FormDialog
      title="Write the minutes"
      isHeld
      schema={Asked}
      initial={{ copies: copies.map(({ key }) => key), ...usualWhy(terms, 'health') }}
      send={({ copies: chosen, ...why }) => ask('minutes.write', { meetingId, copies: chosen, why })}
      save="Choose a folder and write"
      pending="Writing…"
      canSave={(asked) => asked.copies.length > 0}
      onSaved={(made) => notify(writtenWords(made))}
      onClose={onClose}
    >
      {({ field, isPending }) => (
        <>
          <CheckGroup
            {...field('copies')}
            label="For whom"
            choices={copies.map((copy) => ({
              id: copy.key,
              label: copyName(copy),
              description: partWords(copy),
            }))}
          />
          <WhyFields terms={terms} purpose={field('purpose')} basis={field('basis')} />
          {isPending && <WritingFiles of="minutes" label="Making the minutes" />}
        </>
      )}
    </FormDialog>
  )
}

const writtenWords = ({ copies, folderName }: MinutesWritten): string =>
  `${copies === 1 ? 'One copy was' : `${copies} copies were`} written to ${folderName}.`
