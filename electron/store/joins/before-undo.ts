import type { BeforeUndo, BriefReferral, JoinedFacts, UndoQuestion } from '../../../shared/joins.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { frozenMeanwhile } from './frozen.ts'
import { partFacts } from './part-facts.ts'
import { planUndo } from './plan-undo.ts'
import type { UndoPlan } from './plan-undo.ts'
import { askedReferrals } from './questions.ts'
import { split } from './split.ts'
import { brief, selectJoins, shown } from './to-join.ts'
import { factsIn, within } from './tree.ts'

/** What undoing a join will do, and what has to be said first. Throws as `planUndo` does. */
export async function beforeUndo(db: ReadDb, joinId: string): Promise<BeforeUndo> {
  const plan = await planUndo(db, joinId)
  const nothingSaid = split(plan, new Map())
  const { stays, leaves } = partFacts(plan, nothingSaid)
  const first = stays.at(-1)?.facts ?? factsIn(plan.tree, plan.tree.rootId)
  const [join] = await selectJoins(db, [plan.join])
  if (!join) throw new Error('a join is missing')
  return {
    join,
    first: shown(first),
    second: shown(leaves.facts),
    goesBack: goesBack(plan),
    questions: questionsOf(plan),
    frozen: await frozenMeanwhile(db, plan),
  }
}

const goesBack = ({ referrals, cases }: UndoPlan): BeforeUndo['goesBack'] => ({
  referrals: referrals.flatMap(({ row, whose }) => (whose === 'second' ? [brief(row)] : [])),
  cases: cases.flatMap(({ row, whose }) => (whose === 'second' ? [row.reference] : [])),
})

function questionsOf(plan: UndoPlan): UndoQuestion[] {
  const { later, cases, facts, tree } = plan
  const records = [...later].flatMap(([{ id, otherId }, whose]): UndoQuestion[] => {
    if (whose !== 'asked') return []
    const about: JoinedFacts = shown(factsIn(tree, otherId))
    return [{ key: `record:${id}`, kind: 'record', facts: about, referrals: cameWith(plan, otherId) }]
  })
  return [
    ...records,
    ...askedReferrals(plan).map(({ row }): UndoQuestion => {
      return { key: `referral:${row.id}`, kind: 'referral', referral: brief(row) }
    }),
    ...cases.flatMap(({ row, whose }): UndoQuestion[] => {
      if (whose !== 'asked') return []
      return [{ key: `case:${row.id}`, kind: 'case', reference: row.reference, ask: row.ask }]
    }),
    ...facts.map((fact): UndoQuestion => {
      return { key: `fact:${fact}`, kind: 'fact', fact, now: saidIn(factsIn(tree, tree.rootId)[fact]) }
    }),
  ]
}

function cameWith({ tree, referrals }: UndoPlan, id: string): BriefReferral[] {
  const records = within(tree, id)
  const theirs = (row: Row<'referral'>): boolean => records.includes(row.originId)
  return referrals.filter(({ row }) => theirs(row)).map(({ row }) => brief(row))
}

/** As its column has it. */
const saidIn = (column: Row<'person'>[keyof Row<'person'>]): string => String(column ?? '')
