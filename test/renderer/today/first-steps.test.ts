import { expect, test } from 'vitest'
import { firstSteps } from '../../../renderer/today/first-steps.ts'

const terms = { quorumHealth: 1, quorumSocialCare: 1, chairNeeded: false }
const member = (side: string | null, canSign: boolean, role = 'member') => ({
  side,
  canSign,
  role,
  active: true,
})
const done = (members: readonly object[]) =>
  firstSteps({ panel: { terms }, panels: [], members } as never, false)
    .filter((step) => step.done)
    .map(({ id }) => id)

test('a new panel is led through members, quorum, signatories and the first import', () => {
  expect(done([member(null, false, 'coordinator')])).toEqual([])
  expect(done([member(null, false, 'coordinator'), member('health', false)])).toEqual(['members'])
  expect(done([member('health', false), member('socialCare', true)])).toEqual(['members', 'quorum'])
  expect(done([member('health', true), member('socialCare', true)])).toEqual([
    'members',
    'quorum',
    'signatories',
  ])
})
