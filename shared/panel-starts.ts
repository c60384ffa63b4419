import type { PanelKind } from './panel-kinds.ts'
import type { PanelTerms } from './panels.ts'

/**
 * What a panel of a kind starts with where it differs; all of it can be changed. A team meets every week about many
 * people, and nobody is asked for papers days before (three minutes each: NHS teams hear 15 to 25 in an hour).
 */
export const startsOfKind: Readonly<Record<PanelKind, Partial<PanelTerms>>> = {
  risk_enablement: {},
  funding: {},
  multidisciplinary_team: {
    minutesPerCase: 3,
    minutesPerMeeting: 60,
    agendaDaysBefore: 0,
    papersDaysBefore: 0,
  },
}

/** Terms of another panel of the same two agencies: as the first has agreed them, but for what its kind starts with. */
export const termsOfAnother = (
  first: PanelTerms,
  said: Pick<PanelTerms, 'kind' | 'quorumHealth' | 'quorumSocialCare' | 'chairNeeded'>,
): PanelTerms => ({ ...first, ...startsOfKind[said.kind], ...said })
