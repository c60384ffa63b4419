import { readNhsNumber, readNhsNumberStatus } from '../kernel/nhs-number.ts'
import type { NhsNumberStatusCode } from '../kernel/nhs-number.ts'
import { code, date, line, name } from './field.ts'
import type { Field } from './field.ts'
import { readIdentifier } from './identifiers.ts'
import { readOptionalNhsNumber, readPostcode } from './values.ts'
import type { Reading } from './values.ts'

/** In words that are none of the national ones it is not read. */
function status(text: string): Reading<NhsNumberStatusCode | null> {
  const value = readNhsNumberStatus(text)
  return value === null && text !== '' ? { reason: 'not one of the national statuses' } : { value }
}

/** Who somebody is and where they live. */
export const fieldsOfPerson = {
  /** In the sending system; kept with the referral, and with the person as that agency's. */
  sourceId: {
    ...code(60),
    read: (text, { ids }) => readIdentifier(text, ids),
    words: 'Number in their system',
    headings: {
      health: 'Client ID',
      socialCare: 'LA_Person_Unique_Identifier',
      others: ['Patient ID', 'Person ID', 'Local ID', 'Case Number', 'Mosaic ID', 'RiO Number'],
    },
    needed: 'ifAny',
    about: 'referral',
    // A referral is known again by it and by its day.
    compared: 'no',
  },
  /** Null where it is not known. */
  nhsNumber: {
    ...code(60),
    read: readOptionalNhsNumber,
    empty: null,
    isOne: (text) => readNhsNumber(text).ok,
    words: 'NHS number',
    headings: { health: 'NHS Number', socialCare: 'NHS_Number', others: ['NHS No', 'NHS Num'] },
    needed: 'always',
    about: 'person',
    compared: 'exactly',
  },
  /** Null where the export does not say. */
  nhsNumberStatus: {
    ...code(120),
    read: status,
    empty: null,
    words: 'NHS number status',
    headings: { health: 'NHS No Trace Status', others: [] },
    needed: 'no',
    about: 'person',
    compared: 'no',
  },
  familyName: {
    ...name,
    words: 'Last name',
    headings: { health: 'Surname', socialCare: 'Family_Name', others: ['Last Name', 'Family Name'] },
    needed: 'always',
    about: 'person',
    compared: 'folded',
  },
  givenName: {
    ...name,
    words: 'First name',
    headings: {
      health: 'Forename',
      socialCare: 'Given_Name',
      others: ['First Name', 'Given Name', 'Forenames'],
    },
    needed: 'always',
    about: 'person',
    compared: 'folded',
  },
  dateOfBirth: {
    ...date,
    words: 'Date of birth',
    headings: {
      health: 'DOB',
      socialCare: 'Date_of_Birth',
      others: ['Date of Birth', 'Birth Date', 'D.O.B.'],
    },
    needed: 'always',
    about: 'person',
    compared: 'exactly',
  },
  gender: {
    ...code(60),
    words: 'Gender',
    headings: { health: 'Gender', socialCare: 'Gender', others: ['Sex'] },
    needed: 'no',
    about: 'person',
    compared: 'exactly',
  },
  addressLine1: {
    ...line(120),
    words: 'Address, first line',
    headings: {
      health: 'Address Line 1',
      socialCare: 'Address_Line_1',
      others: ['Address 1', 'Address', 'Street', 'Street Address', 'Home Address'],
    },
    needed: 'no',
    about: 'person',
    compared: 'exactly',
  },
  addressLine2: {
    ...line(120),
    words: 'Address, second line',
    headings: {
      health: 'Address Line 2',
      socialCare: 'Address_Line_2',
      others: ['Address 2', 'Locality', 'District'],
    },
    needed: 'no',
    about: 'person',
    compared: 'exactly',
  },
  town: {
    ...line(80),
    words: 'Town',
    headings: {
      health: 'Town',
      socialCare: 'Post_Town',
      others: ['Post Town', 'City', 'Town or City', 'Address Line 3', 'Address 3'],
    },
    needed: 'no',
    about: 'person',
    compared: 'exactly',
  },
  /** `NG5 7ZZ`. */
  postcode: {
    ...code(40),
    read: readPostcode,
    isOne: (text) => 'value' in readPostcode(text),
    words: 'Postcode',
    headings: { health: 'Postcode', socialCare: 'Postcode', others: ['Post Code', 'Home Postcode'] },
    needed: 'no',
    about: 'person',
    compared: 'exactly',
  },
} as const satisfies Readonly<Record<string, Field<unknown>>>
