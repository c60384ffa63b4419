import { longDate } from '../../shared/kernel/dates.ts'
import type { PanelTerms, StandingItem } from '../../shared/panels.ts'
import { duration } from '../meetings/meeting-words.ts'
import { plural } from '../words/time-words.ts'

/** "At least 2 from health and 1 from the council, with the chair." */
export function quorumWords({ quorumHealth, quorumSocialCare, chairNeeded }: PanelTerms): string {
  const people = `At least ${quorumHealth} from health and ${quorumSocialCare} from the council`
  return chairNeeded ? `${people}, and the chair among those present.` : `${people}.`
}

/** "The directors of both agencies, then the two chief executives." */
export const escalationWords = ({ escalation }: PanelTerms): string =>
  escalation.length === 0
    ? 'Nowhere yet: a deadlock can only be deferred.'
    : `${escalation.map((step, index) => (index === 0 ? step : step.replace(/^The /, 'the '))).join(', then ')}.`

export const agendaWords = ({ agendaDaysBefore }: Pick<PanelTerms, 'agendaDaysBefore'>): string =>
  agendaDaysBefore === 0
    ? 'Out on the day of the meeting.'
    : `Out ${plural(agendaDaysBefore, 'working day')} before the meeting.`

/** "Out 3 working days before the meeting." */
export const papersWords = ({ papersDaysBefore }: PanelTerms): string =>
  agendaWords({ agendaDaysBefore: papersDaysBefore })

const within = (what: string, days: number): string =>
  days === 0
    ? `${what} on the day of the meeting.`
    : `${what} within ${plural(days, 'working day')} of the meeting.`

export const actionsWords = ({ actionsDaysAfter }: PanelTerms): string =>
  within('With their owners', actionsDaysAfter)

export const minutesOutWords = ({ minutesDaysAfter }: PanelTerms): string => within('Out', minutesDaysAfter)

export const releaseWords = ({ releaseDaysAfter }: PanelTerms): string =>
  within('To both agencies', releaseDaysAfter)

/** "A receipt within 5 working days of sending." */
export const receiptWords = ({ receiptDaysAfter }: PanelTerms): string =>
  receiptDaysAfter === 0
    ? 'A receipt on the day of sending.'
    : `A receipt within ${plural(receiptDaysAfter, 'working day')} of sending.`

/** "Friday 25 December 2026 and Monday 28 December 2026", or how many where they are many. */
export function closedWords({ closedDays }: PanelTerms, today: string): string {
  const coming = closedDays.filter((day) => day >= today)
  if (coming.length === 0) return closedDays.length === 0 ? 'None.' : 'None to come.'
  const shown = coming.slice(0, 4).map(longDate).join(', ')
  return coming.length > 4 ? `${shown} and ${coming.length - 4} more.` : `${shown}.`
}

export const standingWords: Readonly<Record<StandingItem, string>> = {
  confidentiality: 'Confidentiality statement',
  apologies: 'Apologies',
  interests: 'Interests',
  actions: 'Actions from last time',
  lastRecord: 'The last record',
}

export const signOffWords = ({ signOffDaysAfter }: PanelTerms): string =>
  signOffDaysAfter === 0
    ? 'By both agencies on the day of the meeting.'
    : `By both agencies within ${plural(signOffDaysAfter, 'working day')} of the meeting.`

export const minutesWords = ({ minutesPerCase, minutesPerMeeting }: PanelTerms): string =>
  `${duration(minutesPerCase)} each, unless the agenda says otherwise; a meeting is planned to take ${duration(minutesPerMeeting)}.`

export const screenWords = ({ namesOnSharedScreen }: PanelTerms): string =>
  namesOnSharedScreen ? 'Full names.' : 'Initials and age, no names.'

export const lockedWords = ({ roomLockMinutes, wallWhenLocked }: PanelTerms): string =>
  `After ${duration(roomLockMinutes)} without a key or the mouse. The shared screen ${wallWhenLocked === 'panel' ? 'shows the panel’s name' : 'goes on showing what was there'} until somebody unlocks.`

type BusinessItem = PanelTerms['businessItems'][number]

/** "Any urgent matters, 5 min" */
export const businessWords = ({ title, minutes }: BusinessItem): string =>
  minutes === 0 ? title : `${title}, ${duration(minutes)}`
