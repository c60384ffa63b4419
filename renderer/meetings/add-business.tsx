import { z } from 'zod'
import { agendaOperations } from '../../shared/agenda-operations.ts'
import type { Agenda } from '../../shared/meetings.ts'
import { ask } from '../data/use-op.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { SelectField, TextField } from '../ui/index.ts'
import { LateFields, LateWords, noLateWords, useExceptionOf } from './late-exception.tsx'
import { lateLead } from './meeting-words.ts'
import { parseMinutes } from './minutes.ts'

interface AddBusinessProps {
  readonly agenda: Agenda
  readonly onClose: () => void
}

/** `minutes` as they are typed: 10, 90m, 1.5h or 1:30. */
const Business = agendaOperations.addBusiness.input
  .pick({ title: true, sectionId: true })
  .extend({ minutes: z.string(), late: LateWords })

/** An item without a case: a break, a report, a guest. */
export function AddBusiness({ agenda, onClose }: AddBusinessProps) {
  const { meeting, sections, isLate } = agenda
  const exceptionOf = useExceptionOf()
  return (
    <FormDialog
      title="Add a business item"
      schema={Business}
      initial={{ title: '', minutes: '5', sectionId: sections.at(-1)?.id, late: noLateWords }}
      send={({ title, minutes, sectionId, late }) => {
        const exception = isLate ? exceptionOf(late) : null
        return ask('meetings.addBusiness', {
          meetingId: meeting.id,
          title,
          minutes: parseMinutes(minutes) ?? 0,
          ...(sectionId !== undefined && { sectionId }),
          ...(exception && { exception }),
        })
      }}
      save="Add it"
      back="Cancel"
      canSave={({ title, minutes, late }) =>
        title.trim() !== '' && parseMinutes(minutes) !== null && (!isLate || exceptionOf(late) !== null)
      }
      onClose={onClose}
    >
      {({ field, values, set }) => (
        <>
          <TextField {...field('title')} label="What" autoFocus />
          <TextField
            {...field('minutes')}
            label="Minutes"
            width="short"
            description="10, 90m, 1.5h or 1:30"
            errorMessage={parseMinutes(values.minutes) === null ? 'Write 10, 90m, 1.5h or 1:30' : undefined}
          />
          {sections.length > 0 && (
            <SelectField
              {...field('sectionId')}
              label="Section"
              choices={sections.map((section) => ({ id: section.id, label: section.title }))}
            />
          )}
          {isLate && (
            <LateFields lead={lateLead(agenda)} words={values.late} onChange={(late) => set('late', late)} />
          )}
        </>
      )}
    </FormDialog>
  )
}
