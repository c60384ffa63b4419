import type { UndoPlan } from './plan-undo.ts'
import { within } from './tree.ts'
import type { JoinRow } from './tree.ts'

/** Whose everything is, once all is answered: what is named goes to the second, the rest stays. */
export interface Split {
  /** As given; a key for each question. */
  readonly answers: ReadonlyMap<string, string>
  /** Records, the second's own among them. */
  readonly records: readonly string[]
  /** Joins that were to the first and are to the second. */
  readonly joins: readonly JoinRow[]
  readonly referrals: readonly string[]
  readonly cases: readonly string[]
  /** Referrals of one whose case is the other's, or that were said to be one of the other's. */
  readonly reopened: readonly string[]
  /** Referrals that were typed in while they were one, and are the second's. */
  readonly given: readonly string[]
}

export function split(plan: UndoPlan, answers: ReadonlyMap<string, string>): Split {
  const isSecond = (key: string): boolean => answers.get(key) === 'second'
  const joins = [...plan.later].flatMap(([join, whose]) =>
    whose === 'second' || isSecond(`record:${join.id}`) ? [join] : [],
  )
  const records = [plan.join, ...joins].flatMap(({ otherId }) => within(plan.tree, otherId))
  const cases = plan.cases
    .filter(({ row, whose }) => whose === 'second' || isSecond(`case:${row.id}`))
    .map(({ row }) => row.id)
  const leaves = ({ row, isTyped }: UndoPlan['referrals'][number]): boolean => {
    if (!isTyped) return records.includes(row.originId)
    return row.caseId === null ? isSecond(`referral:${row.id}`) : cases.includes(row.caseId)
  }
  const leaving = plan.referrals.filter(leaves)
  const parted = plan.referrals.filter(
    (one) => one.row.caseId !== null && leaves(one) !== cases.includes(one.row.caseId),
  )
  const isLeaving = new Set(leaving.map(({ row }) => row.id))
  const noLongerSame = plan.referrals.filter(
    ({ row }) => row.sameAs !== null && isLeaving.has(row.id) !== isLeaving.has(row.sameAs),
  )
  return {
    answers,
    records,
    joins,
    cases,
    referrals: leaving.map(({ row }) => row.id),
    reopened: [...parted, ...noLongerSame].map(({ row }) => row.id),
    given: leaving.filter(({ isTyped }) => isTyped).map(({ row }) => row.id),
  }
}
