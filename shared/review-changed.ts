import type { DecisionRecord } from './records.ts'
import type { RecordLine } from './record-line.ts'

/** What of a case a review holds against what was signed; `plan` with its lines as a record has them. */
export interface Promising {
  readonly risk: Pick<
    DecisionRecord['risk'],
    'safetyNets' | 'stopTriggers' | 'outcomesShort' | 'outcomesLong'
  > &
    Partial<Pick<DecisionRecord['risk'], 'reviewTriggers'>>
  readonly plan: Pick<DecisionRecord['plan'], 'lines' | 'contingencyPence'>
}

/**
 * In plain words what a case says otherwise than was signed: lines and amounts of its plan, and what is promised beside
 * them. Empty where nothing differs. Lines by their number alone, since not everybody may read what they are for.
 */
export function changedSince(signed: Promising, now: Promising): readonly string[] {
  const [before, after] = [signed.plan.lines, now.plan.lines]
  const lines = Array.from({ length: Math.max(before.length, after.length) }, (_, at) => {
    const [was, is] = [before[at], after[at]]
    if (was === undefined) return `line ${at + 1} is new`
    if (is === undefined) return `line ${at + 1} is no longer there`
    return lineChange(was, is).map((what) => `line ${at + 1} ${what}`)
  })
  const isPutBy = signed.plan.contingencyPence !== now.plan.contingencyPence
  return [
    ...lines.flat(),
    ...(isPutBy ? ['another sum is put by for what nobody foresees'] : []),
    ...besides(signed, now),
  ]
}

const amounts = [
  'unitPence',
  'unitsHundredths',
  'frequency',
  'weeksAYear',
  'healthPence',
  'socialCarePence',
  'contributionPence',
] as const

function lineChange(was: RecordLine, is: RecordLine): readonly string[] {
  const costs = amounts.some((key) => (was[key] ?? null) !== (is[key] ?? null))
  // A record from before a line was frozen with its plan’s start says none.
  const starts = was.startsOn !== null && was.startsOn !== is.startsOn
  return [
    ...(isOther(was.description, is.description) ? ['is for something else'] : []),
    ...(costs ? ['costs something else'] : []),
    ...(starts || was.endsOn !== is.endsOn ? ['runs on other days'] : []),
  ]
}

function besides({ risk: was, plan: planWas }: Promising, { risk: is, plan }: Promising): readonly string[] {
  const netsOf = ({ safetyNets }: Promising['risk']) => safetyNets.map(({ text }) => text)
  const triggersOf = ({ stopTriggers, reviewTriggers = [] }: Promising['risk']) => [
    ...stopTriggers,
    ...reviewTriggers,
  ]
  const outcomesOf = ({ outcomesShort, outcomesLong }: Promising['risk'], { lines }: Promising['plan']) => [
    outcomesShort,
    outcomesLong,
    ...lines.map(({ outcome }) => outcome),
  ]
  return [
    ...(areOther(outcomesOf(was, planWas), outcomesOf(is, plan)) ? ['other outcomes are hoped for'] : []),
    ...(areOther(netsOf(was), netsOf(is)) ? ['other safety nets are to be in place'] : []),
    ...(areOther(triggersOf(was), triggersOf(is)) ? ['there are other reasons to stop or look again'] : []),
  ]
}

/** Nobody has what is kept from both: it cannot be held against anything. */
const isKept = (text: string): boolean => text.includes('[Something is kept back here')

const isOther = (was: string, is: string): boolean => !isKept(was) && was.trim() !== is.trim()

function areOther(was: readonly string[], is: readonly string[]): boolean {
  const said = (list: readonly string[]): readonly string[] => list.filter((text) => text.trim() !== '')
  const [before, after] = [said(was), said(is)]
  return before.length !== after.length || before.some((text, at) => isOther(text, after[at] ?? ''))
}
