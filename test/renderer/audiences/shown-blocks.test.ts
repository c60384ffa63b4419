import { expect, test } from 'vitest'
import { shownBlocks } from '../../../renderer/audiences/shown-blocks.ts'
import type { AudienceMark, MarkedBlock } from '../../../shared/audiences.ts'

const block = (key: string, over: Partial<MarkedBlock> = {}): MarkedBlock => ({
  key,
  text: 'She hides food.',
  usual: 'both',
  audience: 'both',
  mayMark: [],
  mayMarkPassage: [],
  kept: false,
  marks: [],
  ...over,
})
const mark = (over: Partial<AudienceMark>): AudienceMark => ({
  id: 'm',
  caseId: 'c',
  block: 'b',
  passage: null,
  audience: 'health',
  reason: 'r',
  silent: false,
  silentAgreed: null,
  decision: null,
  madeBy: 'x',
  madeByRole: 'member',
  madeBySide: 'health',
  at: '2026-11-20T10:00:00.000Z',
  strayed: false,
  version: 1,
  ...over,
})
const wordsOf = (one: MarkedBlock) =>
  shownBlocks({ caseId: 'c', blocks: [one], waiting: [], waitingElsewhere: 0 })[one.key]?.badges.map(
    ({ words }) => words,
  )

test('nothing shows beside what both agencies read whole', () => {
  expect(wordsOf(block('risk.why'))).toBe(undefined)
  expect(wordsOf(block('risk.formulation', { usual: 'health', marks: [mark({ audience: 'both' })] }))).toBe(
    undefined,
  )
})

test('what is one agency’s own by its kind says so, until somebody says otherwise', () => {
  const own = { usual: 'health', audience: 'health' } as const
  expect(wordsOf(block('risk.formulation', own))).toEqual(['Health only'])
  const told = mark({ audience: 'withhold_from_person' })
  expect(wordsOf(block('risk.formulation', { ...own, marks: [told] }))).toEqual([
    'Not for the person, not decided yet',
  ])
})

test('each mark has a badge of its own, and marked words leave the rest as it is', () => {
  const marks = [mark({ id: '1', passage: 'hides' }), mark({ id: '2', audience: 'third_party' })]
  expect(wordsOf(block('risk.why', { marks }))).toEqual([
    'Some words: health only',
    'From or about somebody else, not decided yet',
  ])
})

test('whoever it is kept from is told that, once, and nothing of the mark', () => {
  const kept = { kept: true, text: 'She [Something is kept back here: r].', marks: [mark({ reason: 'r' })] }
  expect(wordsOf(block('risk.why', kept))).toEqual(['Kept from you in part, so not changed here'])
})
