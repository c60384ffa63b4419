import { directions, missingRules, scorings } from '../../shared/measure-fields.ts'
import type { MeasureFields } from '../../shared/measure-fields.ts'
import { directionWords, missingWords, scoringWords } from '../../shared/measure-words.ts'
import { measures } from '../../shared/measures.ts'
import type { Measure } from '../../shared/measures.ts'
import { ask } from '../data/use-op.ts'
import { asNumber } from '../form/bound.tsx'
import { FormDialog } from '../form/form-dialog.tsx'
import type { Asked } from '../form/form-props.ts'
import { CheckField, Columns, NumberField, RadioField, Small, TextArea, TextField } from '../ui/index.ts'
import { ItemFields } from './item-fields.tsx'
import { SubscaleFields } from './subscale-fields.tsx'
import type { TypedMeasure } from './typed-measure.ts'

const empty = {
  name: '',
  source: '',
  items: [{ label: '', subscale: '', reversed: false }],
  subscales: [],
  from: 0,
  to: 4,
  fromWords: '',
  toWords: '',
  scoring: 'sum',
  total: true,
  direction: 'higher_better',
  missing: 'refuse',
  missingAllowed: 0,
  reliableChange: null,
  reliableChangeSource: '',
} satisfies MeasureFields

interface MeasureFormProps {
  /** Null: a new one. */
  readonly measure: Measure | null
  /** As a file has them, to be looked at before they are kept. */
  readonly fields?: MeasureFields
  readonly onClose: () => void
}

/** A measure as its administrator defines it; a change makes the next edition. */
export const MeasureForm = ({ measure, fields, onClose }: MeasureFormProps) => (
  <FormDialog
    title={measure === null ? 'Define a measure' : `Change ${measure.fields.name}`}
    size="wide"
    schema={measures.add.input}
    initial={{ fields: fields ?? measure?.fields ?? empty }}
    save={measure === null ? 'Add the measure' : 'Save as the next edition'}
    send={(input, seen) =>
      measure === null
        ? ask('measures.add', input)
        : ask('measures.revise', { measureId: measure.id, version: seen ?? measure.version, ...input })
    }
    onClose={onClose}
  >
    {(asked) => (
      <>
        {measure !== null && (
          <Small as="p">What was scored so far keeps the edition that it was taken by.</Small>
        )}
        <NameFields {...asked} />
        <ItemFields control={asked.control} />
        <SubscaleFields control={asked.control} />
        <ScoringFields {...asked} />
        <ChangeFields {...asked} />
      </>
    )}
  </FormDialog>
)

type Part = Pick<Asked<TypedMeasure>, 'field' | 'values'>

const NameFields = ({ field, values }: Part) => (
  <>
    <TextField {...field('fields.name')} label="Name" autoFocus />
    <TextArea
      {...field('fields.source')}
      value={values.fields.source ?? ''}
      label="Whose it is, and by what right you use it"
      description="Accord comes without questionnaires. Write short labels of your own below; the wording stays where it is licensed."
      isOptional
      rows={2}
    />
    <Columns least={180}>
      <NumberField {...asNumber(field('fields.from'))} label="Lowest answer" min={-100} max={1000} />
      <TextField
        {...field('fields.fromWords')}
        value={values.fields.fromWords ?? ''}
        label="It means"
        isOptional
      />
      <NumberField {...asNumber(field('fields.to'))} label="Highest answer" min={-100} max={1000} />
      <TextField
        {...field('fields.toWords')}
        value={values.fields.toWords ?? ''}
        label="This means"
        isOptional
      />
    </Columns>
  </>
)

const ScoringFields = ({ field, values: { fields } }: Part) => (
  <>
    <RadioField
      {...field('fields.scoring')}
      label="A score is"
      layout="row"
      choices={scorings.map((id) => ({ id, label: scoringWords[id] }))}
    />
    <CheckField
      {...field('fields.total')}
      value={fields.total ?? true}
      label="There is a score over all answers"
    />
    <RadioField
      {...field('fields.direction')}
      label="What is better"
      layout="row"
      choices={directions.map((id) => ({ id, label: directionWords[id] }))}
    />
    <RadioField
      {...field('fields.missing')}
      value={fields.missing ?? 'refuse'}
      label="Where an answer is missing"
      choices={missingRules.map((id) => ({ id, label: missingWords[id] }))}
    />
    {fields.missing === 'mean' && (
      <NumberField
        {...asNumber(field('fields.missingAllowed'))}
        label="At most missing, of each score"
        min={0}
        max={60}
      />
    )}
  </>
)

const ChangeFields = ({ field, values: { fields } }: Part) => (
  <Columns least={260}>
    <NumberField
      {...field('fields.reliableChange')}
      label="Reliable change"
      description="From how much on a change of the score is more than chance. Left empty, nothing is said of it."
      min={0}
      max={10_000}
      decimals={2}
      isOptional
    />
    <TextField
      {...field('fields.reliableChangeSource')}
      value={fields.reliableChangeSource ?? ''}
      label="Where the figure is from"
      description="A paper or a manual that can be looked up."
      isOptional
    />
  </Columns>
)
