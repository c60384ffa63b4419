import { longDate } from './kernel/dates.ts'
import type { LimitKind, TimeLimit } from './limits.ts'

export const limitNames: Readonly<Record<LimitKind, string>> = {
  agenda: 'Agenda',
  papers: 'Papers',
  actions: 'Actions',
  minutes: 'Minutes',
  signOff: 'Sign-off',
  release: 'Release',
}

const daysWords = (count: number): string => (count === 1 ? '1 working day' : `${count} working days`)

/** "due Tuesday 1 December 2026 · 3 working days left", "2 working days late": what stands after the name. `date`: how a day is written. */
export function limitStanding(
  { state, dueOn, workingDays, doneOn }: TimeLimit,
  date: (day: string) => string = longDate,
): string {
  switch (state) {
    case 'ahead':
      return workingDays === 0 ? `due ${date(dueOn)}` : `due ${date(dueOn)} · ${daysWords(workingDays)} left`
    case 'today':
      return 'due today'
    case 'late':
      return workingDays === 0 ? `late: due ${date(dueOn)}` : `${daysWords(workingDays)} late`
    case 'met':
      return doneOn === null ? 'done' : `done ${date(doneOn)}, in time`
    case 'metLate':
      return workingDays === 0
        ? `done late, ${date(doneOn ?? dueOn)}`
        : `done ${date(doneOn ?? dueOn)}, ${daysWords(workingDays)} late`
  }
}

/** "Papers due Tuesday 1 December 2026 · 3 working days left", "Minutes 2 working days late" */
export const limitWords = (limit: TimeLimit, date?: (day: string) => string): string =>
  `${limitNames[limit.kind]} ${limitStanding(limit, date)}`

export const isLateLimit = ({ state }: TimeLimit): boolean => state === 'late' || state === 'metLate'
