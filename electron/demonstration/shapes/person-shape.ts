/** By one name too: then the other is empty. */
export const called = (givenName: string, familyName: string, dateOfBirth: string, gender: string) => ({
  givenName,
  familyName,
  dateOfBirth,
  gender,
})

/** What each system knows them by; null where that agency has not referred them. */
export const numbered = (nhsNumber: string, healthId: string | null, councilId: string | null) => ({
  nhsNumber,
  healthId,
  councilId,
})

/** Where, and what helps. */
export const reached = (postcode: string, communicationNeeds: string) => ({ postcode, communicationNeeds })
