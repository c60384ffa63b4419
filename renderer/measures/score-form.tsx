import { raters } from '../../shared/goals.ts'
import { measures } from '../../shared/measures.ts'
import type { Measure } from '../../shared/measures.ts'
import type { Call } from '../../shared/contract.ts'
import { scoreRange } from '../../shared/rules/scoring.ts'
import { ask } from '../data/use-op.ts'
import { asDay } from '../form/bound.tsx'
import { FormDialog } from '../form/form-dialog.tsx'
import type { Asked } from '../form/form-props.ts'
import { raterWords } from '../goals/goal-words.ts'
import {
  CheckField,
  DateField,
  Fieldset,
  NumberField,
  RadioField,
  SelectField,
  TextArea,
} from '../ui/index.ts'
import { todayOn } from '../words/time-words.ts'
import styles from './measures.module.css'

interface ScoreFormProps {
  readonly caseId: string
  /** Those in use. */
  readonly measures: readonly Measure[]
  readonly onClose: () => void
}

type Typed = Call<'measures.record'>

const unanswered = ({ fields }: Measure): (number | null)[] => fields.items.map(() => null)

/** What somebody answered: a figure and a Tab for each. */
export function ScoreForm({ caseId, measures: list, onClose }: ScoreFormProps) {
  const [first] = list
  if (!first) return null
  const measureOf = (id: string): Measure => list.find((one) => one.id === id) ?? first
  return (
    <FormDialog
      title="Record a score"
      size="wide"
      schema={measures.record.input}
      initial={{
        caseId,
        measureId: first.id,
        takenOn: todayOn(),
        by: 'person',
        answers: unanswered(first),
        total: null,
        note: '',
      }}
      send={(input) => ask('measures.record', input)}
      save="Record it"
      onClose={onClose}
    >
      {(asked) => (
        <>
          {list.length > 1 && (
            <SelectField
              {...asked.field('measureId')}
              label="Measure"
              onChange={(id) => {
                asked.set('measureId', id)
                asked.set('answers', unanswered(measureOf(id)))
                asked.set('total', null)
              }}
              choices={list.map(({ id, fields }) => ({ id, label: fields.name }))}
            />
          )}
          <DateField {...asDay(asked.field('takenOn'))} label="On" max={todayOn()} />
          <RadioField
            {...asked.field('by')}
            label="Who answered"
            layout="row"
            choices={raters.map((by) => ({ id: by, label: raterWords[by] }))}
          />
          <AnswerFields asked={asked} measure={measureOf(asked.values.measureId)} />
          <TextArea
            {...asked.field('note')}
            value={asked.values.note ?? ''}
            label="What was said about it"
            isOptional
            rows={2}
          />
        </>
      )}
    </FormDialog>
  )
}

interface AnswerFieldsProps {
  readonly asked: Pick<Asked<Typed>, 'field' | 'values' | 'set'>
  readonly measure: Measure
}

function AnswerFields({ asked: { field, values, set }, measure }: AnswerFieldsProps) {
  const { fields } = measure
  const isTotal = values.answers === null
  const range = scoreRange(fields)
  return (
    <>
      {fields.total && (
        <CheckField
          label="Only the score is known, not the answers"
          value={isTotal}
          onChange={(only) => {
            set('answers', only ? null : unanswered(measure))
            set('total', null)
          }}
        />
      )}
      {isTotal ? (
        <NumberField
          {...field('total')}
          value={typeof values.total === 'number' ? values.total / 100 : null}
          onChange={(score) => set('total', score === null ? null : Math.round(score * 100))}
          label={`Score, from ${range.from / 100} to ${range.to / 100}`}
          min={range.from / 100}
          max={range.to / 100}
          decimals={2}
        />
      ) : (
        <Fieldset legend="Answers" description={scaleWords(measure)}>
          <div className={styles.answers}>
            {fields.items.map(({ label }, index) => (
              <NumberField
                key={`${measure.id} ${label}`}
                {...field(`answers.${index}`)}
                label={label}
                min={fields.from}
                max={fields.to}
                isOptional={fields.missing !== 'refuse'}
              />
            ))}
          </div>
        </Fieldset>
      )}
    </>
  )
}

/** "0: not at all. 4: as I would wish." */
const scaleWords = ({ fields: { from, to, fromWords, toWords } }: Measure): string =>
  fromWords === '' && toWords === '' ? `From ${from} to ${to}.` : `${from}: ${fromWords}. ${to}: ${toWords}.`
