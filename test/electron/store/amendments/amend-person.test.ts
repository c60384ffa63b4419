import { describe, expect, test } from 'vitest'
import type { DecisionRecord } from '../../../../shared/records.ts'
import { refusal } from '../test-store.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { signAs } from '../sign-off/sign-as.ts'
import { toSign } from '../../../support/to-sign.ts'

/** A signed record, and the person whom it is about, born another day than it says. */
async function corrected() {
  const { panel, meetingId } = await toSign()
  await signAs(panel, meetingId, 'doctor')
  await signAs(panel, meetingId, 'manager')
  const { records } = await panel.call('releases.status', { meetingId })
  const recordId = records[0]?.recordId ?? ''
  const { caseId } = await panel.call('amendments.open', { recordId })
  const { person } = await panel.call('cases.get', { caseId })
  const personId = person.id
  const correct = (version: number, dateOfBirth: string) =>
    panel.call('people.correct', {
      personId,
      version,
      changes: { dateOfBirth },
      reason: 'The passport says so.',
      source: 'by_hand',
    })
  await correct(person.version, '1976-06-05')
  return { panel, meetingId, recordId, personId, before: person }
}

const make = async (panel: PanelAtWork, recordId: string, asKnownNow: boolean) => {
  const { recordVersion, words } = await panel.call('amendments.open', { recordId })
  return { recordId, recordVersion, reason: 'A wrong birth date was sent.', words, asKnownNow }
}

async function versions(panel: PanelAtWork): Promise<readonly DecisionRecord[][]> {
  const rows = await panel.store
    .desk()
    .store.db.selectFrom('record')
    .select(['decisionJson', 'healthJson', 'socialCareJson'])
    .orderBy('recordVersion')
    .execute()
  return rows.map((row) =>
    [row.decisionJson, row.healthJson, row.socialCareJson].map((json) => JSON.parse(json) as DecisionRecord),
  )
}

describe('a record of somebody about whom something was put right', () => {
  test('takes it over in its next version, in all three texts, and the earlier version stays as it was', async () => {
    const { panel, recordId, personId, before } = await corrected()
    expect(await panel.call('amendments.open', { recordId })).toMatchObject({
      person: { dateOfBirth: before.dateOfBirth },
      personNow: { dateOfBirth: '1976-06-05' },
    })
    const made = await panel.call('amendments.make', await make(panel, recordId, true))
    expect(made).toMatchObject({ recordVersion: 2, personNow: null })
    const [first = [], second = []] = await versions(panel)
    expect(first.map(({ person }) => person.dateOfBirth)).toEqual(Array(3).fill(before.dateOfBirth))
    expect(second.map(({ person }) => person.dateOfBirth)).toEqual(Array(3).fill('1976-06-05'))
    expect(second.map(({ amendment }) => amendment?.changed)).toEqual([['person'], ['person'], ['person']])
    expect(second.map(({ decision }) => decision)).toEqual(first.map(({ decision }) => decision))
    expect(await panel.call('people.contradicted', { personId })).toEqual([])
  })

  test('keeps what it says where that is not asked for, and is not corrected where nothing would change', async () => {
    const { panel, recordId, personId } = await corrected()
    expect(await refusal(panel.replyTo('amendments.make', await make(panel, recordId, false)))).toEqual({
      kind: 'invalid',
      fields: { words: 'nothing would change' },
    })
    expect(await versions(panel)).toHaveLength(1)
    expect(await panel.call('people.contradicted', { personId })).toHaveLength(1)
  })

  test('is not corrected by taking over what it says already', async () => {
    const { panel, recordId } = await corrected()
    await panel.call('amendments.make', await make(panel, recordId, true))
    expect(await refusal(panel.replyTo('amendments.make', await make(panel, recordId, true)))).toEqual({
      kind: 'invalid',
      fields: { words: 'nothing would change' },
    })
  })

  test('is corrected where the record says it, and the person with it where that is not known yet', async () => {
    const { panel, recordId, personId } = await corrected()
    const { recordVersion, words, rest } = await panel.call('amendments.open', { recordId })
    const person = {
      ...rest.person,
      familyName: 'Stein',
      dateOfBirth: '1976-06-05',
      nhsNumber: '999 033 4013',
    }
    const reason = 'The wrong name was sent.'
    const input = { recordId, recordVersion, code: 'wrong_person', reason, words, rest: { person } } as const
    await panel.call('amendments.make', input)
    const [, second = []] = await versions(panel)
    for (const one of second)
      expect(one.person).toMatchObject({
        familyName: 'Stein',
        dateOfBirth: '1976-06-05',
        nhsNumber: '9990334013',
        nhsNumberStatus: null,
      })
    expect(second[0]?.amendment?.changed).toEqual(['person'])
    const now = await panel.call('people.get', { personId })
    expect(now.person).toMatchObject({ familyName: 'Stein', nhsNumber: '9990334013' })
    const [latest] = await panel.call('people.corrections', { personId })
    expect(latest).toMatchObject({ reason, source: 'by_hand' })
    expect(latest?.changes.map(({ field }) => field)).toEqual(['familyName', 'nhsNumber'])
    expect(await panel.call('people.contradicted', { personId })).toEqual([])
  })

  test('keeps who they are where what was typed cannot be so, with nothing written', async () => {
    const { panel, recordId, personId } = await corrected()
    const { recordVersion, words, rest } = await panel.call('amendments.open', { recordId })
    const person = { ...rest.person, nhsNumber: '999 033 4014' }
    const input = { recordId, recordVersion, reason: 'A number.', words, rest: { person } }
    expect(await refusal(panel.replyTo('amendments.make', input))).toEqual({
      kind: 'invalid',
      fields: { 'rest.person.nhsNumber': 'check digit' },
    })
    expect(await versions(panel)).toHaveLength(1)
    expect(await panel.call('people.corrections', { personId })).toHaveLength(1)
  })
})
