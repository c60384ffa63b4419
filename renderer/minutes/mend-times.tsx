import { useState } from 'react'
import type { MinutesNotes } from '../../shared/minutes.ts'
import { longDate } from '../../shared/kernel/dates.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { TextButton } from '../ui/index.ts'
import { TimesFields, isTold, timesToBegin } from './times-fields.tsx'

/** When the meeting really began and ended: what Accord saw stays beside it. */
export function MendTimes({ notes }: { readonly notes: MinutesNotes }) {
  const [isOpen, setOpen] = useState(false)
  const { meetingId, heldOn, times } = notes
  return (
    <>
      <div>
        <TextButton onPress={() => setOpen(true)}>Mend the times</TextButton>
      </div>
      <FormDialog
        title={`When the meeting of ${longDate(heldOn)} began and ended`}
        op="minutes.mendTimes"
        initial={{ meetingId, version: times.version, times: timesToBegin(notes) }}
        save="Mend the times"
        canSave={(said) => isTold(said.times)}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        {({ values, set }) => <TimesFields told={values.times} onChange={(told) => set('times', told)} />}
      </FormDialog>
    </>
  )
}
