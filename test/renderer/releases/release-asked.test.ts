import { describe, expect, test } from 'vitest'
import { lettersReady, mayLeaveFor, proposalsWaiting } from '../../../renderer/releases/leaving-now.ts'
import { ReleaseAsked, askedFirst, toOf } from '../../../renderer/releases/release-asked.ts'
import { whereWords } from '../../../renderer/releases/writing-now.tsx'
import { notLeft } from '../../../shared/deliveries.ts'
import { usualReleaseTerms, usualWhy } from '../../../shared/release-terms.ts'
import type { Letter } from '../../../shared/letters.ts'
import type { ReleaseStatus, SharingBlock } from '../../../shared/releases.ts'

const record = (recordId: string, bothSigned = true): ReleaseStatus['records'][number] => ({
  recordId,
  recordVersion: 1,
  personName: 'Invented Person',
  caseReference: 'AC-2026-0001',
  bothSigned,
  shortOf: [],
  replaces: null,
  waits: null,
  recalled: null,
  packs: { health: notLeft, socialCare: notLeft },
})

const given = { recipient: 'Records', ...usualWhy(usualReleaseTerms, 'health') }
const status: ReleaseStatus = {
  meetingId: 'm',
  heldOn: '2026-11-06',
  records: [record('a'), record('b', false)],
  blocks: [],
  log: [],
  deliveries: [],
  offered: { health: given, socialCare: given, person: usualWhy(usualReleaseTerms, 'person') },
  terms: usualReleaseTerms,
}

const block = (decision: SharingBlock['decision']): SharingBlock => ({
  recordId: 'a',
  side: 'health',
  personName: 'Invented Person',
  why: 'Not to be told yet',
  decision,
})
const decided = (share: boolean) => ({ share, reason: 'Said so', by: 'C', at: '2026-11-07T10:00:00.000Z' })
const letter = (recordId: string, state: Letter['state']) => ({ recordId, state }) as Letter

describe('what can leave now', () => {
  test('is every pack that nothing stands against, agency by agency', () => {
    expect([mayLeaveFor(status, 'health'), mayLeaveFor(status, 'socialCare')]).toEqual([2, 2])
    for (const [decision, left] of [
      [null, 1],
      [decided(false), 1],
      [decided(true), 2],
    ] as const) {
      const held = { ...status, blocks: [block(decision)] }
      expect([mayLeaveFor(held, 'health'), mayLeaveFor(held, 'socialCare')]).toEqual([left, 2])
    }
  })

  test('is nothing of a record that a recall found wrong', () => {
    const recalled = { ...record('a'), recalled: { recallId: 'r', reasons: ['nhs_number'] as const } }
    const wrong = { ...status, records: [recalled, record('b')] }
    expect([mayLeaveFor(wrong, 'health'), mayLeaveFor(wrong, 'socialCare')]).toEqual([1, 1])
    const letters = [letter('a', 'ready'), letter('b', 'ready')]
    expect(lettersReady(wrong, { letters })).toBe(1)
  })

  test('is a letter that is ready, of a record that both have signed', () => {
    const letters = [letter('a', 'ready'), letter('b', 'ready')]
    expect(lettersReady(status, { letters })).toBe(1)
    expect(lettersReady(status, { letters: [letter('a', 'not_ready')] })).toBe(0)
    expect(lettersReady(status, undefined)).toBe(0)
  })
})

describe('what a release asks', () => {
  test('is whether a correction that waits leaves as well, where there is one, and no unless somebody says so', () => {
    expect(proposalsWaiting(status)).toEqual([])
    const waits = { recordVersion: 2, reason: '', madeBy: '', madeAt: '', healthSigned: false }
    const proposed = { ...record('b'), waits: { ...waits, socialCareSigned: false } }
    expect(proposalsWaiting({ records: [record('a'), proposed] })).toEqual([proposed])
    expect(askedFirst(status, 1).proposals).toBe(false)
    expect(Object.keys(toOf({ ...askedFirst(status, 1), proposals: true }))).not.toContain('proposals')
  })

  test('begins with everybody who has something to be written', () => {
    expect(askedFirst(status, 1).readers).toEqual(['health', 'socialCare', 'person'])
    const held = { ...status, records: [record('a')], blocks: [block(null)] }
    expect(askedFirst(held, 0).readers).toEqual(['socialCare'])
  })

  test('sends those alone who were chosen', () => {
    const asked = { ...askedFirst(status, 1), readers: ['socialCare' as const] }
    expect(toOf(asked)).toEqual({ socialCare: given })
  })

  test('wants to know to whom at each agency that was chosen, and at no other', () => {
    const nobody = { ...askedFirst(status, 0), health: { ...given, recipient: ' ' } }
    expect(ReleaseAsked.safeParse(nobody).error?.issues.map(({ path }) => path.join('.'))).toEqual([
      'health.recipient',
    ])
    expect(ReleaseAsked.safeParse({ ...nobody, readers: ['socialCare'] }).success).toBe(true)
  })
})

test('how far it has come is said by the case’s reference, and its last step is the folder’s', () => {
  expect(whereWords({ at: { nth: 12, of: 48, reference: 'AC-2026-0016' } })).toBe('12 of 48, AC-2026-0016')
  expect(whereWords({})).toBe('Into the folder')
})
