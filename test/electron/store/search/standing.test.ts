import { expect, test } from 'vitest'
import type { Call, Output } from '../../../../shared/contract.ts'
import { closedMeeting } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { signAs } from '../sign-off/sign-as.ts'

type Page = Output<'search.page'>

const kindsBy = async (panel: PanelAtWork, text: string, more: Partial<Call<'search.page'>> = {}) => {
  const { hits, isNear }: Page = await panel.call('search.page', { text, ...more })
  return isNear ? [] : hits.map(({ kind }) => kind).toSorted()
}

/** A record that both agencies have signed, whose reasons say “worth”. */
async function signed() {
  const panel = await openPanel(['doctor', 'manager'])
  const steen = await addCase(panel)
  const { meetingId } = await closedMeeting(panel, [steen])
  await signAs(panel, meetingId, 'doctor')
  await signAs(panel, meetingId, 'manager')
  return { panel, steen, meetingId }
}

test('a record is found by the version that stands, not by what is proposed or was taken back', async () => {
  const { panel } = await signed()
  const { id: recordId } = await panel.store
    .desk()
    .store.db.selectFrom('record')
    .select('id')
    .executeTakeFirstOrThrow()
  const only = { kinds: ['record' as const] }
  expect(await kindsBy(panel, 'worth', only)).toEqual(['record'])
  const { recordVersion, words } = await panel.call('amendments.open', { recordId })
  const why = { code: 'typing_error', reason: 'The reasons named the wrong thing.' } as const
  const corrected = { ...words, reasons: 'She goes by zeppelin now.' }
  await panel.call('amendments.make', { recordId, recordVersion, ...why, words: corrected })
  expect([await kindsBy(panel, 'worth', only), await kindsBy(panel, 'zeppelin', only)]).toEqual([
    ['record'],
    [],
  ])
  const back = { recordId, recordVersion: recordVersion + 1, reason: 'It was right' }
  await panel.call('amendments.takeBack', back)
  expect([await kindsBy(panel, 'worth', only), await kindsBy(panel, 'zeppelin', only)]).toEqual([
    ['record'],
    [],
  ])
  expect((await panel.call('search.find', { text: 'zeppelin' })).map(({ kind }) => kind)).toEqual([])
})

test('a case is found by whose it is, and a record by that beside what it says', async () => {
  const { panel, steen } = await signed()
  expect(await kindsBy(panel, 'steen', { kinds: ['case'] })).toEqual(['case'])
  expect(await kindsBy(panel, 'steen')).toEqual(['case', 'person'])
  expect(await kindsBy(panel, 'steen worth')).toContain('record')
  expect(await kindsBy(panel, 'moor worth')).toEqual([])
  const { db } = panel.store.desk().store
  await db.updateTable('person').set({ familyName: 'Moor' }).where('id', '=', steen.personId).execute()
  expect(await kindsBy(panel, 'moor worth')).toContain('record')
  expect(await kindsBy(panel, 'steen', { kinds: ['case'] })).toEqual([])
})

test('a case is found by the figures of its reference', async () => {
  const { panel, steen } = await signed()
  const figures = steen.reference.replace(/^\D+/, '')
  expect(figures).toMatch(/^\d{4}-\d{4}$/)
  expect(await kindsBy(panel, figures, { kinds: ['case'] })).toEqual(['case'])
})

test('a record is found by the person’s words and by what was weighed', async () => {
  const { panel } = await signed()
  for (const text of ['sing again', 'meets her at the stop'])
    expect([text, await kindsBy(panel, text, { kinds: ['record'] })]).toEqual([text, ['record']])
})
