import type { TeamPerson } from './shape.ts'

const tobias: TeamPerson = {
  key: 'wren',
  givenName: 'Tobias',
  familyName: 'Wren',
  dateOfBirth: '1991-04-18',
  nhsNumber: '9997401123',
  postcode: 'NV2 4ZZ',
  side: 'socialCare',
  referredOn: '2026-09-28',
  reason:
    'Two years in supported living after a long admission. Asks to move to a flat of his own by the canal, with his dog, and to stop the night staff.',
  words:
    'I have done two years of other people’s timetables. I want my own front door, the dog on the bed, and nobody counting me at midnight. If it goes wrong I know who to ring.',
  keyWorker: 'Joel Pettifer (Social worker)',
  why: 'Wants to leave supported living; the team does not agree how soon',
  dueOn: '2026-11-12',
  formulation:
    'Voices are loudest when he is watched and quietest when he is walking. Being trusted with the dog has been the longest steady thing in ten years.',
  safety: [
    'Sleeping in his clothes, or not answering on a Sunday',
    'His sister has a key; the crisis line number is on the fridge',
  ],
}

const parveen: TeamPerson = {
  key: 'siddiq',
  givenName: 'Parveen',
  familyName: 'Siddiq',
  dateOfBirth: '1989-02-07',
  nhsNumber: '9997401492',
  postcode: 'NV1 6ZZ',
  side: 'health',
  referredOn: '2026-10-12',
  reason: 'Home from the mother and baby unit after postnatal psychosis. Daughter is five months old.',
  words:
    'I was frightened of myself and now I am only tired. I want to go to baby group without a nurse standing at the back of the room.',
  keyWorker: 'Bridget Tolley (Community mental health nurse)',
  why: 'First months at home after the mother and baby unit',
  dueOn: '2026-11-12',
  formulation:
    'It began with four nights without sleep. Sleep is the first thing to guard, and her mother-in-law’s offer of two nights a week is the best protection there is.',
  safety: [
    'Awake past three two nights running',
    'Her husband rings the team before the weekend, not after it',
  ],
}

const wilfred: TeamPerson = {
  key: 'stoneham',
  givenName: 'Wilfred',
  familyName: 'Stoneham',
  dateOfBirth: '1949-08-30',
  nhsNumber: '9997401867',
  postcode: 'NV4 1ZZ',
  side: 'health',
  referredOn: '2026-08-24',
  reason: 'Retired bus driver, low since his wife died. Stopped eating at the table, stopped the allotment.',
  words: 'I don’t want cheering up. I want somebody who remembers Jean.',
  keyWorker: 'Kofi Ansah (Occupational therapist)',
  why: 'Weight loss and grief; seen weekly',
  dueOn: '2026-11-12',
}

const blessing: TeamPerson = {
  key: 'adeyinka',
  givenName: 'Blessing',
  familyName: 'Adeyinka',
  dateOfBirth: '2004-06-11',
  nhsNumber: '9997402235',
  postcode: 'NV3 2ZZ',
  side: 'health',
  referredOn: '2026-10-05',
  reason: 'First episode of psychosis in her second year at university. Came home in September.',
  words: 'I want to go back in January and I want someone to say out loud whether that is mad.',
  keyWorker: 'Bridget Tolley (Community mental health nurse)',
  why: 'First episode; going back to university',
  dueOn: '2026-11-12',
  beforehand: [
    {
      login: 'ines',
      words:
        'Four sessions. She can name her early signs and has told her flatmate two of them. University’s own adviser can meet us before term.',
    },
    { login: 'reuben', words: 'On the lowest dose that has held. No change before January, please.' },
  ],
}

const ruaridh: TeamPerson = {
  key: 'kinloch',
  givenName: 'Ruaridh',
  familyName: 'Kinloch',
  dateOfBirth: '1968-01-22',
  nhsNumber: '9997402979',
  postcode: 'NV5 5ZZ',
  side: 'health',
  referredOn: '2026-07-20',
  reason: 'Bipolar disorder, on lithium for nineteen years. Drinking again since he lost his licence.',
  words: 'I take the tablets. I also take the whisky. I know which one you came about.',
  keyWorker: 'Tom Hesketh (Team manager)',
  why: 'Lithium level and drinking',
  dueOn: '2026-11-12',
  broughtForward: {
    by: 'trigger',
    words: 'Lithium level of 1.1 on Tuesday, and he was unsteady at the door',
    dueOn: '2026-11-26',
  },
  beforehand: [
    {
      login: 'reuben',
      words:
        'Level 1.1 twelve hours after the dose. Ibuprofen bought over the counter since his fall explains most of it. Stop it, repeat in a week.',
    },
  ],
}

const adaeze: TeamPerson = {
  key: 'okwuosa',
  givenName: 'Adaeze',
  familyName: 'Okwuosa',
  dateOfBirth: '1987-12-03',
  nhsNumber: '9997403347',
  postcode: 'NV2 9ZZ',
  side: 'health',
  referredOn: '2026-08-03',
  reason:
    'Asks to change from the monthly injection to tablets: she is to be a bridesmaid and hates the weight.',
  words: 'I have said yes to that needle for six years. Ask me something else for once.',
  keyWorker: 'Tom Hesketh (Team manager)',
  why: 'Changing from injection to tablets',
  dueOn: '2026-11-12',
}

const catrin: TeamPerson = {
  key: 'prosser',
  givenName: 'Catrin',
  familyName: 'Prosser',
  dateOfBirth: '1994-05-27',
  nhsNumber: '9997403711',
  postcode: 'NV1 3ZZ',
  side: 'health',
  referredOn: '2026-09-07',
  reason: 'Third visit to the emergency department since the summer. Waiting for therapy since March.',
  words: 'Every time I turn up they ask what I want to achieve. I want the appointment you promised.',
  keyWorker: 'Dr Ines Caldeira (Clinical psychologist)',
  why: 'Emergency department visits while she waits for therapy',
  dueOn: '2026-11-19',
  formulation:
    'Being sent away is the trigger, not what brought her. A named person who rings back has halved the visits since the summer.',
}

const jerzy: TeamPerson = {
  key: 'malinowski',
  givenName: 'Jerzy',
  familyName: 'Malinowski',
  dateOfBirth: '1972-10-09',
  nhsNumber: '9997404084',
  postcode: 'NV6 2ZZ',
  side: 'health',
  referredOn: '2026-10-26',
  reason: 'On Larch ward under section 3. Leave has gone well; the flat has no heating.',
  words: 'The ward is warm. That is the only thing I will say for it.',
  keyWorker: 'Morag Lennie (Approved mental health professional)',
  why: 'Coming home from the ward',
  dueOn: '2026-11-19',
  fastTrack: true,
  broughtForward: {
    by: 'discharge',
    words: 'The ward has set a date for him to come home',
    dueOn: '2026-11-26',
  },
  beforehand: [
    {
      login: 'morag',
      words:
        'Section 117 meeting is booked at the ward. The boiler is the landlord’s; the council can order it mended and charge him.',
    },
  ],
}

export const firstEight: readonly TeamPerson[] = [
  tobias,
  parveen,
  wilfred,
  blessing,
  ruaridh,
  adaeze,
  catrin,
  jerzy,
]
