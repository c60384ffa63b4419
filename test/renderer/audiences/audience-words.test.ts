import { describe, expect, test } from 'vitest'
import { audienceWords, keptWords, markWords } from '../../../renderer/audiences/audience-words.ts'
import { blockTitle, fieldKeys } from '../../../renderer/audiences/block-words.ts'
import type { otherBlocks } from '../../../shared/audience-kinds.ts'
import type { AudienceMark } from '../../../shared/audiences.ts'
import { audiences } from '../../../shared/records.ts'
import { cutText, markerSentence } from '../../../shared/rules/reading.ts'

const mark: AudienceMark = {
  id: 'a',
  caseId: 'b',
  block: 'risk.why',
  passage: null,
  audience: 'health',
  reason: 'Told in confidence',
  silent: false,
  silentAgreed: null,
  decision: null,
  madeBy: 'Amara Nwosu',
  madeByRole: 'coordinator',
  madeBySide: 'health',
  at: '2026-11-20T10:00:00.000Z',
  strayed: false,
  version: 1,
}
const decision = { shareWith: [], reason: 'He asked', by: 'Amara Nwosu', at: mark.at }

describe('a badge', () => {
  test('has words of its own for each audience', () => {
    const said = audiences.map((audience) => audienceWords[audience].badge)
    expect(new Set(said).size).toBe(audiences.length)
    expect(said.every((words) => words !== '')).toBe(true)
  })

  test.for([
    [{}, 'Health only'],
    [{ passage: 'her life' }, 'Some words: health only'],
    [{ silent: true, silentAgreed: { by: 'x', at: mark.at } }, 'Health only, nothing shows'],
    [{ silent: true }, 'Health only'],
    [{ audience: 'third_party' }, 'From or about somebody else, not decided yet'],
    [{ audience: 'third_party', decision }, 'From or about somebody else'],
    [{ audience: 'withhold_from_person', passage: 'x' }, 'Some words: not for the person, not decided yet'],
    [{ passage: 'her life', strayed: true }, 'Some words: health only, its words have changed'],
  ] as const)('of %j says “%s”', ([over, words]) => {
    expect(markWords({ ...mark, ...over })).toBe(words)
  })

  test('says to whoever it is kept from whether it is all or a part', () => {
    const text = 'She hides food from her brother.'
    const part = { audience: 'health', reason: 'Told in confidence', silent: false } as const
    const whole = cutText(text, { whole: part, passages: [] })
    expect(keptWords(whole)).toBe('Kept from you')
    const some = cutText(text, { whole: null, passages: [{ ...part, text: 'hides food' }] })
    expect(keptWords(some)).toBe('Kept from you in part')
    // The council’s note is kept without a sentence in its place.
    expect(keptWords('')).toBe('Kept from you')
    expect(keptWords(`${markerSentence('')} and`)).toBe('Kept from you in part')
  })
})

test('every text that can be marked has a name', () => {
  const others: Readonly<Record<keyof typeof otherBlocks, string>> = {
    discipline: 'discipline.a',
    line: 'line.a',
    amounts: 'line.a.amounts',
    contribution: 'plan.contribution',
    reasons: 'decision.a.reasons',
    legalBasis: 'decision.a.legalBasis',
    condition: 'decision.a.condition.b',
    changesReason: 'decision.a.changesReason',
    escalatedHealthView: 'decision.a.healthView',
    escalatedSocialCareView: 'decision.a.socialCareView',
    agreement: 'agreement.a.b',
    declaration: 'declaration.a',
    ruling: 'ruling.a',
    action: 'action.a',
    actionSince: 'action.a.outcome',
    actionBefore: 'action.a.before.3-0',
    reviewOpened: 'review.a.trigger',
    goal: 'goal.a',
    courseNote: 'rating.a',
  }
  const keys = [
    ...fieldKeys,
    ...Object.values(others),
    'risk.options.a.health',
    'risk.pitfalls.a.toWhom',
    'goal.a.end',
    'score.a',
    'score.a.back',
    'rating.a.back',
    'review.a.cancelled',
  ]
  expect(fieldKeys.length).toBeGreaterThan(30)
  expect(keys.filter((key) => blockTitle(key) === blockTitle('nothing.like.it'))).toEqual([])
})
