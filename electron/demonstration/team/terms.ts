import type { PanelTerms } from '../../../shared/panels.ts'
import type { DemoMember } from '../shapes/script.ts'

export const teamName = 'Northgate community mental health team'

/** Where the team differs from what a team starts with. */
export const teamTerms = {
  kind: 'multidisciplinary_team',
  quorumHealth: 2,
  quorumSocialCare: 1,
  chairNeeded: false,
} as const satisfies Partial<PanelTerms>

export const teamBusiness: PanelTerms['businessItems'] = [
  { title: 'Actions from last week', minutes: 5, place: 'start', about: 'actions' },
  { title: 'Duty, leave and beds', minutes: 5, place: 'end' },
]

/** What each of them is in the team, by their login; of the panel's members the first eight. */
export const disciplineOf: Readonly<Record<string, string>> = {
  farid: 'Psychiatry',
  tom: 'Nursing',
  bridget: 'Nursing',
  kofi: 'Occupational therapy',
  joel: 'Social work',
  morag: 'Social work',
  dermot: 'Peer support',
  carys: 'Advocate',
  ines: 'Psychology',
  reuben: 'Pharmacy',
}

/** Whoever sits on the team alone. Registration numbers are invented. */
export const teamMembers: readonly DemoMember[] = [
  {
    login: 'ines',
    name: 'Dr Ines Caldeira',
    title: 'Clinical psychologist',
    role: 'member',
    side: 'health',
    registration: 'HCPC PYL99204',
    annualLimitPence: null,
  },
  {
    login: 'reuben',
    name: 'Reuben Oduya',
    title: 'Mental health pharmacist',
    role: 'member',
    side: 'health',
    registration: 'GPhC 9990412',
    annualLimitPence: null,
  },
]

/** Who runs the meeting, writes it down, and confirms each record by name. */
export const teamChair = 'tom'
