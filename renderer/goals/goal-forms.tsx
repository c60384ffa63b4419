import { goalEnds, goalScale, raters } from '../../shared/goals.ts'
import type { Goal } from '../../shared/goals.ts'
import { asDay } from '../form/bound.tsx'
import { FormDialog } from '../form/form-dialog.tsx'
import { todayOn } from '../words/time-words.ts'
import { DateField, RadioField, TextArea } from '../ui/index.ts'
import { endWords, raterWords } from './goal-words.ts'

interface OfGoal {
  readonly goal: Goal
  readonly onClose: () => void
}

const wordsOnThem = 'In their own words, as they would say it'

export const AddGoal = ({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) => (
  <FormDialog
    title="Something they want to reach"
    op="goals.add"
    initial={{ caseId, words: '', setOn: todayOn() }}
    save="Write it down"
    onClose={onClose}
  >
    {({ field }) => (
      <>
        <TextArea {...field('words')} label={wordsOnThem} rows={2} autoFocus />
        <DateField {...asDay(field('setOn'))} label="Said on" max={todayOn()} />
      </>
    )}
  </FormDialog>
)

export const RewordGoal = ({ goal: { id, version, words, setOn }, onClose }: OfGoal) => (
  <FormDialog
    title="Put the words right"
    op="goals.reword"
    initial={{ goalId: id, version, words, setOn }}
    save="Save the words"
    onClose={onClose}
  >
    {({ field }) => (
      <>
        <TextArea {...field('words')} label={wordsOnThem} rows={2} autoFocus />
        <DateField {...asDay(field('setOn'))} label="Said on" max={todayOn()} />
      </>
    )}
  </FormDialog>
)

const scores = Array.from({ length: goalScale.to - goalScale.from + 1 }, (_, index) =>
  String(goalScale.from + index),
)

export const RateGoal = ({ goal, onClose }: OfGoal) => (
  <FormDialog
    title="How far they are"
    op="goals.rate"
    // Nothing stands there before they have said it.
    initial={{ goalId: goal.id, ratedOn: todayOn(), by: 'person', note: '' }}
    canSave={({ score }) => Number.isInteger(score)}
    save="Record it"
    onClose={onClose}
  >
    {({ field, values, set }) => (
      <>
        <p>
          <q>{goal.words}</q>
        </p>
        <RadioField
          {...field('score')}
          value={Number.isInteger(values.score) ? String(values.score) : null}
          onChange={(score) => set('score', Number(score))}
          label="How far have they come with it?"
          description="0: not begun. 10: reached, as they meant it."
          layout="row"
          choices={scores.map((score) => ({ id: score, label: score }))}
          autoFocus
        />
        <RadioField
          {...field('by')}
          label="Who says so"
          choices={raters.map((by) => ({ id: by, label: raterWords[by] }))}
        />
        <DateField {...asDay(field('ratedOn'))} label="On" min={goal.setOn} max={todayOn()} />
        <TextArea
          {...field('note')}
          value={values.note ?? ''}
          label="What they said about it"
          isOptional
          rows={2}
        />
      </>
    )}
  </FormDialog>
)

export const EndGoal = ({ goal, onClose }: OfGoal) => (
  <FormDialog
    title="What became of it"
    op="goals.end"
    initial={{ goalId: goal.id, version: goal.version, how: 'reached', on: todayOn(), words: '' }}
    save="Save"
    onClose={onClose}
  >
    {({ field, values }) => (
      <>
        <p>
          <q>{goal.words}</q>
        </p>
        <RadioField
          {...field('how')}
          label="It was"
          choices={goalEnds.map((how) => ({ id: how, label: endWords[how] }))}
          autoFocus
        />
        <DateField {...asDay(field('on'))} label="On" min={goal.setOn} max={todayOn()} />
        <TextArea
          {...field('words')}
          value={values.words ?? ''}
          label="In their own words"
          isOptional
          rows={2}
        />
      </>
    )}
  </FormDialog>
)
