import { annualise } from './kernel/money.ts'
import type { Cost } from './kernel/money.ts'
import type { DecisionRecord } from './records.ts'
import type { SafetyNet } from './risks.ts'

/** One thing that was promised: where it stands in the record (a JSON pointer), and its words there. */
export interface Promised {
  readonly key: string
  readonly text: string
  /** Whoever reads this may not read it: nothing of it is asked of them, and nothing told. */
  readonly isKept: boolean
}

export interface PromisedNet extends Promised {
  readonly kind: SafetyNet['kind']
}

/** What was to make everybody stop, or to bring the review forward. */
export interface PromisedTrigger extends Promised {
  readonly from: 'stop' | 'review'
}

/** A line of the plan as it was signed; pence for a year, or once for what is paid once. */
export interface PromisedLine extends Promised {
  readonly lineNo: number
  /** Null where it may not be read. */
  readonly cost: Cost | null
  readonly annualPence: number
  readonly healthPence: number
  readonly socialCarePence: number
}

/** What a signed decision promised, as one reader may read it. */
export interface ReviewPromise {
  readonly recordId: string
  readonly recordVersion: number
  readonly heldOn: string
  readonly reviewOn: string | null
  readonly startsOn: string | null
  readonly words: Pick<DecisionRecord['words'], 'text' | 'source' | 'saidOn'>
  readonly outcomes: readonly Promised[]
  readonly conditions: readonly Promised[]
  readonly nets: readonly PromisedNet[]
  readonly triggers: readonly PromisedTrigger[]
  readonly lines: readonly PromisedLine[]
}

/** As `markerSentence` of reading.ts writes it, alone or within a text. */
const marker = '[Something is kept back here'

const promised = (key: string, text: string): Promised => ({ key, text, isKept: text.includes(marker) })

const said = <P extends Promised>(list: readonly P[]): readonly P[] =>
  list.filter(({ text }) => text.trim() !== '')

/** The same outcome of two lines is one. */
function outcomesOf({ risk, plan }: Pick<DecisionRecord, 'risk' | 'plan'>): readonly Promised[] {
  const all = said([
    promised('/risk/outcomesShort', risk.outcomesShort),
    promised('/risk/outcomesLong', risk.outcomesLong),
    ...plan.lines.map(({ outcome }, at) => promised(`/plan/lines/${at}/outcome`, outcome)),
  ])
  return all.filter(
    ({ text }, at) =>
      all.findIndex((one) => one.text.trim().toLowerCase() === text.trim().toLowerCase()) === at,
  )
}

/** `keptAt`: places whose amounts this reader does not have. */
function linesOf(plan: DecisionRecord['plan'], keptAt: ReadonlySet<string>): readonly PromisedLine[] {
  return plan.lines.map((line, at) => {
    const key = `/plan/lines/${at}`
    const { unitPence, unitsHundredths, frequency, endsOn, weeksAYear = null } = line
    const startsOn = line.startsOn ?? plan.startsOn ?? null
    const cost = {
      unitPence,
      unitsHundredths,
      frequency,
      startsOn,
      endsOn,
      weeksAYear,
    }
    const isKept = ['healthPence', 'socialCarePence', 'annualPence', 'unitPence'].some((of) =>
      keptAt.has(`${key}/${of}`),
    )
    return {
      ...promised(key, line.description),
      ...(isKept && { isKept }),
      lineNo: line.lineNo,
      cost: isKept ? null : cost,
      annualPence: isKept ? 0 : annualise(cost).annualPence,
      healthPence: isKept ? 0 : line.healthPence,
      socialCarePence: isKept ? 0 : line.socialCarePence,
    }
  })
}

/** What a record promises; `keptAt`: JSON pointers of what is left out of this reading of it. */
export const promiseOf = (
  record: Pick<
    DecisionRecord,
    'recordId' | 'recordVersion' | 'meeting' | 'decision' | 'words' | 'risk' | 'plan'
  >,
  keptAt: ReadonlySet<string>,
): ReviewPromise => ({
  recordId: record.recordId,
  recordVersion: record.recordVersion,
  heldOn: record.meeting.heldOn,
  reviewOn: record.decision.reviewOn,
  startsOn: record.plan.startsOn ?? null,
  words: { text: record.words.text, source: record.words.source, saidOn: record.words.saidOn },
  outcomes: outcomesOf(record),
  conditions: said(
    record.decision.conditions.map((text, at) => promised(`/decision/conditions/${at}`, text)),
  ),
  nets: said(
    record.risk.safetyNets.map(({ kind, text }, at): PromisedNet => ({
      ...promised(`/risk/safetyNets/${at}/text`, text),
      kind: kind as SafetyNet['kind'],
    })),
  ),
  triggers: said([
    ...record.risk.stopTriggers.map((text, at): PromisedTrigger => ({
      ...promised(`/risk/stopTriggers/${at}`, text),
      from: 'stop',
    })),
    ...(record.risk.reviewTriggers ?? []).map((text, at): PromisedTrigger => ({
      ...promised(`/risk/reviewTriggers/${at}`, text),
      from: 'review',
    })),
  ]),
  lines: linesOf(record.plan, keptAt),
})
