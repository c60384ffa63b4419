import type { AmendedAnswer, AmendedRest } from '../amended-fields.ts'
import type { AmendedAction, AmendedWords } from '../amendments.ts'
import { invalid } from '../kernel/reply.ts'
import type { DecisionRecord, RecordPerson } from '../records.ts'
import { withAround } from './corrected-around.ts'
import { withPlan } from './corrected-plan.ts'
import { withRisk } from './corrected-risk.ts'
import { withAttendance, withDeclarations, withOthers } from './corrected-people.ts'
import { movedTexts } from './moved.ts'
import type { Moved } from './moved.ts'

export interface Corrected {
  readonly words: AmendedWords
  readonly person: Partial<RecordPerson> | null
  /** As they should say, in their order; undefined: as they do. */
  readonly actions: readonly AmendedAction[] | undefined
  readonly rest: { readonly [K in keyof AmendedRest]?: AmendedRest[K] | undefined }
  readonly answers: readonly AmendedAnswer[]
}

/** The record as it should have been written; what follows from it follows later, in the whole. */
export function correctedRecord(
  before: DecisionRecord,
  { words, person, actions, rest, answers }: Corrected,
): DecisionRecord {
  const { said, asked, support, risk, plan, attendance, declarations, others } = rest
  const after: DecisionRecord = withoutAbsent({
    ...before,
    ...(before.support && support && { support: { ...before.support, ...support } }),
    ...withSenders(before, rest),
    ...(declarations && withDeclarations(before, declarations)),
    ...(others && withOthers(before, others)),
    meeting: withHearing(before.meeting, rest.heard),
    person: { ...before.person, ...person },
    words: { ...before.words, ...said },
    ask: asked ? withAsk(before.ask, asked) : before.ask,
    risk: risk ? withRisk(before.risk, risk) : before.risk,
    plan: plan ? withPlan(before.plan, plan) : before.plan,
    findings: rest.findings ? withReasons(before.findings, rest.findings) : before.findings,
    decision: withDecision(before.decision, words, rest.escalation),
    agreements: withAnswers(before.agreements, answers),
    attendance: attendance ? withAttendance(before.attendance, attendance) : before.attendance,
    actions: actions ? withActions(before.actions, actions) : before.actions,
  })
  return { ...after, ...withAround(before, after, rest) }
}

/** A list that is empty now is said by no record. */
const withoutAbsent = (record: object): DecisionRecord =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as unknown as DecisionRecord

const withAsk = (
  before: DecisionRecord['ask'],
  { ask, whyPanel, panelBecause }: AmendedRest['asked'],
): DecisionRecord['ask'] => ({
  ...before,
  text: ask,
  whyPanel,
  ...(before.panelBecause && panelBecause && { panelBecause }),
})

const withHearing = (
  before: DecisionRecord['meeting'],
  heard: AmendedRest['heard'] | undefined,
): DecisionRecord['meeting'] => ({
  ...before,
  ...(heard && before.presentedBy !== undefined && { presentedBy: heard.presentedBy }),
  ...(heard && before.late && { late: { ...before.late, reason: heard.lateReason } }),
})

/** An escalation is a deadlock with both views: it is corrected where it is one, and never brought in. */
const withDecision = (
  { escalation, ...before }: DecisionRecord['decision'],
  words: AmendedWords,
  corrected: AmendedRest['escalation'] | undefined,
): DecisionRecord['decision'] => ({
  ...before,
  ...words,
  ...(escalation && { escalation: { ...escalation, ...corrected } }),
})

const withSenders = (
  before: DecisionRecord,
  { senders }: Corrected['rest'],
): Pick<DecisionRecord, 'senders'> => {
  if (senders === undefined || before.senders === undefined) return {}
  const sides = (list: readonly { readonly side: string }[]): string => list.map(({ side }) => side).join()
  if (sides(before.senders) !== sides(senders))
    throw invalid({ 'rest.senders': 'none is added or taken away' })
  return { senders }
}

/** An answer to a rule is corrected in its words; nobody's is brought in or taken away. */
function withReasons(
  before: DecisionRecord['findings'],
  reasons: AmendedRest['findings'],
): DecisionRecord['findings'] {
  const answered = before.found.flatMap(({ reason }, was) => (reason === '' ? [] : [was]))
  if (reasons.some(({ was }) => !answered.includes(was)))
    throw invalid({ 'rest.findings': 'none is added or taken away' })
  return {
    ...before,
    found: before.found.map((finding, index) => ({
      ...finding,
      reason: reasons.find(({ was }) => was === index)?.reason ?? finding.reason,
    })),
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
    return said === undefined
      ? answer
      : { ...answer, words: said.words, position: said.position ?? answer.position }
  })
}

const withActions = (
  before: DecisionRecord['actions'],
  actions: readonly AmendedAction[],
): DecisionRecord['actions'] =>
  actions.map((action) => ({
    audience: 'both',
    ...before.find(({ actionNo }) => actionNo === action.actionNo),
    ...action,
  }))

/** Where each entry of a list was before. */
export function movedIn(
  before: DecisionRecord,
  after: DecisionRecord,
  { rest, actions }: Pick<Corrected, 'rest' | 'actions'>,
): Moved {
  const was = (list: readonly { readonly was: number | null }[] | undefined) => list?.map((one) => one.was)
  const texts = (key: 'benefits' | 'costOfNotDoing' | 'strengths' | 'stopTriggers' | 'reviewTriggers') =>
    [`/risk/${key}`, movedTexts(before.risk[key] ?? [], after.risk[key] ?? [])] as const
  const lists: (readonly [string, (number | null)[] | undefined])[] = [
    ['/plan/lines', was(rest.plan?.lines)],
    ['/risk/options', was(rest.risk?.options)],
    ['/risk/pitfalls', was(rest.risk?.pitfalls)],
    ['/risk/safetyNets', was(rest.risk?.safetyNets)],
    ['/declarations', was(rest.declarations)],
    ['/othersPresent', was(rest.others)],
    ['/offers', was(rest.offers)],
    ['/actions', actions?.map(({ actionNo }) => indexOrNull(before, actionNo))],
    ['/decision/conditions', movedTexts(before.decision.conditions, after.decision.conditions)],
    ...(rest.risk === undefined
      ? []
      : (['benefits', 'costOfNotDoing', 'strengths', 'stopTriggers', 'reviewTriggers'] as const).map(texts)),
  ]
  return new Map(lists.flatMap(([at, from]) => (from === undefined ? [] : [[at, from] as const])))
}

function indexOrNull({ actions }: DecisionRecord, actionNo: number): number | null {
  const index = actions.findIndex((action) => action.actionNo === actionNo)
  return index === -1 ? null : index
}
