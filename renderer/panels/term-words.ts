import type { PanelTerms } from '../../shared/panels.ts'
import { duration } from '../meetings/meeting-words.ts'
import { plural } from '../time-words.ts'

/** "At least 2 from health and 1 from social care, with the chair." */
export function quorumWords({ quorumHealth, quorumSocialCare, chairNeeded }: PanelTerms): string {
  const people = `At least ${quorumHealth} from health and ${quorumSocialCare} from social care`
  return chairNeeded ? `${people}, and the chair among those present.` : `${people}.`
}

export const agendaWords = ({ agendaDaysBefore }: PanelTerms): string =>
  agendaDaysBefore === 0
    ? 'Out on the day of the meeting.'
    : `Out ${plural(agendaDaysBefore, 'working day')} before the meeting.`

export const signOffWords = ({ signOffDaysAfter }: PanelTerms): string =>
  signOffDaysAfter === 0
    ? 'By both agencies on the day of the meeting.'
    : `By both agencies within ${plural(signOffDaysAfter, 'working day')} of the meeting.`

export const minutesWords = ({ minutesPerCase }: PanelTerms): string =>
  `${duration(minutesPerCase)} each, unless the agenda says otherwise.`

export const screenWords = ({ namesOnSharedScreen }: PanelTerms): string =>
  namesOnSharedScreen ? 'Full names.' : 'Initials and age, no names.'

type BusinessItem = PanelTerms['businessItems'][number]

/** "Any urgent matters, 5 min" */
export const businessWords = ({ title, minutes }: BusinessItem): string =>
  minutes === 0 ? title : `${title}, ${duration(minutes)}`
