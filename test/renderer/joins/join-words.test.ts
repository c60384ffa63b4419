import { expect, test } from 'vitest'
import { questionWords } from '../../../renderer/joins/join-words.ts'
import type { AskedFact } from '../../../shared/joins.ts'

const said = (fact: AskedFact, now: string) => questionWords({ key: fact, kind: 'fact', fact, now })

test.each([
  ['familyName', 'Steen', 'Steen'],
  ['dateOfBirth', '1975-05-04', '4 May 1975'],
  ['pronoun', 'she', 'She'],
  ['nhsNumber', '9990181594', '999 018 1594'],
  ['nhsNumber', '', 'nothing'],
  ['notToBeTold', '["socialCare","health"]', 'both'],
  ['notToBeTold', '["socialCare"]', 'the council'],
  ['notToBeTold', '["health"]', 'health'],
  ['notToBeTold', '[]', 'nothing'],
  ['communicationNeeds', '', 'nothing'],
] as const)(
  'what was written of %s while two were one, %s, is said as people say it: %s',
  (fact, now, text) => {
    expect(said(fact, now).text).toBe(text)
    expect(said(fact, now).label).toMatch(/, written while they were one$/)
  },
)
