import { useState } from 'react'
import { longDate } from '../../shared/kernel/dates.ts'
import type {
  DateQuestion,
  ImportAnswers,
  ImportQuestions,
  TwiceQuestion,
} from '../../shared/imports/answers.ts'
import { plural } from '../words/time-words.ts'
import { Button, Eyebrow, Prose, RadioField, Row, Small, Stack, Table } from '../ui/index.ts'

export interface FileQuestionsProps {
  readonly questions: ImportQuestions
  readonly onAnswer: (said: Pick<ImportAnswers, 'dates' | 'twice'>) => void
  readonly onBack: () => void
}

/** What a file does not prove about itself, asked once, before anything of it is added. */
export function FileQuestions({ questions, onAnswer, onBack }: FileQuestionsProps) {
  const [dates, setDates] = useState<ImportAnswers['dates']>(null)
  const [twice, setTwice] = useState<ImportAnswers['twice']>(null)
  const isAnswered =
    (questions.dates === null || dates !== null) && (questions.twice === null || twice !== null)
  return (
    <Stack gap={6}>
      {questions.dates && <DatesAsked questions={questions.dates} value={dates} onChange={setDates} />}
      {questions.twice && <TwiceAsked question={questions.twice} value={twice} onChange={setTwice} />}
      <Row>
        <Button variant="primary" isDisabled={!isAnswered} onPress={() => onAnswer({ dates, twice })}>
          Read the file
        </Button>
        <Button variant="plain" onPress={onBack}>
          Leave it
        </Button>
        <Small>Nothing has been added.</Small>
      </Row>
    </Stack>
  )
}

const doubts: Readonly<Record<DateQuestion['doubt'], (question: DateQuestion) => string>> = {
  'nothing proves it': ({ column, example }) =>
    `No date under ${column} shows which figure is the day: ${example} could be either.`,
  'month first': ({ column, proof }) =>
    `Under ${column} the month seems to stand first: ${proof ?? ''} is no day otherwise.`,
  both: ({ column, proof }) =>
    `Under ${column} some dates are only days with the day first, and some only with the month first, such as ${proof ?? ''}.`,
}

interface DatesAskedProps {
  readonly questions: readonly DateQuestion[]
  readonly value: ImportAnswers['dates']
  readonly onChange: (dates: ImportAnswers['dates']) => void
}

function DatesAsked({ questions, value, onChange }: DatesAskedProps) {
  const shown = questions.find(({ dayFirst, monthFirst }) => dayFirst && monthFirst) ?? questions[0]
  const as = (on: string | null | undefined) => (on ? `${shown?.example} is ${longDate(on)}` : '')
  return (
    <section>
      <Eyebrow>How are the dates written?</Eyebrow>
      <Stack gap={4}>
        <Prose>{questions.map((question) => doubts[question.doubt](question)).join(' ')}</Prose>
        <RadioField
          label="In this file"
          value={value}
          onChange={onChange}
          choices={[
            { id: 'dayFirst', label: 'The day stands first', description: as(shown?.dayFirst) },
            { id: 'monthFirst', label: 'The month stands first', description: as(shown?.monthFirst) },
          ]}
        />
      </Stack>
    </section>
  )
}

interface TwiceAskedProps {
  readonly question: TwiceQuestion
  readonly value: ImportAnswers['twice']
  readonly onChange: (twice: ImportAnswers['twice']) => void
}

function TwiceAsked({ question, value, onChange }: TwiceAskedProps) {
  const { cells, rows, examples } = question
  return (
    <section>
      <Eyebrow>Some letters were changed on the way here</Eyebrow>
      <Stack gap={4}>
        <Prose>
          {`${plural(cells, 'cell', 'cells')} in ${plural(rows, 'row', 'rows')} went through a program that took the letters for other ones. Accord can put them back.`}
        </Prose>
        <Table
          caption="For example"
          showCaption
          rows={examples}
          rowKey={({ line, column }) => `${line} ${column}`}
          columns={[
            { id: 'row', title: 'Row', width: '4.5rem', cell: ({ line }) => line },
            { id: 'column', title: 'Column', width: '13.75rem', cell: ({ column }) => column },
            { id: 'text', title: 'As it stands', quiet: true, cell: ({ text }) => text },
            { id: 'mended', title: 'Mended', cell: ({ mended }) => mended },
          ]}
        />
        <RadioField
          label="These cells"
          value={value}
          onChange={onChange}
          choices={[
            { id: 'mend', label: 'Mend them' },
            { id: 'keep', label: 'Take them as they stand' },
            { id: 'leaveOut', label: 'Leave their rows out' },
          ]}
        />
      </Stack>
    </section>
  )
}
