import { expect, test } from 'vitest'
import { guardrails } from '../../shared/guardrails.ts'

const noView = 'The person’s own view is not here: nobody has written it down.'
const noAgreement = 'This takes support away without the person’s agreement.'

// DOMAIN §2.7: warn if the person's view is empty or the decision removes support without agreement.
test.each([
  ['words, and support stays', 'I want to sing.', false, []],
  ['no words', '', false, [noView]],
  ['nothing but spaces', ' \n ', false, [noView]],
  ['support taken away', 'I want to sing.', true, [noAgreement]],
  ['both', '', true, [noView, noAgreement]],
])('%s', (_, words, removesSupportWithoutAgreement, warnings) => {
  expect(guardrails({ words, removesSupportWithoutAgreement })).toEqual(warnings)
})
