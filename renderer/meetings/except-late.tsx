import { z } from 'zod'
import { longDate } from '../../shared/kernel/dates.ts'
import type { AgendaItem } from '../../shared/meetings.ts'
import { ask } from '../data/use-op.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { LateFields, LateWords, useExceptionOf } from './late-exception.tsx'
import { lateTitle } from './late-mark.tsx'

export interface ExceptLateProps {
  readonly item: AgendaItem
  readonly onClose: () => void
}

const Leave = z.object({ words: LateWords, version: z.number() })

/** The chair's leave, given after the fact: for papers that changed, or said better than before. */
export function ExceptLate({ item, onClose }: ExceptLateProps) {
  const exceptionOf = useExceptionOf()
  const lead =
    item.papersChangedOn === null
      ? 'It was added after the panel’s time limit.'
      : `Its papers changed on ${longDate(item.papersChangedOn)}, after they were due.`
  return (
    <FormDialog
      title={`${lateTitle(item) ?? 'Late'}: ${item.personName ?? item.title}`}
      schema={Leave}
      initial={{ words: { reason: item.lateReason, chairId: null }, version: item.version }}
      send={({ words, version }) => {
        const exception = exceptionOf(words) ?? { reason: words.reason }
        return ask('meetings.exceptLate', { itemId: item.id, version, exception })
      }}
      save="Record the chair’s leave"
      back="Cancel"
      canSave={({ words }) => exceptionOf(words) !== null}
      onClose={onClose}
    >
      {({ values, set }) => (
        <LateFields lead={lead} words={values.words} onChange={(words) => set('words', words)} autoFocus />
      )}
    </FormDialog>
  )
}
