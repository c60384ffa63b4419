import { expect, test } from 'vitest'
import { entryPlace } from '../../../renderer/timeline/entry-place.ts'
import { entryWords } from '../../../renderer/timeline/entry-words.ts'
import { paths } from '../../../renderer/data/paths.ts'
import type { TimelineEntry } from '../../../shared/timeline.ts'

const entry = (facts: Partial<TimelineEntry>): TimelineEntry => ({
  kind: 'case',
  id: 'id',
  at: '2026-11-02',
  what: 'opened',
  caseId: 'case',
  caseReference: 'C-0007',
  meetingId: null,
  recordId: null,
  actionId: null,
  side: null,
  by: '',
  words: '',
  more: '',
  dissent: [],
  panelAuthority: null,
  ...facts,
})

const said = (facts: Partial<TimelineEntry>, authority = 'deciding') => {
  const one = entry(facts)
  const { title, words = '', note = '' } = entryWords[one.kind].say(one, authority)
  return [title, words, note].filter((part) => part !== '').join(' | ')
}

test.each([
  [
    { kind: 'referral', side: 'health', what: 'joined', by: 'Outreach' },
    'Health referred | Outreach · Taken into a case',
  ],
  [
    { kind: 'case', what: 'closed', by: 'Amara Nwosu', words: 'Moved away' },
    'Case closed | Moved away | by Amara Nwosu',
  ],
  [
    { kind: 'view', what: 'socialCare', more: '3', by: 'Joel Pettifer' },
    'The council’s 3 views | by Joel Pettifer',
  ],
  [{ kind: 'decision', what: 'approved', words: 'Worth it' }, 'Approved | Worth it'],
  [
    { kind: 'support', what: 'declined', more: 'peer_support', words: 'Not with a stranger' },
    'Peer support declined | Not with a stranger',
  ],
  [
    { kind: 'support', what: 'offered', more: 'brokerage', by: 'Amara Nwosu' },
    'Brokerage offered | by Amara Nwosu',
  ],
  [{ kind: 'decision', what: 'review/approved', words: 'It holds' }, 'Review decided: approved | It holds'],
  [
    { kind: 'action', what: 'done/back', words: 'Found', by: 'Jo', more: 'A note' },
    'Action: done, taken back since | Found | Jo · shown by: A note',
  ],
  [
    { kind: 'action', what: 'takenBack', words: 'Another Jo', by: 'Amara Nwosu' },
    'How an action ended taken back | Another Jo | by Amara Nwosu',
  ],
  [
    { kind: 'score', what: 'Days', more: 'none', by: 'carer' },
    'Days: no score is made | said by somebody close to them',
  ],
  [{ kind: 'score', what: 'Days', more: '', by: 'carer' }, 'Days | said by somebody close to them'],
  [{ kind: 'decision', what: 'putOff', words: 'No time' }, 'Put off to a later meeting | No time'],
  [
    {
      kind: 'signature',
      what: 'void',
      side: 'socialCare',
      by: 'Helen Marchbank',
      words: 'Wrong name',
      more: '2',
    },
    'The council withdrew the record with a signature | Wrong name | Helen Marchbank · version 2',
  ],
  [
    { kind: 'pack', what: 'oneAgencyOnly', side: 'health', words: 'Records', by: 'Amara Nwosu', more: '1' },
    'Pack written for health, one agency only | for Records · by Amara Nwosu',
  ],
  [
    { kind: 'receipt', what: 'receivedTakenBack', side: 'health', words: 'The wrong day', by: 'Ilse Brandt' },
    'Said by mistake to be with health | The wrong day | by Ilse Brandt',
  ],
  [
    { kind: 'letter', what: 'release', more: 'easy_read', words: 'Welsh', by: 'Amara Nwosu' },
    'Letter to the person | Easy read · Welsh · by Amara Nwosu',
  ],
  [
    { kind: 'action', what: 'not_done', words: 'Nobody came', by: 'Jo Pell', more: 'A note' },
    'Action: not done by the agency | Nobody came | Jo Pell · shown by: A note',
  ],
  [
    { kind: 'recall', what: 'asked', more: 'name,nhs_number' },
    'Copies asked for again | wrong: the name, the NHS number',
  ],
  [
    { kind: 'review', what: 'opened', more: 'trigger', words: 'He moved', by: 'Jo Pell' },
    'Review opened | He moved | brought forward · by Jo Pell',
  ],
  [
    { kind: 'correction', what: 'takenBack', words: 'It was right', by: 'Amara Nwosu', more: '2' },
    'Proposed correction taken back | It was right | by Amara Nwosu · version 2',
  ],
  [{ kind: 'join', what: 'parted', words: 'Two people' }, 'A join undone | Two people'],
  [
    { kind: 'person', what: 'health', more: 'familyName,nhsNumber', words: 'A letter' },
    'Put right: last name, NHS number | A letter | taken from health’s file',
  ],
] as const)('%j is said in words: %s', (facts, words) => {
  expect(said(facts as Partial<TimelineEntry>)).toBe(words)
})

test('a panel that advises recommends', () => {
  expect(said({ kind: 'decision', what: 'approved' }, 'advisory')).toBe('Recommends approval')
})

test('each opens what it is about, and the case or the person where there is no nearer page', () => {
  const place = (facts: Partial<TimelineEntry>) => entryPlace(entry(facts), 'person')
  expect(place({ kind: 'letter', recordId: 'record' })).toBe(paths.letter('record'))
  expect(place({ kind: 'pack', meetingId: 'meeting' })).toBe(paths.release('meeting'))
  expect(place({ kind: 'signature', meetingId: 'meeting' })).toBe(paths.sign('meeting'))
  expect(place({ kind: 'action', actionId: 'action', meetingId: 'meeting' })).toBe(paths.action('action'))
  expect(place({ kind: 'review', id: 'review/concluded' })).toBe(paths.review('review'))
  expect(place({ kind: 'recall', id: 'recall/off' })).toBe(paths.recall('recall'))
  expect(place({ kind: 'decision', what: 'putOff', meetingId: 'meeting' })).toBe(paths.agenda('meeting'))
  expect(place({ kind: 'decision', what: 'approved', meetingId: 'meeting' })).toBe(paths.case('case'))
  expect(place({ kind: 'join', caseId: null })).toBe(paths.person('person'))
})
