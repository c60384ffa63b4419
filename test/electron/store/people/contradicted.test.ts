import { expect, test } from 'vitest'
import { signAs } from '../sign-off/sign-as.ts'
import { toSign } from '../../../support/to-sign.ts'

test('a signed record that a correction contradicts is named, in its latest version, and stays as it was signed', async () => {
  const { panel, meetingId } = await toSign()
  await signAs(panel, meetingId, 'doctor')
  const { db } = panel.store.desk().store
  const frozen = await db.selectFrom('record').selectAll().executeTakeFirstOrThrow()
  const { personId } = await db
    .selectFrom('case')
    .select('personId')
    .where('id', '=', frozen.caseId)
    .executeTakeFirstOrThrow()
  const contradicted = () => panel.call('people.contradicted', { personId })
  expect(await contradicted()).toEqual([])

  const { person } = await panel.call('people.get', { personId })
  const { familyName, dateOfBirth } = person
  const changes = { familyName: 'Ashdown-Bell', dateOfBirth: '1961-02-03', gender: 'Female' }
  const reason = 'Corrected export'
  const { version } = person
  await panel.call('people.correct', { personId, version, changes, reason, source: 'health' })

  const fields = [
    { field: 'familyName', recordSays: familyName, now: 'Ashdown-Bell' },
    { field: 'dateOfBirth', recordSays: dateOfBirth, now: '1961-02-03' },
  ]
  const { caseId } = frozen
  expect(await contradicted()).toMatchObject([{ recordId: frozen.id, recordVersion: 1, caseId, fields }])
  expect(await db.selectFrom('record').selectAll().execute()).toEqual([frozen])

  const recordId = frozen.id
  const { words } = await panel.call('amendments.open', { recordId })
  await panel.call('amendments.make', {
    recordId,
    recordVersion: 1,
    reason: 'The reasons named the wrong bus.',
    words: { ...words, reasons: 'She goes by bus 11.' },
  })
  expect(await contradicted()).toMatchObject([{ recordId, recordVersion: 2, fields }])

  const before = await panel.call('people.get', { personId })
  await panel.call('people.correct', {
    personId,
    version: before.person.version,
    changes: { familyName, dateOfBirth },
    reason: 'It was somebody else’s',
    source: 'by_hand',
  })
  expect(await contradicted()).toEqual([])
})
