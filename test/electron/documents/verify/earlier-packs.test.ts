import { join } from 'node:path'
import { expect, it } from 'vitest'
import { verifyFolder } from '../../../../electron/documents/verify/verify.ts'

// What left is never made again: whoever changes what a pack's files say must still be able to derive these.
it('a pack that Accord wrote in November 2026 stays current', async () => {
  const folder = join(import.meta.dirname, '../../../fixtures/packs/november-2026')
  const verdicts = await verifyFolder(folder)
  expect(verdicts.map(({ side, state, problems, missing }) => ({ side, state, problems, missing }))).toEqual([
    { side: 'health', state: 'current', problems: [], missing: [] },
    { side: 'social-care', state: 'current', problems: [], missing: [] },
  ])
})
