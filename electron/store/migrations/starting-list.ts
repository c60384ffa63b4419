import type { Side } from '../../../shared/kernel/text.ts'

type Start = readonly [short: string, expansion: string, side: Side | null]

/**
 * What a panel starts with, in plain words; its own list from then on. After the glossaries of NHS England and of Think
 * Local Act Personal's Care and Support Jargon Buster, as DOMAIN §7 uses the words.
 */
export const startingAcronyms: readonly Start[] = [
  ['AMHP', 'approved mental health professional', 'socialCare'],
  ['ASC', 'adult social care', 'socialCare'],
  ['BIA', 'best interests assessor', 'socialCare'],
  ['CHC', 'NHS continuing healthcare', 'health'],
  ['CMHT', 'community mental health team', 'health'],
  ['CPA', 'care programme approach', 'health'],
  ['CPN', 'community psychiatric nurse', 'health'],
  ['CTO', 'community treatment order', 'health'],
  ['DoLS', 'deprivation of liberty safeguards', 'socialCare'],
  ['DST', 'decision support tool for NHS continuing healthcare', 'health'],
  ['EHCP', 'education, health and care plan', null],
  ['FNC', 'NHS-funded nursing care', 'health'],
  ['GP', 'family doctor', 'health'],
  ['HoNOS', 'health of the nation outcome scales', 'health'],
  ['ICB', 'integrated care board', 'health'],
  ['IMCA', 'independent mental capacity advocate', null],
  ['IMHA', 'independent mental health advocate', null],
  ['IPB', 'integrated personal budget', null],
  ['ISF', 'individual service fund', 'socialCare'],
  ['LPA', 'lasting power of attorney', null],
  ['MAPPA', 'multi-agency public protection arrangements', null],
  ['MARAC', 'multi-agency risk assessment conference', null],
  ['MASH', 'multi-agency safeguarding hub', 'socialCare'],
  ['MCA', 'Mental Capacity Act 2005', null],
  ['MDT', 'multidisciplinary team', 'health'],
  ['MHA', 'Mental Health Act 1983', null],
  ['NOK', 'next of kin', null],
  ['OT', 'occupational therapist', null],
  ['PA', 'personal assistant', 'socialCare'],
  ['PHB', 'personal health budget', 'health'],
  ['RAS', 'resource allocation system, which estimates a personal budget', 'socialCare'],
  ['RC', 'responsible clinician', 'health'],
  ['S117', 'section 117 of the Mental Health Act: free after-care', null],
  ['SAB', 'safeguarding adults board', 'socialCare'],
  ['SALT', 'speech and language therapist', 'health'],
  ['SOAD', 'second opinion appointed doctor', 'health'],
  ['s117', 'section 117 of the Mental Health Act: free after-care', null],
  ['s42', 'section 42 of the Care Act: a safeguarding enquiry', 'socialCare'],
  ['WRAP', 'wellness recovery action plan', 'health'],
]
