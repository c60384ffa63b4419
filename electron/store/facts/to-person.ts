import { z } from 'zod'
import type { NhsNumberStatus, Person, Pronoun } from '../../../shared/people.ts'
import { Side } from '../../../shared/kernel/text.ts'
import type { Row } from '../kernel/schema.ts'

const NotToBeTold = z.array(Side)

export const toPerson = (row: Row<'person'>): Person => ({
  id: row.id,
  familyName: row.familyName,
  givenName: row.givenName,
  formerNames: row.formerNames === '' ? [] : row.formerNames.split('\n'),
  dateOfBirth: row.dateOfBirth,
  gender: row.gender,
  pronoun: row.pronoun as Pronoun,
  addressLine1: row.addressLine1,
  addressLine2: row.addressLine2,
  town: row.town,
  postcode: row.postcode,
  nhsNumber: row.nhsNumber,
  nhsNumberStatus: row.nhsNumberStatus as NhsNumberStatus | null,
  healthId: row.healthId,
  councilId: row.councilId,
  communicationNeeds: row.communicationNeeds,
  sharingObjection: row.sharingObjection,
  notToBeTold: NotToBeTold.parse(JSON.parse(row.notToBeTold)),
  version: row.version,
})
