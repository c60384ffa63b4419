import { longDate } from './dates.ts'
import type { LimitKind, TimeLimit } from './rules/time-limits.ts'

export const limitNames: Readonly<Record<LimitKind, string>> = {
  agenda: 'Agenda',
  papers: 'Papers',
  actions: 'Actions',
  minutes: 'Minutes',
  signOff: 'Sign-off',
  release: 'Release',
}

const daysWords = (count: number): string => (count === 1 ? '1 working day' : `${count} working days`)

/** "due Tuesday 1 December 2026 · 3 working days left", "2 working days late": what stands after the name. */
export function limitStanding({ state, dueOn, workingDays, doneOn }: TimeLimit): string {
  switch (state) {
    case 'ahead':
      return workingDays === 0
        ? `due ${longDate(dueOn)}`
        : `due ${longDate(dueOn)} · ${daysWords(workingDays)} left`
    case 'today':
      return 'due today'
    case 'late':
      return workingDays === 0 ? `late: due ${longDate(dueOn)}` : `${daysWords(workingDays)} late`
    case 'met':
      return doneOn === null ? 'done' : `done ${longDate(doneOn)}, in time`
    case 'metLate':
      return workingDays === 0
        ? `done late, ${longDate(doneOn ?? dueOn)}`
        : `done ${longDate(doneOn ?? dueOn)}, ${daysWords(workingDays)} late`
  }
}

/** "Papers due Tuesday 1 December 2026 · 3 working days left", "Minutes 2 working days late" */
export const limitWords = (limit: TimeLimit): string => `${limitNames[limit.kind]} ${limitStanding(limit)}`

export const isLateLimit = ({ state }: TimeLimit): boolean => state === 'late' || state === 'metLate'
