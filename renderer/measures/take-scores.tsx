import { useState } from 'react'
import { z } from 'zod'
import { raters } from '../../shared/goals.ts'
import type { Rater } from '../../shared/goals.ts'
import { FileText as Text } from '../../shared/measure-files.ts'
import type { ScoresRead } from '../../shared/measure-files.ts'
import type { Measure } from '../../shared/measures.ts'
import type { AppError } from '../../shared/kernel/reply.ts'
import { ask } from '../data/use-op.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { errorOf } from '../form/form-reply.ts'
import { Trouble } from '../form/trouble.tsx'
import { raterWords } from '../goals/goal-words.ts'
import { Button, RadioField, Row, Small, TextArea, notify } from '../ui/index.ts'
import { plural } from '../words/time-words.ts'
import { FileText } from './file-text.tsx'
import { ReadScores } from './read-scores.tsx'

const Pasted = z.object({ text: Text, by: z.enum(raters) })

interface TakeScoresProps {
  readonly measure: Measure
  /** Whose the rows are; null: each says its person’s NHS number. */
  readonly caseId: string | null
  readonly onClose: () => void
}

interface Read {
  readonly text: string
  readonly by: Rater
  readonly found: ScoresRead
}

/** Scores from a file or pasted from a spreadsheet: looked at row by row, and kept when somebody says so. */
export function TakeScores({ measure, caseId, onClose }: TakeScoresProps) {
  const [read, setRead] = useState<Read | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const of = { measureId: measure.id, caseId }
  const look = async (text: string, by: Rater): Promise<void> => {
    setError(null)
    setRead(null)
    try {
      setRead({ text, by, found: await ask('measures.readScores', { ...of, text, by }) })
    } catch (failure) {
      setError(errorOf(failure))
    }
  }
  const isRead = (text: string, by: Rater) => read !== null && read.text === text && read.by === by
  return (
    <FormDialog
      title={`Scores of ${measure.fields.name}`}
      size="wide"
      schema={Pasted}
      initial={{ text: '', by: 'person' }}
      save={read === null ? 'Keep them' : `Keep ${plural(read.found.count, 'score')}`}
      canSave={({ text, by }) => isRead(text, by) && (read?.found.count ?? 0) > 0}
      send={({ text, by }) => {
        const { editionId = measure.editionId, count = 0 } = read?.found ?? {}
        return ask('measures.addScores', { ...of, text, by, editionId, count })
      }}
      onSaved={({ added }) => notify(`${plural(added, 'score')} kept.`)}
      onClose={onClose}
    >
      {({ field, values, set }) => (
        <>
          <Small as="p">{howTo(caseId === null, measure)}</Small>
          <FileText
            onText={(text) => {
              set('text', text)
              void look(text, values.by)
            }}
          />
          <TextArea {...field('text')} label="The rows, with their headings" rows={4} autoFocus />
          <RadioField
            {...field('by')}
            label="Who answered, where no column says so"
            layout="row"
            choices={raters.map((by) => ({ id: by, label: raterWords[by] }))}
          />
          <Row>
            <Button isDisabled={values.text.trim() === ''} onPress={() => void look(values.text, values.by)}>
              Read them
            </Button>
          </Row>
          {error !== null && <Trouble error={error} />}
          {read !== null && isRead(values.text, values.by) && (
            <ReadScores found={read.found} asked={{ ...of, text: read.text, by: read.by }} />
          )}
        </>
      )}
    </FormDialog>
  )
}

const howTo = (isOfMany: boolean, { fields }: Measure): string =>
  [
    isOfMany
      ? 'Each row has an NHS number, by which alone it is matched, and a date.'
      : 'Each row has a date.',
    `Then a column for each answer, under its label${fields.total ? ', or the score alone under “Score”' : ''}.`,
    'Dates are read day first. “Who answered” may say person, person with help, carer or worker.',
  ].join(' ')
