import { dayOf, monthOf } from '../days/marks.ts'
import type { TeamPerson } from './shape.ts'

const hyacinth: TeamPerson = {
  key: 'beaumont',
  givenName: 'Hyacinth',
  familyName: 'Beaumont',
  dateOfBirth: '1956-03-15',
  nhsNumber: '9997404459',
  postcode: 'NV4 8ZZ',
  side: 'health',
  referredOn: '2026-07-13',
  reason: 'Clozapine for fourteen years. Smoking stopped in September, so the level has to be watched.',
  words: 'Forty years I smoked and nobody minded. Now I stop and you all come round with needles.',
  keyWorker: 'Bridget Tolley (Community mental health nurse)',
  why: 'Clozapine level since she stopped smoking',
  dueOn: '2026-11-19',
}

const niall: TeamPerson = {
  key: 'gallacher',
  givenName: 'Niall',
  familyName: 'Gallacher',
  dateOfBirth: '1990-11-30',
  nhsNumber: '9997404823',
  postcode: 'NV3 7ZZ',
  side: 'socialCare',
  referredOn: '2026-09-14',
  reason: 'Working twelve hours a week at the bike project; wants to come off the team’s books.',
  words: 'I would like my next letter from you to be the last one, and I would like to keep it.',
  keyWorker: 'Joel Pettifer (Social worker)',
  why: 'Ready to be discharged to his GP',
  dueOn: '2026-11-19',
}

const yusuf: TeamPerson = {
  key: 'demirci',
  givenName: 'Yusuf',
  familyName: 'Demirci',
  dateOfBirth: '1985-07-19',
  nhsNumber: '9997405196',
  postcode: 'NV2 1ZZ',
  side: 'health',
  referredOn: '2026-10-19',
  reason: 'Night shifts, no sleep, and a second caution for shouting in the street.',
  words: 'I shout because the street shouts first. Change my shifts and you will hear nothing.',
  keyWorker: 'Tom Hesketh (Team manager)',
  why: 'Sleep and shifts; probation has asked',
  dueOn: '2026-11-19',
}

const saoirse: TeamPerson = {
  key: 'lenihan',
  givenName: 'Saoirse',
  familyName: 'Lenihan',
  dateOfBirth: '1998-09-02',
  nhsNumber: '9997405560',
  postcode: 'NV5 9ZZ',
  side: 'health',
  referredOn: '2026-10-01',
  reason:
    'Bulimia, and a new job that starts at six. Eating disorders clinic has no place before the spring.',
  words: 'I can do mornings or I can do breakfast.',
  keyWorker: 'Kofi Ansah (Occupational therapist)',
  why: 'Eating, and a place in the clinic',
  dueOn: '2026-11-19',
}

const mehdi: TeamPerson = {
  key: 'farrokhzad',
  givenName: 'Mehdi',
  familyName: 'Farrokhzad',
  dateOfBirth: '1983-02-14',
  nhsNumber: '9997405935',
  postcode: 'NV1 8ZZ',
  side: 'socialCare',
  referredOn: '2026-10-22',
  reason: 'Refused asylum once, granted in the summer. Nightmares; sleeps in the library by day.',
  words: 'In my country I was a surveyor. Here I measure the ceiling.',
  keyWorker: 'Joel Pettifer (Social worker)',
  why: 'Trauma, sleep and somewhere to live',
  dueOn: '2026-11-26',
}

const dorothea: TeamPerson = {
  key: 'finch',
  givenName: 'Dorothea',
  familyName: 'Finch',
  dateOfBirth: '1944-12-01',
  nhsNumber: '9997406303',
  postcode: 'NV6 6ZZ',
  side: 'health',
  referredOn: '2026-10-29',
  reason: 'Hears her late sister through the wall. Memory clinic found nothing to worry about.',
  words: 'She is better company than the television, and I should like to keep her.',
  keyWorker: 'Kofi Ansah (Occupational therapist)',
  why: 'New: voices late in life',
  dueOn: '2026-11-26',
}

const kwabena: TeamPerson = {
  key: 'asiedu',
  givenName: 'Kwabena',
  familyName: 'Asiedu',
  dateOfBirth: '1976-06-06',
  nhsNumber: '9997406672',
  postcode: 'NV3 3ZZ',
  side: 'health',
  referredOn: '2026-09-21',
  reason: 'Bus controller off work for eight months. Occupational health asks for a date.',
  words: 'I miss the radio. I do not miss being shouted at by everyone between here and the ring road.',
  keyWorker: 'Dr Ines Caldeira (Clinical psychologist)',
  why: 'Going back to work by steps',
  dueOn: '2026-11-26',
}

const rosalind: TeamPerson = {
  key: 'teague',
  givenName: 'Rosalind',
  familyName: 'Teague',
  dateOfBirth: '1963-04-04',
  nhsNumber: '9997407040',
  postcode: 'NV4 4ZZ',
  side: 'socialCare',
  referredOn: '2026-08-17',
  reason:
    'Cares for her brother and has not had a night off for half a year. Her own low mood is treated by the GP.',
  words: 'If I fall over there are two of us on the floor.',
  keyWorker: 'Morag Lennie (Approved mental health professional)',
  why: 'Carer’s own health; sitting service',
  dueOn: '2026-12-10',
}

const ewan: TeamPerson = {
  key: 'strachan',
  givenName: 'Ewan',
  familyName: 'Strachan',
  dateOfBirth: '2005-01-29',
  nhsNumber: '9997407415',
  postcode: 'NV2 7ZZ',
  side: 'health',
  referredOn: '2026-10-15',
  reason: `Came over from the children’s service in ${monthOf('2026-10-15')} and knows nobody here.`,
  words: 'I had the same nurse since I was eleven. Is she allowed to come and say hello with me?',
  keyWorker: 'Bridget Tolley (Community mental health nurse)',
  why: 'Moving over from the children’s service',
  dueOn: '2026-11-26',
  beforehand: [
    {
      login: 'bridget',
      words: `His nurse from the children’s service comes with him on ${dayOf('2026-12-02')}. He wants the first visit to be at the skate park.`,
    },
  ],
}

const lucinda: TeamPerson = {
  key: 'favreau',
  givenName: 'Lucinda',
  familyName: 'Favreau',
  dateOfBirth: '1981-08-13',
  nhsNumber: '9997407784',
  postcode: 'NV5 2ZZ',
  side: 'health',
  referredOn: '2026-07-27',
  reason: 'Six months well. Seen every three months, with her own plan for what to do between.',
  words: 'Leave the door on the latch and I shall not need to use it.',
  keyWorker: 'Tom Hesketh (Team manager)',
  why: 'Seen every three months',
  dueOn: '2027-01-14',
}

export const otherTen: readonly TeamPerson[] = [
  hyacinth,
  niall,
  yusuf,
  saoirse,
  mehdi,
  dorothea,
  kwabena,
  rosalind,
  ewan,
  lucinda,
]
