import { fromCouncil, fromHealth } from '../shape.ts'
import type { DemoStory } from '../types.ts'

/** People whose referrals still wait for triage. Two were sent in two ways, so that a person has to decide. */

export const ffionHaskett: DemoStory = {
  person: {
    familyName: 'Haskett',
    givenName: 'Ffion',
    dateOfBirth: '1976-12-18',
    gender: 'Female',
    pronoun: 'she',
    postcode: 'NV7 6ZZ',
    nhsNumber: '9998997453',
    healthId: '4408841',
    councilId: 'P413902',
    communicationNeeds: 'Hearing aids: face her, and no background music',
    sharingObjection: '',
    notToBeTold: [],
  },
  referrals: [
    fromHealth({
      referredOn: '2026-10-28',
      reason:
        'Would like respite from caring for her twin brother, spent on a week’s stone-walling course with a bed in the village.',
      requestedBecause: 'Novel spend',
      team: 'Northgate community mental health team',
      worker: 'K. Ansah (OT)',
      section117: false,
      indicativePence: 92_000,
    }),
    fromCouncil({
      referredOn: '2026-11-06',
      reason: 'Carer and cared-for. Asks for a week’s course as a break; brother’s cover to be arranged.',
      worker: 'J. Pettifer (Social worker)',
      indicativePence: 140_000,
      // The council still has the name she was born with, and the same number.
      asSent: { familyName: 'Llewelyn' },
    }),
  ],
  cases: [],
}

export const yusufKarimi: DemoStory = {
  person: {
    familyName: 'Karimi',
    givenName: 'Yusuf',
    dateOfBirth: '1981-04-07',
    gender: 'Male',
    pronoun: 'he',
    postcode: 'NV2 5ZZ',
    nhsNumber: '9993878332',
    healthId: '4424735',
    councilId: 'P420416',
    communicationNeeds: 'Farsi interpreter for meetings; reads English',
    sharingObjection: '',
    notToBeTold: [],
  },
  referrals: [
    fromCouncil({
      referredOn: '2026-10-13',
      reason:
        'Cab driver, off the road since summer. Asks for help to retrain as a driving examiner, and for someone to ride with him at first.',
      worker: 'M. Lennie (AMHP)',
      indicativePence: 260_000,
      weeklyContributionPence: 1580,
      // Day and month the wrong way round.
      asSent: { dateOfBirth: '1981-07-04' },
    }),
    fromHealth({
      referredOn: '2026-10-23',
      reason: 'Panic at roundabouts; wants graded driving with a support worker beside him, then retraining.',
      requestedBecause: 'Person asked for panel',
      team: 'Northgate community mental health team',
      worker: 'B. Tolley (CPN)',
      section117: false,
      indicativePence: 118_000,
    }),
  ],
  cases: [],
}

export const gwendolynAsante: DemoStory = {
  person: {
    familyName: 'Asante',
    givenName: 'Gwendolyn',
    dateOfBirth: '1953-06-21',
    gender: 'Female',
    pronoun: 'she',
    postcode: 'NV4 7ZZ',
    nhsNumber: '9994619306',
    healthId: null,
    councilId: 'P406129',
    communicationNeeds: 'Large print; rings back after the four o’clock quiz, not before',
    sharingObjection: '',
    notToBeTold: [],
  },
  referrals: [
    fromCouncil({
      referredOn: '2026-11-09',
      reason:
        'Retired headteacher. Wants to run the allotment society’s accounts again and have someone check her sums in low spells.',
      worker: 'P. Raman (Team manager)',
      indicativePence: 87_500,
      weeklyContributionPence: 2100,
    }),
  ],
  cases: [],
}

export const lucaTomasetti: DemoStory = {
  person: {
    familyName: 'Tomasetti',
    givenName: 'Luca',
    dateOfBirth: '1998-09-25',
    gender: 'Non-binary',
    pronoun: 'they',
    postcode: 'NV5 3ZZ',
    nhsNumber: '9999234356',
    healthId: '4428066',
    councilId: null,
    communicationNeeds: 'Video call with captions; camera may be off',
    sharingObjection: '',
    notToBeTold: [],
  },
  referrals: [
    fromHealth({
      referredOn: '2026-11-12',
      reason:
        'Roller derby coach asks for support with travel to away bouts after a hard year. Needs joining up with the council.',
      requestedBecause: 'Novel spend',
      team: 'Northgate community mental health team',
      worker: 'T. Hesketh (Team manager)',
      section117: false,
      indicativePence: 64_000,
    }),
  ],
  cases: [],
}

export const sadeAkintola: DemoStory = {
  person: {
    familyName: 'Akintola',
    givenName: 'Sade',
    dateOfBirth: '1987-01-04',
    gender: 'Female',
    pronoun: 'she',
    postcode: 'NV3 9ZZ',
    nhsNumber: '9994396501',
    healthId: '4422513',
    councilId: null,
    communicationNeeds: 'Telephone between ten and two only; no messages left',
    sharingObjection:
      'A former partner works for the council; she will say herself when it may be told, and to whom',
    notToBeTold: ['socialCare'],
  },
  referrals: [
    fromHealth({
      referredOn: '2026-11-10',
      reason:
        'Wishes to return to nursing college. Childcare on placement nights is what stands in the way. Council not to be told yet.',
      requestedBecause: 'Person asked for panel',
      team: 'Perinatal mental health team',
      worker: 'B. Tolley (CPN)',
      section117: false,
      indicativePence: 310_000,
      consentToShare: false,
      sharingObjection: true,
    }),
  ],
  cases: [],
}

export const barnabyFisk: DemoStory = {
  person: {
    familyName: 'Fisk',
    givenName: 'Barnaby',
    dateOfBirth: '1965-11-30',
    gender: 'Male',
    pronoun: 'he',
    postcode: 'NV8 6ZZ',
    nhsNumber: '9999028365',
    healthId: '4401355',
    councilId: 'P409284',
    communicationNeeds: 'British Sign Language interpreter; no telephone',
    sharingObjection: '',
    notToBeTold: [],
  },
  referrals: [
    fromHealth({
      referredOn: '2026-10-30',
      reason:
        'Deaf joiner. Wants a bench at the shared workshop and a signing support worker in place of a hearing day service.',
      requestedBecause: 'Over team manager’s limit',
      team: 'Assertive outreach',
      worker: 'K. Ansah (OT)',
      legalStatus: 's117',
      section117: true,
      indicativePence: 720_000,
    }),
    fromCouncil({
      referredOn: '2026-11-17',
      reason:
        'Workshop place with signing worker, four days. Day service given up in June: nobody there signs.',
      worker: 'M. Lennie (AMHP)',
      indicativePence: 690_000,
      financialAssessment: 'Not needed',
    }),
  ],
  cases: [],
}
