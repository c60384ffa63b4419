import { addWorkingDays, workingDaysBetween } from '../kernel/dates.ts'
import type { ClosedDays } from '../kernel/dates.ts'
import type { PanelTerms } from '../panels.ts'
import type { LimitKind, TimeLimit } from '../limits.ts'
import { limitKinds } from '../limits.ts'

export type LimitTerms = Pick<
  PanelTerms,
  | 'agendaDaysBefore'
  | 'papersDaysBefore'
  | 'actionsDaysAfter'
  | 'minutesDaysAfter'
  | 'signOffDaysAfter'
  | 'releaseDaysAfter'
  | 'closedDays'
>

/** The day each was done; `true` where it was, but nobody kept the day; null where it is still to be done. */
export type LimitsDone = Readonly<Record<LimitKind, string | true | null>>

export interface LimitFacts {
  readonly heldOn: string
  readonly done: LimitsDone
}

/** The last day each thing is in time: working days before or after the day of the meeting, which itself is day 0. */
export function dueDays(heldOn: string, terms: LimitTerms): Readonly<Record<LimitKind, string>> {
  const after = (days: number): string => addWorkingDays(heldOn, days, terms.closedDays)
  return {
    agenda: after(-terms.agendaDaysBefore),
    papers: after(-terms.papersDaysBefore),
    actions: after(terms.actionsDaysAfter),
    minutes: after(terms.minutesDaysAfter),
    signOff: after(terms.signOffDaysAfter),
    release: after(terms.releaseDaysAfter),
  }
}

/** Where one meeting, or one case at it, stands against the panel's own time limits on `today`. */
export function timeLimits(terms: LimitTerms, facts: LimitFacts, today: string): readonly TimeLimit[] {
  const due = dueDays(facts.heldOn, terms)
  return limitKinds.map((kind) => {
    const done = facts.done[kind]
    const doneOn = typeof done === 'string' ? done : null
    const place = { dueOn: due[kind], closed: terms.closedDays }
    return { kind, dueOn: due[kind], doneOn, ...(done === null ? waiting(place, today) : met(place, doneOn)) }
  })
}

interface DuePlace {
  readonly dueOn: string
  readonly closed: ClosedDays
}
type LimitStanding = Pick<TimeLimit, 'state' | 'workingDays'>

function waiting({ dueOn, closed }: DuePlace, today: string): LimitStanding {
  if (today === dueOn) return { state: 'today', workingDays: 0 }
  return today < dueOn
    ? { state: 'ahead', workingDays: workingDaysBetween(today, dueOn, closed) }
    : { state: 'late', workingDays: workingDaysBetween(dueOn, today, closed) }
}

const met = ({ dueOn, closed }: DuePlace, doneOn: string | null): LimitStanding =>
  doneOn === null || doneOn <= dueOn
    ? { state: 'met', workingDays: 0 }
    : { state: 'metLate', workingDays: workingDaysBetween(dueOn, doneOn, closed) }

/** Of what is still to be done, the one due first; null when all is done. */
export function nextLimit(limits: readonly TimeLimit[]): TimeLimit | null {
  const open = limits.filter(({ state }) => state !== 'met' && state !== 'metLate')
  return open.reduce<TimeLimit | null>(
    (first, one) => (first && first.dueOn <= one.dueOn ? first : one),
    null,
  )
}
