import { useState } from 'react'
import type { BeforeUndo, UndoQuestion } from '../../shared/joins.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { Answer } from '../form/answer.tsx'
import { api } from '../data/api.ts'
import { fullName } from '../../shared/kernel/person-name.ts'
import { SideBySide } from './side-by-side.tsx'
import { SaveForm } from '../form/save-form.tsx'
import { Eyebrow, RadioField, Small, Stack, TextArea, notify } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { questionWords, referralLine } from './join-words.ts'

type Whose = 'first' | 'second' | 'both'

/** Shows what goes back to whom, asks what cannot be told, and why it is undone. */
export function UndoJoin({ joinId, onDone }: { readonly joinId: string; readonly onDone: () => void }) {
  const query = useQueryOp('joins.beforeUndo', { joinId })
  return (
    <Answer query={query} waiting="Looking at what was joined…">
      {(before) => <Form before={before} onDone={onDone} />}
    </Answer>
  )
}

function Form({ before, onDone }: { readonly before: BeforeUndo; readonly onDone: () => void }) {
  const { join, first, second, questions, goesBack } = before
  const [reason, setReason] = useState('')
  const [said, setSaid] = useState<ReadonlyMap<string, Whose>>(new Map())
  const answers = questions.flatMap(({ key }) => {
    const whose = said.get(key)
    return whose === undefined ? [] : [{ key, whose }]
  })
  const undo = async () => {
    const { id, version } = join
    const reply = await api.call('joins.undo', { joinId: id, version, reason, answers })
    if (!reply.ok) throw new Failure(reply.error)
    notify(`Two people again: ${fullName(first)} and ${fullName(second)}.`)
  }
  return (
    <SaveForm
      saveLabel="Make them two people"
      isDisabled={reason.trim() === '' || answers.length < questions.length}
      onSave={undo}
      onDone={onDone}
    >
      <SideBySide firstTitle="Stays here" secondTitle="Somebody of their own" first={first} second={second} />
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
              value={said.get(question.key) ?? null}
              onChange={(whose) => setSaid(new Map(said).set(question.key, whose))}
            />
          ))}
        </Stack>
      )}
      <TextArea
        label="Why they are two people"
        description="Stands on both people’s pages. Nothing that either agency sent is lost."
        value={reason}
        onChange={setReason}
      />
    </SaveForm>
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
