import { laterTerms, startingAgenda } from '../../shared/panels.ts'
import type { PanelTerms } from '../../shared/panels.ts'
import type { SetUpAgency } from '../../shared/session.ts'
import { sides } from '../../shared/kernel/text.ts'
import type { z } from 'zod'
import type { DemoMember } from './shapes/script.ts'

type DemoAgency = z.output<typeof SetUpAgency>

// Both invented; neither code is in the register of organisations.
export const health: DemoAgency = { name: 'Harrow Vale NHS Trust', odsCode: 'RHV99' }
export const socialCare: DemoAgency = { name: 'Northgate Council', odsCode: '9N9' }

export const panelName = 'Northgate & Harrow Vale risk enablement panel'

export const terms: PanelTerms = {
  ...laterTerms,
  quorumHealth: 2,
  quorumSocialCare: 2,
  chairNeeded: true,
  decidingRule: 'majority',
  escalation: ['The directors of both agencies', 'The two chief executives'],
  confidentiality:
    'What is said here about a person is for that person, and for the people in both agencies who work with them. The record is a summary, read back before anyone signs. Nothing is copied or passed on except by the record. Anyone who knows the person outside work says so now.',
  namesOnSharedScreen: false,
  minutesPerCase: 10,
  agendaDaysBefore: 3,
  signOffDaysAfter: 10,
  closedDays: [],
  minutesPerMeeting: 120,
  sections: [...startingAgenda.sections],
  letter: {
    address: 'Garden room, Harrow Vale Hospital\nNorthgate NG1 2ZZ\n01632 960 001',
    contact: 'You can also ask Amara Nwosu, who coordinates the panel, on 01632 960 001.',
    again: '',
    complaints: '',
    advocacy: '',
    saysDissent: false,
  },
  businessItems: [
    { title: 'Welcome, apologies and interests', minutes: 5, place: 'start' },
    { title: 'Actions from last time', minutes: 5, place: 'start', about: 'actions' },
    { title: 'Any urgent matters', minutes: 5, place: 'end' },
    { title: 'Who tells whom, and when', minutes: 5, place: 'end' },
  ],
}

const member = (
  login: string,
  name: string,
  title: string,
  role: DemoMember['role'],
  side: DemoMember['side'],
  registration = '',
  annualLimitPence: number | null = null,
): DemoMember => ({ login, name, title, role, side, registration, annualLimitPence })

/** The first of them sets the panel up. Registration numbers are invented. */
export const members: readonly [DemoMember, ...DemoMember[]] = [
  member('amara', 'Amara Nwosu', 'Panel coordinator', 'coordinator', 'health'),
  member(
    'helen',
    'Helen Marchbank',
    'Head of adult mental health services',
    'chair',
    'socialCare',
    'SWE SW990001',
    6_000_000,
  ),
  member(
    'farid',
    'Dr Farid Rahmani',
    'Consultant psychiatrist',
    'signatory',
    'health',
    'GMC 7999001',
    6_000_000,
  ),
  member(
    'tom',
    'Tom Hesketh',
    'Team manager, community mental health',
    'signatory',
    'health',
    'NMC 99A0014E',
    1_000_000,
  ),
  member(
    'priya',
    'Priya Raman',
    'Team manager, adult social care',
    'signatory',
    'socialCare',
    'SWE SW990027',
    1_000_000,
  ),
  member('bridget', 'Bridget Tolley', 'Community mental health nurse', 'member', 'health', 'NMC 99B0231E'),
  member('kofi', 'Kofi Ansah', 'Occupational therapist', 'member', 'health', 'HCPC OT99118'),
  member('joel', 'Joel Pettifer', 'Social worker', 'member', 'socialCare', 'SWE SW990063'),
  member(
    'morag',
    'Morag Lennie',
    'Approved mental health professional',
    'member',
    'socialCare',
    'SWE SW990042',
  ),
  member('sunita', 'Sunita Bal', 'Finance business partner', 'member', 'socialCare', 'CIPFA 990371'),
  member('dermot', 'Dermot Quill', 'Peer member', 'member', null),
  member('carys', 'Carys Bevan', 'Independent advocate', 'observer', null),
]

/** Each agency lets its team managers sign jointly without the panel. */
export const scheme = sides.map((side) => ({
  side,
  role: 'Team manager',
  annualLimitPence: 1_000_000,
  permits: [],
  fromOn: '2026-04-01',
}))
