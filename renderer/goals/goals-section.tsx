import { useState } from 'react'
import type { Goal, Goals } from '../../shared/goals.ts'
import { shortDate } from '../../shared/kernel/dates.ts'
import { useMay } from '../data/open-session.ts'
import { run } from '../data/run.ts'
import { useQueryOp } from '../data/use-op.ts'
import { useBlock } from '../form/block-here.ts'
import { MarkedOfCase } from '../form/marked-of-case.tsx'
import { Button, PageSection, Small, Stack, TextButton } from '../ui/index.ts'
import { AddGoal, EndGoal, RateGoal, RewordGoal } from './goal-forms.tsx'
import { becameWords, courseWords } from './goal-words.ts'
import styles from './goals.module.css'
import { Ratings } from './ratings.tsx'

interface GoalsSectionProps {
  /** “What she wants to reach” */
  readonly title: string
  readonly personId: string
  /** What a new goal is written down with; null: they have no case. */
  readonly caseId: string | null
}

/** What the person wants to reach, in their words, and how far they say that they are; over all of their cases. */
export function GoalsSection({ title, personId, caseId }: GoalsSectionProps) {
  const { data } = useQueryOp('goals.ofPerson', { personId })
  const [isAdding, setAdding] = useState(false)
  const mayAdd = useMay('goals.add') && caseId !== null
  if (data === undefined || (data.length === 0 && !mayAdd)) return null
  return (
    <PageSection title={title}>
      <Stack gap={5}>
        {data.length === 0 && (
          <Small as="p">
            No goal is written down yet. In their own words, each can be looked at again at a review: how far
            they say that they have come.
          </Small>
        )}
        <GoalList goals={data} />
        {mayAdd && (
          <div>
            <Button onPress={() => setAdding(true)}>Add a goal</Button>
          </div>
        )}
      </Stack>
      {isAdding && caseId !== null && <AddGoal caseId={caseId} onClose={() => setAdding(false)} />}
    </PageSection>
  )
}

const GoalList = ({ goals }: { readonly goals: Goals }) => (
  <>
    {goals.map((goal) => (
      <OneGoal key={goal.id} goal={goal} />
    ))}
  </>
)

type Asked = 'rate' | 'reword' | 'end'
const forms = { rate: RateGoal, reword: RewordGoal, end: EndGoal } as const

function OneGoal({ goal }: { readonly goal: Goal }) {
  const [asked, ask] = useState<Asked | null>(null)
  const may = useMay('goals.rate')
  const { id: goalId, caseId, version, words, setOn, end } = goal
  const key = `goal.${goalId}`
  const { isKept } = useBlock(key)
  const Form = asked && forms[asked]
  return (
    <section className={styles.goal} aria-label={words}>
      <MarkedOfCase caseId={caseId} block={key}>
        <p className={styles.words} dir="auto">
          {words}
        </p>
      </MarkedOfCase>
      {end && (
        <MarkedOfCase caseId={caseId} block={`${key}.end`}>
          <b>{becameWords(end)}.</b>
        </MarkedOfCase>
      )}
      <p>{courseWords(goal) || (end ? '' : 'Nobody has asked yet how far it is.')}</p>
      <Ratings goal={goal} mayTakeBack={may} />
      <Small as="p">Set on {shortDate(setOn)}</Small>
      {may && (
        <div className={styles.acts}>
          {end === null ? (
            <>
              <Act goal={goal} words="Say how far" onPress={() => ask('rate')} />
              <Act goal={goal} words="It has ended" onPress={() => ask('end')} />
              {!isKept && <Act goal={goal} words="Put the words right" onPress={() => ask('reword')} />}
            </>
          ) : (
            <Act
              goal={goal}
              words="Take it up again"
              onPress={() => void run('goals.reopen', { goalId, version })}
            />
          )}
        </div>
      )}
      {Form && <Form goal={goal} onClose={() => ask(null)} />}
    </section>
  )
}

interface ActProps {
  readonly goal: Goal
  readonly words: string
  readonly onPress: () => void
}

const Act = ({ goal, words, onPress }: ActProps) => (
  <TextButton aria-label={`${words}: ${goal.words}`} onPress={onPress}>
    {words}
  </TextButton>
)
