import type {
  AmendedAnswer,
  AmendedAttendance,
  AmendedRest,
  AmendedRisk,
} from '../../../shared/amended-fields.ts'
import type { AmendedAction, AmendedPerson, AmendedWords } from '../../../shared/amendments.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import type { DecisionRecord } from '../../../shared/records.ts'
import { withLines } from './corrected-plan.ts'

export interface Corrected {
  readonly words: AmendedWords
  readonly person: AmendedPerson | null
  /** Those that say something else. */
  readonly actions: readonly AmendedAction[]
  readonly rest: { readonly [K in keyof AmendedRest]?: AmendedRest[K] | undefined }
  readonly answers: readonly AmendedAnswer[]
}

/** The record as it should have been written; what follows from a figure follows anew. */
export function correctedRecord(
  before: DecisionRecord,
  { words, person, actions, rest, answers }: Corrected,
): DecisionRecord {
  const { said, asked, risk, plan, attendance } = rest
  return {
    ...before,
    person: { ...before.person, ...person },
    words: { ...before.words, ...said },
    ask: asked ? { ...before.ask, text: asked.ask, whyPanel: asked.whyPanel } : before.ask,
    risk: risk ? withRisk(before.risk, risk) : before.risk,
    plan: plan ? withLines(before.plan, plan) : before.plan,
    decision: { ...before.decision, ...words },
    agreements: withAnswers(before.agreements, answers),
    attendance: attendance ? withStates(before.attendance, attendance) : before.attendance,
    actions: before.actions.map((action) => ({
      ...action,
      ...actions.find(({ actionNo }) => actionNo === action.actionNo),
    })),
  }
}

function withRisk(before: DecisionRecord['risk'], after: AmendedRisk): DecisionRecord['risk'] {
  const { options, pitfalls, safetyNets, capacityQuestion, capacityNote, reviewTriggers, ...texts } = after
  const sameNumber =
    options.length === before.options.length &&
    pitfalls.length === before.pitfalls.length &&
    safetyNets.length === before.safetyNets.length
  if (!sameNumber) throw invalid({ risk: 'none is added or taken away' })
  return {
    ...before,
    ...texts,
    // A record from before there was such a list says nothing of one that is empty.
    ...((before.reviewTriggers !== undefined || reviewTriggers.length > 0) && { reviewTriggers }),
    options: before.options.map((option, index) => ({ ...option, ...options[index] })),
    pitfalls: before.pitfalls.map((pitfall, index) => ({ ...pitfall, ...pitfalls[index] })),
    safetyNets: before.safetyNets.map((net, index) => ({ ...net, ...safetyNets[index] })),
    capacity: { ...before.capacity, question: capacityQuestion, note: capacityNote },
  }
}

function withAnswers(
  before: DecisionRecord['agreements'],
  answers: readonly AmendedAnswer[],
): DecisionRecord['agreements'] {
  const known = new Set(before.map(({ member }) => member.memberId))
  if (answers.some(({ memberId }) => !known.has(memberId)))
    throw invalid({ answers: 'none is added or taken away' })
  return before.map((answer) => {
    const said = answers.find(({ memberId }) => memberId === answer.member.memberId)
    return said === undefined ? answer : { ...answer, words: said.words }
  })
}

function withStates(
  before: DecisionRecord['attendance'],
  after: AmendedAttendance,
): DecisionRecord['attendance'] {
  const ids = (list: readonly { readonly memberId: string }[]): string =>
    list.map(({ memberId }) => memberId).join()
  if (ids(before) !== ids(after)) throw invalid({ attendance: 'none is added or taken away' })
  return before.map((member, index) => ({ ...member, state: after[index]?.state ?? member.state }))
}
