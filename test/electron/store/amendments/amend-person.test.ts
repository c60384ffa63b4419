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
})
