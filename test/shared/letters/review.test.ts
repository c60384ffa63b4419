import { describe, expect, it } from 'vitest'
import { buildLetter } from '../../../shared/letters/build.ts'
import type { RecordReview } from '../../../shared/record-review.ts'
import { reviewResults } from '../../../shared/review-fields.ts'
import { easyReadWords } from '../../../shared/letters/easy-words.ts'
import { sampleSource } from '../../support/sample-source.ts'

const review = (result: RecordReview['result']): RecordReview => ({
  audience: 'both',
  of: { recordId: 'r', recordVersion: 1, decisionSha256: '', heldOn: '2026-09-18' },
  openedOn: '2026-11-20',
  because: 'due',
  trigger: '',
  outcomes: [],
  conditions: [],
  safetyNets: [],
  triggers: [],
  money: { from: null, to: null, lines: [] },
  harm: { had: 'none', text: '' },
  said: { text: 'It is the best evening of my week.', source: 'attended', note: '', saidOn: null },
  healthView: '',
  socialCareView: '',
  result,
  why: '',
  duties: [],
  joint: true,
})

function letterOf(verdict: 'approved' | 'not_approved', result: RecordReview['result']) {
  const source = sampleSource(verdict)
  return buildLetter({ ...source, record: { ...source.record, kind: 'review', review: review(result) } })
}

describe('the letter about a review', () => {
  it.each([
    ['approved', 'continue', 'What was agreed goes on as it is.', 'Your support goes on.'],
    ['approved', 'change', 'Something is to change.', 'Something will change.'],
    ['approved', 'end', 'What was agreed comes to an end.', 'This support will end.'],
    ['not_approved', 'continue', 'nothing stops before that', 'Nothing stops before that.'],
    ['not_approved', 'change', 'It was not agreed to change it.', 'It will not change.'],
    ['not_approved', 'end', 'It was not agreed to end it.', 'It will not end.'],
  ] as const)('%s to %s says what becomes of the support, not yes or no', (verdict, result, plain, easy) => {
    const letter = letterOf(verdict, result)
    expect(letter.plain.decided).toContain(plain)
    expect(letter.easy.decided).toContain(easy)
    expect(letter.plain.decided).not.toMatch(/The answer is/)
  })

  it('says that it was looked at again, and what they say now', () => {
    const { plain, easy } = letterOf('approved', 'continue')
    expect(plain.asked).toBe(
      'We looked again at what was decided on Friday 18 September 2026.\n\nYou told us: “It is the best evening of my week.”',
    )
    expect(easy.asked).toContain('We looked at your support again.')
  })

  it('names no money where it ends', () => {
    expect(letterOf('approved', 'end').plain.pays).toBe('')
    expect(letterOf('approved', 'continue').plain.pays).not.toBe('')
  })

  it.each(reviewResults)('in easy words has no long sentence: %s', (result) => {
    for (const verdict of ['approved', 'not_approved'] as const)
      for (const sentence of letterOf(verdict, result).easy.decided.split('\n'))
        expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(easyReadWords)
  })
})
