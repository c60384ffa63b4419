import { expect, test } from 'vitest'
import { newId } from '../../../../shared/kernel/ids.ts'
import type { Timeline } from '../../../../shared/timeline.ts'
import { refusal } from '../test-store.ts'
import { heldOn } from '../meetings/meeting-steps.ts'
import { decidedLetter } from './letter-steps.ts'

const after = '2027-02-03'
const now = new Date(`${after}T12:00:00Z`)

async function toTell() {
  const found = await decidedLetter()
  const { panel, recordId } = found
  const said = { recordId, recordVersion: 1, toldOn: after, how: 'in_person', toldBy: 'Nurse Amy Hart' }
  const tell = (changes: object = {}) => panel.replyTo('letters.tell', { ...said, ...changes }, {}, now)
  const read = () => panel.call('letters.get', { recordId })
  const rows = () => panel.store.desk().store.db.selectFrom('personTold').selectAll().execute()
  return { ...found, tell, read, rows }
}

test('who told the person, when and how stands beside the letter, and in the person’s timeline', async () => {
  const { panel, tell, read, steen } = await toTell()
  expect((await read()).told).toBeNull()
  await tell()
  expect((await read()).told).toMatchObject({
    recordVersion: 1,
    toldOn: after,
    how: 'in_person',
    toldBy: 'Nurse Amy Hart',
    by: panel.coordinator.name,
  })
  const { person } = await panel.call('cases.get', { caseId: steen.id })
  const { entries }: Timeline = await panel.call('timeline.get', { personId: person.id, kind: 'letter' })
  expect(entries).toMatchObject([{ what: 'told', by: 'Nurse Amy Hart', more: 'in_person' }])
})

test.each([
  [
    'a day that has not come',
    { toldOn: '2027-02-04' },
    { kind: 'invalid', fields: { toldOn: 'has not come yet' } },
  ],
  [
    'a day before the meeting',
    { toldOn: '2027-01-01' },
    { kind: 'invalid', fields: { toldOn: 'before the decision' } },
  ],
  ['nobody’s name', { toldBy: '  ' }, { kind: 'invalid' }],
  ['a way that is none', { how: 'pigeon' }, { kind: 'invalid' }],
  ['a record that is none', { recordId: newId() }, { kind: 'notFound' }],
])('%s is refused, and nothing is written', async (_, changes, error) => {
  const { tell, rows } = await toTell()
  expect(heldOn < after).toBe(true)
  expect(await refusal(tell(changes))).toMatchObject(error)
  expect(await rows()).toEqual([])
})

test('of a version that does not stand nobody is told', async () => {
  const { tell, rows } = await toTell()
  expect((await refusal(tell({ recordVersion: 2 }))).kind).toBe('conflict')
  expect(await rows()).toEqual([])
})

test('what was a mistake is taken back with a reason and kept; what was said before it stands again', async () => {
  const { panel, recordId, tell, read, rows } = await toTell()
  await tell()
  const first = (await read()).told
  await tell({ toldBy: 'Somebody else' })
  const second = (await read()).told
  const takeBack = (toldId: string, reason = 'The wrong Ruth.') =>
    panel.replyTo('letters.takeBackTold', { recordId, toldId, reason }, {}, now)
  expect((await refusal(takeBack(first?.id ?? ''))).kind).toBe('conflict')
  expect((await refusal(takeBack(second?.id ?? '', ' '))).kind).toBe('invalid')
  await takeBack(second?.id ?? '')
  expect((await read()).told?.toldBy).toBe('Nurse Amy Hart')
  expect((await rows()).map(({ toldBy, takenBackReason }) => [toldBy, takenBackReason])).toEqual([
    ['Nurse Amy Hart', null],
    ['Somebody else', 'The wrong Ruth.'],
  ])
})

test('an observer says nothing of it', async () => {
  const { panel, recordId, rows } = await toTell()
  const said = { recordId, recordVersion: 1, toldOn: after, how: 'phone', toldBy: 'Me' }
  const error = await refusal(panel.replyTo('letters.tell', said, { role: 'observer' }, now))
  expect(error).toEqual({ kind: 'notAllowed', why: 'role' })
  expect(await rows()).toEqual([])
})
