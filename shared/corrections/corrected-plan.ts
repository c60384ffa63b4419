import type { AmendedLine, AmendedPlan } from '../amended-plan.ts'
import { annualise } from '../kernel/money.ts'
import { emptyLine } from '../plans.ts'
import { recordLine } from '../record-line.ts'
import type { RecordLine, RecordPlan } from '../record-plan.ts'
import { isSame, placeBefore } from './moved.ts'
import type { Moved } from './moved.ts'
import { summed } from './summed.ts'

/** The plan as typed; what follows from it follows in the whole record (`costedAgain`). */
export function withPlan(before: RecordPlan, { lines, ...said }: AmendedPlan): RecordPlan {
  return {
    ...before,
    ...had(before, said),
    lines: lines.map((line, index) => withLine(before, line, index)),
  }
}

/** Without what the record never had: one of the first version stays one. */
const had = <T extends object>(before: T, said: object): Partial<T> =>
  Object.fromEntries(Object.entries(said).filter(([key]) => key in before)) as Partial<T>

function withLine(plan: RecordPlan, { was, ...typed }: AmendedLine, index: number): RecordLine {
  const { weeksAYear, freedFrom, freedHow, bothUntil, bothPence, ...said } = typed
  const maybe = { weeksAYear, freedFrom, freedHow, bothUntil, bothPence }
  const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
  const old = was === null ? undefined : plan.lines[was]
  // A record says these only where there is something to say.
  const ifSaid = Object.fromEntries(Object.entries(maybe).filter(([, value]) => value !== null))
  if (old === undefined) {
    const { contributionPence, ...line } = recordLine(
      { ...emptyLine, ...known, ...maybe, annualPence: 0 },
      index + 1,
      plan.startsOn ?? null,
    )
    return { ...(isEarlier(plan) ? had(plan.lines[0] ?? line, line) : line), contributionPence } as RecordLine
  }
  const {
    weeksAYear: _weeks,
    freedFrom: _from,
    freedHow: _how,
    bothUntil: _until,
    bothPence: _both,
    ...rest
  } = old
  return { ...rest, ...had(old, known), ...ifSaid, lineNo: index + 1 }
}

/** Of the first version of the schema. */
const isEarlier = (plan: RecordPlan): boolean => plan.lines.some((line) => line.payee === undefined)

/** What a line comes to, and every sum, where what they follow from is another; what nobody touched stays as it was costed. */
export function costedAgain(before: RecordPlan, after: RecordPlan, moved: Moved): RecordPlan {
  if (isSame(before.lines, after.lines)) return after
  const lines = after.lines.map((line, index) => {
    const place = placeBefore(`/plan/lines/${index}`, moved)
    const old = place === null ? undefined : before.lines[Number(place.split('/').at(-1))]
    const cost = ({ lineNo: _no, healthPence: _h, socialCarePence: _s, ...of }: RecordLine): object => of
    return old !== undefined && isSame(cost(old), cost(line))
      ? line
      : { ...line, annualPence: annualise(line).annualPence }
  })
  return summed({ ...after, lines })
}
