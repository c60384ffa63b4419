import { caseSummariesOfPerson } from '../facts/case-summaries.ts'
import type { FeatureHandlers } from '../kernel/handler.ts'
import { referralsOf } from '../facts/select-referrals.ts'
import { contradictedRecords } from './contradicted-records.ts'
import { correctPerson } from './correct-person.ts'
import { countMatches, selectPossibleMatches } from './possible-matches.ts'
import { selectCorrections } from './select-corrections.ts'
import { listPeople, selectPerson } from '../facts/select-people.ts'
import { updatePerson } from './update-person.ts'

export const peopleHandlers: Omit<FeatureHandlers<'people'>, 'decideMatch'> = {
  get: async (db, { personId }, { today }) => {
    const person = await selectPerson(db, personId)
    return {
      person,
      referrals: (await referralsOf(db, [person.id])).get(person.id) ?? [],
      cases: await caseSummariesOfPerson(db, person.id, today),
      possibleMatches: (await countMatches(db, [person.id])).get(person.id) ?? 0,
    }
  },

  list: (db, input) => listPeople(db, input),

  update: updatePerson,

  correct: correctPerson,

  corrections: (db, { personId }) => selectCorrections(db, personId),

  contradicted: (db, { personId }) => contradictedRecords(db, personId),

  possibleMatches: (db, { limit }) => selectPossibleMatches(db, limit),
}
