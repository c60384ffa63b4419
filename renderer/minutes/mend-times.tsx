import { useState } from 'react'
import type { MinutesNotes } from '../../shared/minutes.ts'
import { longDate } from '../../shared/kernel/dates.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { SaveForm } from '../form/save-form.tsx'
import { Dialog, TextButton } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'
import { TimesFields, isTold, timesToBegin } from './times-fields.tsx'

/** When the meeting really began and ended: what Accord saw stays beside it. */
export function MendTimes({ notes }: { readonly notes: MinutesNotes }) {
  const [isOpen, setOpen] = useState(false)
  const { meetingId, heldOn, times } = notes
  const [told, setTold] = useState(() => timesToBegin(notes))
  const mend = useCommandOp('minutes.mendTimes')
  const save = async (): Promise<void> => {
    const reply = await mend.run({ meetingId, version: times.version, times: told })
    if (!reply.ok) throw new Failure(reply.error)
  }
  const open = (): void => {
    setTold(timesToBegin(notes))
    setOpen(true)
  }
  return (
    <>
      <div>
        <TextButton onPress={open}>Mend the times</TextButton>
      </div>
      <Dialog
        title={`When the meeting of ${longDate(heldOn)} began and ended`}
        isOpen={isOpen}
        onOpenChange={setOpen}
        keepOnPressOutside
      >
        <SaveForm
          saveLabel="Mend the times"
          isDisabled={!isTold(told)}
          onSave={save}
          onDone={() => setOpen(false)}
        >
          <TimesFields told={told} onChange={setTold} />
        </SaveForm>
      </Dialog>
    </>
  )
}
