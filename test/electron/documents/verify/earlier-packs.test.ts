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

const corrected = join(import.meta.dirname, '../../../fixtures/packs/corrected-november-2026')

it('a correction that Accord wrote before it said of each value what it was is made again as it was', async () => {
  const verdicts = await verifyFolder(join(corrected, 'agreed'))
  expect(verdicts.map(({ recordVersion, state, problems }) => ({ recordVersion, state, problems }))).toEqual([
    { recordVersion: 1, state: 'superseded', problems: [] },
    { recordVersion: 2, state: 'current', problems: [] },
    { recordVersion: 1, state: 'superseded', problems: [] },
    { recordVersion: 2, state: 'current', problems: [] },
  ])
})

it('and so is one that only one agency had signed: what it replaces stands beside it', async () => {
  const alone = await verifyFolder(join(corrected, 'proposed'))
  expect(alone.map(({ state, problems, missing }) => ({ state, problems, missing }))).toEqual([
    { state: 'incomplete', problems: [], missing: [] },
    { state: 'incomplete', problems: [], missing: [] },
  ])
})
