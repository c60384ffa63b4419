import type { DecisionRecord, OwnBlock, RecordMember } from '../../../shared/records.ts'
import { plan, risk } from './sample-risk-and-plan.ts'

// Invented. It holds what packs have to survive: dissent, markup, quotes, accents, emoji, two writing directions,
// text that a spreadsheet would run, line breaks, and a risk that must never be graded.

const member = (
  last: string,
  name: string,
  title: string,
  side: RecordMember['side'],
  registration = '',
): RecordMember => ({
  memberId: `019379f1-0000-7000-8000-0000000000${last}`,
  name,
  title,
  side,
  registration,
})

export const members = {
  chair: member('01', 'Ewa Łuczak-O’Brien', 'Head of adult services, chair', 'socialCare', 'SWE SW104412'),
  consultant: member('02', 'Dr Miriam Okafor', 'Consultant psychiatrist', 'health', 'GMC 7012345'),
  nurse: member('03', 'Tom "Tomasz" Reilly', 'Community psychiatric nurse', 'health', 'NMC 12A3456E'),
  peer: member('04', 'Sunita Rao', 'Peer member', null),
  manager: member('05', 'Aled Pugh', 'Team manager', 'socialCare', 'SWE SW998877'),
}

export const recordId = '019379f2-1111-7abc-8def-000000000001'

const dissent = 'The walk is unlit all winter. I would wait for spring; <em>"not yet"</em> is not “never”.'

export const decisionRecord: DecisionRecord = {
  schema: 'accord/decision@1',
  recordId,
  recordVersion: 1,
  supersedes: null,
  caseReference: 'AC-2026-0041',
  meeting: {
    id: '019379f0-2222-7abc-8def-000000000002',
    heldOn: '2026-11-27',
    startsAt: '10:36',
    kind: 'panel',
    panelName: 'Northgate & Harrow Vale risk enablement panel',
    authority: 'funding',
    item: 4,
  },
  agencies: {
    health: { id: '019379f0-3333-7abc-8def-000000000003', name: 'Harrow Vale NHS Trust', odsCode: 'RXQ99' },
    socialCare: { id: '019379f0-4444-7abc-8def-000000000004', name: 'Northgate Council', odsCode: 'E09999' },
  },
  person: {
    audience: 'both',
    familyName: 'Soames',
    givenName: 'Rhiannon Zoë',
    dateOfBirth: '1968-05-03',
    gender: 'female',
    postcode: 'ZZ99 3VZ',
    nhsNumber: '9990334013',
    nhsNumberStatus: '01',
    councilId: 'P241907',
    healthId: 'HV-88-301',
    communicationNeeds: 'Large print; one question at a time',
  },
  words: {
    audience: 'both',
    text: 'I do better when someone is about after eight. I don’t want a stranger from an agency.\n\nI want Dee.',
    source: 'advocate',
    note: 'read back and agreed',
    saidOn: '2026-11-12',
    pronoun: 'she',
  },
  ask: {
    audience: 'both',
    text: 'Agree evening support by a person she chooses, and support her to travel alone.',
    whyPanel: 'Over the team manager’s limit; the agencies differ about travelling alone.',
  },
  risk,
  plan,
  findings: {
    audience: 'both',
    ruleBook: 'council@1 health@1 joint@1 panel@2',
    found: [
      {
        rule: 'L10',
        title: 'The council’s own service',
        effect: 'warn',
        line: 1,
        message: 'It buys a service that the council itself provides. Check that the policy allows it.',
        source: 'Local practice, for example',
        reason: 'The council’s own group is <full> until May.',
        reasonBy: 'Aled Pugh',
        reasonAt: '2026-11-20T15:04:00.000Z',
      },
    ],
  },
  decision: {
    audience: 'both',
    verdict: 'approved_with_conditions',
    reasons:
      'She knows the route and has kept to the plan for three months.\n\nNights alone are the greater risk.',
    legalBasis: 'Mental Health Act 1983, section 117',
    conditions: ['Daylight until 1 March', '+44 check-in call at nine'],
    reviewOn: '2027-03-01',
    changesRecommendation: false,
    changesReason: '',
    readBackAt: '2026-11-27T10:49:30.000Z',
  },
  agreements: [
    { audience: 'both', member: members.chair, position: 'agree', words: '' },
    {
      audience: 'both',
      member: members.consultant,
      position: 'agree_with_conditions',
      words: 'Only with the nine o’clock call.',
    },
    { audience: 'both', member: members.nurse, position: 'disagree', words: dissent },
    { audience: 'both', member: members.peer, position: 'agree', words: '' },
  ],
  attendance: [
    { ...members.chair, state: 'present' },
    { ...members.consultant, state: 'present' },
    { ...members.nurse, state: 'present' },
    { ...members.peer, state: 'present' },
    { ...members.manager, state: 'sits_out' },
  ],
  quorum: { health: 2, socialCare: 1, quorate: true },
  actions: [
    {
      audience: 'both',
      actionNo: 1,
      text: '-Phone Rhiannon, then write',
      ownerName: 'Aled Pugh',
      side: 'socialCare',
      dueOn: '2026-11-28',
    },
    {
      audience: 'both',
      actionNo: 2,
      text: 'Give Dee the crisis plan',
      ownerName: 'Rhiannon',
      side: null,
      dueOn: null,
    },
  ],
}

export const ownBlocks: Readonly<Record<'health' | 'socialCare', readonly OwnBlock[]>> = {
  health: [
    {
      audience: 'health',
      heading: 'Formulation',
      text: 'Nights alone, loss of her brother, and shame <since 2019>.',
    },
    { audience: 'social_care', heading: 'Means test', withheld: 'the council’s own; not needed for care' },
    {
      audience: 'third_party',
      heading: 'What her sister said',
      withheld: 'she has not agreed to it being shared',
    },
  ],
  socialCare: [
    { audience: 'health', heading: 'Formulation', withheld: 'clinical detail beyond the decision' },
    { audience: 'social_care', heading: 'Means test', text: 'Capital below £14,250; assessed 3 November.' },
    {
      audience: 'third_party',
      heading: 'What her sister said',
      withheld: 'she has not agreed to it being shared',
    },
  ],
}
