import { describe, expect, test } from 'vitest'
import { noticeMessage, noticePrinted } from '../../../shared/recall-notice.ts'
import { holderWords, markWords, outWords } from '../../../shared/recall-words.ts'
import type { Recall, RecallHolder, WrongCopy } from '../../../shared/recalls.ts'

const copy: WrongCopy = {
  kind: 'pack',
  logId: 'l',
  meetingId: 'm',
  heldOn: '2026-11-06',
  side: 'health',
  version: 1,
  files: 9,
  leftAt: '2026-11-09T10:00:00.000Z',
  leftBy: 'Amara Nwosu',
  confirmed: true,
  receipt: { who: 'Ilse Brandt', on: '2026-11-10', known: 'they_wrote' },
  sent: null,
}
const holder: RecallHolder = {
  id: 'h',
  version: 1,
  kind: 'agency',
  side: 'health',
  agencyName: 'Northmoor Trust',
  name: 'Records',
  state: 'waiting',
  note: '',
  copies: [copy],
  answers: [],
  notices: [],
}
const recall: Recall = {
  id: 'r',
  caseId: 'c',
  caseReference: 'AC-2026-0041',
  personId: 'p',
  personName: 'Ruth Steen',
  panelName: 'Northmoor panel',
  initials: 'R. S.',
  reasons: ['nhs_number'],
  answerTo: 'Cora Lind, 01522 000000',
  answerBy: '2026-12-02',
  state: 'open',
  openedBy: 'Cora Lind',
  openedAt: '2026-11-30T10:12:00.000Z',
  isCorrected: false,
  holders: [holder],
  more: 0,
  assessments: [],
  calledOff: null,
}

describe('the mark', () => {
  test.each([
    [['nhs_number'], 3, 2, 'Copies with a wrong NHS number are out: 2 of 3 have answered'],
    [['name'], 3, 1, 'Copies with a wrong name are out: 1 of 3 has answered'],
    [
      ['date_of_birth', 'name'],
      2,
      0,
      'Copies with a wrong date of birth and name are out: none of 2 have answered',
    ],
    [['somebody_else'], 2, 0, 'Copies about the wrong person are out: none of 2 have answered'],
    [
      ['nhs_number', 'somebody_else'],
      2,
      0,
      'Copies about the wrong person, with a wrong NHS number, are out: none of 2 have answered',
    ],
  ] as const)('of %j says what is wrong and how many have answered', (reasons, holders, answered, words) => {
    expect(markWords({ reasons, holders, answered })).toBe(words)
  })

  test('says of one copy that it is out', () => {
    expect(outWords(['name'], '1 copy', 'is')).toBe('1 copy with a wrong name is out')
  })
})

test('whoever was given a letter is not named: the name may be what is wrong', () => {
  expect(holderWords(holder)).toBe('Records, Northmoor Trust')
  expect(holderWords({ ...holder, name: 'Northmoor Trust' })).toBe('Northmoor Trust')
  expect(holderWords({ kind: 'person', agencyName: '', name: '' })).toBe('Whoever was given the letter')
})

describe('a notice', () => {
  const person = { ...holder, kind: 'person' as const, side: null, name: '', agencyName: '' }
  const all = [
    noticeMessage(recall, holder),
    noticeMessage(recall, person),
    JSON.stringify(noticePrinted(recall, holder)),
  ]

  test('has initials and the case reference, and never the name or a number', () => {
    for (const said of all) {
      expect(said).toContain('AC-2026-0041')
      expect(said).toContain('R. S.')
      expect(said).not.toMatch(/Ruth|Steen|\b999 ?\d{3} ?\d{4}\b/)
    }
  })

  test('says what they have, what is wrong, what to do, by when, and whom to answer', () => {
    const [said = ''] = all
    expect(said.split('\n')[0]).toBe('Case AC-2026-0041 (R. S.). Copies are called back: please act now')
    for (const words of [
      'To: Records, Northmoor Trust',
      'Record, version 1: health’s pack, 9 files. Meeting of 6 Nov 2026; left 9 Nov 2026',
      'The NHS number in it is wrong.',
      'Stop using it',
      'Find every onward copy',
      'Destroy each of them, or return it to us.',
      'by Wednesday 2 December 2026',
      'Answer to Cora Lind, 01522 000000, with the case reference AC-2026-0041 and no name.',
      'A corrected record follows as soon as both agencies have signed it.',
    ])
      expect(said).toContain(words)
    expect(noticeMessage({ ...recall, isCorrected: true }, holder)).toContain(
      'A corrected record has been signed by both agencies.',
    )
  })

  test('says to somebody who was added by hand what they have, in the words it was added with', () => {
    const note = 'A paper copy that health gave them'
    expect(noticeMessage(recall, { ...holder, kind: 'other', side: null, copies: [], note })).toContain(
      `- ${note}`,
    )
  })

  test('sends nobody to look for a number in a letter or in minutes, which have none', () => {
    const wrong = { ...recall, reasons: ['name', 'nhs_number', 'date_of_birth'] as const }
    for (const kind of ['letter_copy', 'minutes'] as const) {
      const said = noticeMessage(wrong, { ...holder, copies: [{ ...copy, kind }] })
      expect(said).toContain('The name in it is wrong.')
      expect(said).not.toMatch(/The NHS number in it|The date of birth in it/)
    }
    expect(noticeMessage(wrong, holder)).toContain('The date of birth in it is wrong.')
  })

  test('is told the person in plain words, with nothing of records and systems', () => {
    const [, said = ''] = all
    expect(said).toContain('We are sorry.')
    expect(said).not.toMatch(/record system|onward copy/)
    expect(said).toContain(
      '- Our letter of Monday 9 November 2026 about the meeting on Friday 6 November 2026',
    )
  })
})
