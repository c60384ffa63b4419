import type { DecisionRecord, OwnBlock, RecordMember } from '../../../shared/records.ts'

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

const risk: DecisionRecord['risk'] = {
  audience: 'both',
  activity: 'Evenings with Dee from eight, and going to the allotment alone by bus.',
  why: 'She knows the route. “I know that bus.” <b>Nobody else decides</b> & nobody should.',
  benefits: ['Settled nights', 'Something that grows 🌱', 'Fewer calls to the crisis line'],
  costOfNotDoing: ['She stays in bed by six', 'Both admissions began this way'],
  options: [
    {
      title: 'Evenings with Dee, allotment alone by bus',
      doingNothing: false,
      person: 'Wants this.',
      health: 'Supports evenings; would start in daylight.',
      socialCare: 'Supports both. Three good months with travel training.',
    },
    {
      title: 'Nothing changes',
      doingNothing: true,
      person: '“Then I stay in bed by six.”',
      health: 'Two evening calls to the crisis line a week.',
      socialCare: 'Day centre place stays unused.',
    },
  ],
  strengths: ['Keeps to a plan she helped to make'],
  history: 'Tried in 2024 with a stranger;\nstopped after two weeks.\n\nDiffers now: she chose Dee.',
  pitfalls: [
    {
      category: 'physical_health',
      text: 'Lost or frightened on the dark walk from the stop',
      toWhom: 'Rhiannon',
      likelihood: 3,
      consequence: 2,
    },
    {
      category: 'suicide_self_harm',
      text: 'Thoughts of ending her life when alone at night',
      toWhom: 'Rhiannon',
    },
    {
      category: 'provider_quality',
      text: '=Dee ill, and nobody comes',
      toWhom: '',
      likelihood: null,
      consequence: 4,
    },
  ],
  safetyNets: [
    { kind: 'early_sign', text: 'Curtains shut before six' },
    { kind: 'control', text: 'Daylight trips first; Dee rings at nine' },
    { kind: 'crisis_contact', text: 'Crisis line 01632 960 111, day and night' },
  ],
  contingency: 'A second person she chose, Marged ap Rhys.',
  stopTriggers: ['Two evenings missed without word'],
  healthView: 'Worried about the walk after dark.',
  socialCareView: 'Three good months. دعم المساء مهم جدا',
  carerView: '',
  capacity: {
    question: 'Whether to travel alone after dark',
    basis: 'assessed',
    note: 'By M. Okafor, 12 November, at home',
    assessedOn: '2026-11-12',
    unwiseDecision: true,
  },
  frameworks: ['mha_s117', 'care_act_s18'],
  informationGiven: 'The plan, in large print',
  whoTells: 'Aled Pugh',
  howTold: 'In person, next day',
}

const line = {
  category: 'personal_assistant',
  unitName: '',
  unitsHundredths: 100,
  startsOn: null,
  endsOn: null,
  contributionPence: 0,
}

const plan: DecisionRecord['plan'] = {
  audience: 'both',
  lines: [
    {
      ...line,
      lineNo: 1,
      description: 'Evening support, Dee Pryce',
      outcome: 'Settled nights',
      need: 'Someone about after eight',
      provider: 'Dee Pryce',
      unitPence: 1700,
      unitsHundredths: 1450,
      unitName: 'hours',
      frequency: 'weekly',
      startsOn: '2026-12-01',
      annualPence: 1_281_800,
      healthPence: 769_080,
      socialCarePence: 512_720,
      managementType: 'direct_payment',
    },
    {
      ...line,
      lineNo: 2,
      category: 'activity',
      description: '=HYPERLINK("http://example.org","Allotment"), tools\nand bus',
      outcome: 'Something that grows',
      need: 'A reason to go out',
      provider: '@Bryn Allotments',
      unitPence: 64_005,
      frequency: 'one_off',
      annualPence: 64_005,
      healthPence: 0,
      socialCarePence: 64_005,
      contributionPence: 1_000,
      managementType: 'notional',
    },
  ],
  annualPence: 1_345_805,
  healthPence: 769_080,
  socialCarePence: 576_725,
  contributionPence: 1_000,
  splitBasis: 'Sixty to forty on evenings; the allotment is social.',
  section117: true,
}

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
