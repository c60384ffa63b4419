import { z } from 'zod'
import { joins } from '../../shared/joins.ts'
import type { BeforeUndo, UndoQuestion } from '../../shared/joins.ts'
import { Answer } from '../form/answer.tsx'
import { fullName } from '../../shared/kernel/person-name.ts'
import { SideBySide } from './side-by-side.tsx'
import { Form } from '../form/form.tsx'
import { Eyebrow, RadioField, Small, Stack, TextArea, notify } from '../ui/index.ts'
import { ask, useQueryOp } from '../data/use-op.ts'
import { questionWords, referralLine } from './join-words.ts'

type Whose = 'first' | 'second' | 'both'

/** Shows what goes back to whom, asks what cannot be told, and why it is undone. */
export function UndoJoin({ joinId, onDone }: { readonly joinId: string; readonly onDone: () => void }) {
  const query = useQueryOp('joins.beforeUndo', { joinId })
  return (
    <Answer query={query} waiting="Looking at what was joined…">
      {(before) => <Undoing before={before} onDone={onDone} />}
    </Answer>
  )
}

/** Whose each thing is, by its question. */
const Undone = joins.undo.input.pick({ joinId: true, version: true, reason: true }).extend({
  said: z.record(z.string(), z.enum(['first', 'second', 'both'])),
})
type Said = z.output<typeof Undone>['said']

const answersTo = (questions: readonly UndoQuestion[], said: Said) =>
  questions.flatMap(({ key }) => {
    const whose = said[key]
    return whose === undefined ? [] : [{ key, whose }]
  })

function Undoing({ before, onDone }: { readonly before: BeforeUndo; readonly onDone: () => void }) {
  const { join, first, second, questions, goesBack } = before
  return (
    <Form
      schema={Undone}
      initial={{ joinId: join.id, version: join.version, reason: '', said: {} }}
      send={({ said, ...input }) => ask('joins.undo', { ...input, answers: answersTo(questions, said) })}
      save="Make them two people"
      canSave={({ reason, said }) =>
        reason.trim() !== '' && answersTo(questions, said).length === questions.length
      }
      onDone={() => {
        notify(`Two people again: ${fullName(first)} and ${fullName(second)}.`)
        onDone()
      }}
      isInDialog
      onBack={onDone}
    >
      {({ field, values, set }) => (
        <>
          <SideBySide
            firstTitle="Stays here"
            secondTitle="Somebody of their own"
            first={first}
            second={second}
          />
          <Small as="p">{goesBackWords(goesBack, fullName(second))}</Small>
          <Frozen before={before} />
          {questions.length > 0 && (
            <Stack gap={5}>
              <Eyebrow>Came while they were one: whose is it?</Eyebrow>
              {questions.map((question) => (
                <Question
                  key={question.key}
                  question={question}
                  names={[fullName(first), fullName(second)]}
                  value={values.said[question.key] ?? null}
                  onChange={(whose) => set('said', { ...values.said, [question.key]: whose })}
                />
              ))}
            </Stack>
          )}
          <TextArea
            {...field('reason')}
            label="Why they are two people"
            description="Stands on both people’s pages. Nothing that either agency sent is lost."
          />
        </>
      )}
    </Form>
  )
}

function goesBackWords({ referrals, cases }: BeforeUndo['goesBack'], name: string): string {
  const all = [...referrals.map(referralLine), ...cases.map((reference) => `case ${reference}`)]
  return all.length === 0
    ? `Nothing but the record itself goes to ${name}.`
    : `Goes to ${name}: ${all.join('; ')}.`
}

function Frozen({ before: { frozen } }: { readonly before: BeforeUndo }) {
  if (frozen.length === 0) return null
  return (
    <p>
      <b>What was frozen stays frozen:</b> {[...new Set(frozen.map(({ reference }) => reference))].join(', ')}
      . These records say what they said while the two were one. Where one names the wrong person, correct
      that record.
    </p>
  )
}

interface QuestionProps {
  readonly question: UndoQuestion
  readonly names: readonly [string, string]
  readonly value: Whose | null
  readonly onChange: (whose: Whose) => void
}

function Question({ question, names: [first, second], value, onChange }: QuestionProps) {
  const { label, text } = questionWords(question)
  const isSameName = first === second
  const choices = [
    { id: 'first' as const, label: isSameName ? `${first}, who stays` : first },
    { id: 'second' as const, label: isSameName ? `${second}, on their own` : second },
    ...(question.kind === 'fact' ? [{ id: 'both' as const, label: 'Both' }] : []),
  ]
  return (
    <RadioField
      label={label}
      description={text}
      choices={choices}
      layout="row"
      value={value}
      onChange={onChange}
    />
  )
}
