import { describe, expect, test } from 'vitest'
import { releaseMaterial } from '../../../../electron/store/releases/material.ts'
import { closedMeeting } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { refusal } from '../test-store.ts'
import { addEntry, outsideAccord, rewriteRecords, signAgain } from '../../../support/raw-store.ts'
import type { Raw } from '../../../support/raw-store.ts'
import { signAs } from './sign-as.ts'

/** A meeting that both agencies signed, and a member who may sign nothing but whose passphrase opens the store. */
async function signed() {
  const panel = await openPanel(['doctor', 'manager', 'worker'])
  const steen = await addCase(panel)
  const { meetingId } = await closedMeeting(panel, [steen])
  await signAs(panel, meetingId, 'doctor')
  await signAs(panel, meetingId, 'manager')
  return { panel, meetingId, steen }
}

const altered = { kind: 'storage', why: 'altered' }

async function expectRefused(panel: PanelAtWork, meetingId: string): Promise<void> {
  expect(await refusal(panel.replyTo('signOff.forMeeting', { meetingId }))).toEqual(altered)
  expect(await refusal(panel.replyTo('releases.status', { meetingId }))).toEqual(altered)
  await expect(releaseMaterial(panel.store.desk().store.db, meetingId)).rejects.toMatchObject({
    error: altered,
  })
}

const forgeries: readonly [string, (raw: Raw) => void][] = [
  [
    'records, sums, statements, signatures and keys, all made to fit each other',
    (raw) => {
      rewriteRecords(raw)
      signAgain(raw)
    },
  ],
  [
    'the same, with the new keys written into the trail as well',
    (raw) => {
      for (const { memberId, sum } of signAgain(raw)) addEntry(raw, memberId, 'signingKey.made', sum)
    },
  ],
  [
    'the same, as if the keys had been there before the trail held any',
    (raw) => {
      const keys = signAgain(raw)
      const [first] = keys
      addEntry(raw, first?.memberId ?? '', 'pins.begun', String(keys.length))
      for (const { memberId, sum } of keys) addEntry(raw, memberId, 'signingKey.found', sum)
    },
  ],
  ['the keys alone', (raw) => void signAgain(raw)],
  ['a record’s words', (raw) => rewriteRecords(raw, { sums: false })],
  ['a record’s words and its sums', (raw) => rewriteRecords(raw)],
  [
    'a signature',
    (raw) => void raw.exec(`update signOff set signature = zeroblob(64) where side = 'health'`),
  ],
  ['for whom somebody signed', (raw) => void raw.exec(`update signOff set side = 'health'`)],
  ['where somebody stood', (raw) => void raw.exec(`update signOffItem set position = 'dissent'`)],
  [
    'whose signature it is',
    (raw) =>
      void raw.exec(
        `update signOff set memberId = (select memberId from signOff where side = 'health') where side = 'socialCare'`,
      ),
  ],
]

describe('what was signed and then changed outside Accord', () => {
  test.each(forgeries)('is neither shown nor released: %s', async (_, forge) => {
    const { panel, meetingId } = await signed()
    await outsideAccord(panel, forge)
    await expectRefused(panel, meetingId)
  })

  test('is read as it is where nothing was changed', async () => {
    const { panel, meetingId } = await signed()
    await outsideAccord(panel, () => undefined)
    expect(await panel.call('signOff.forMeeting', { meetingId })).toMatchObject({ complete: true })
    expect((await releaseMaterial(panel.store.desk().store.db, meetingId)).packs).toHaveLength(2)
  })

  test('is not shown as the case’s decision, nor corrected, nor read out', async () => {
    const { panel, meetingId, steen } = await signed()
    const { records } = await panel.call('releases.status', { meetingId })
    const { recordId = '', recordVersion = 1 } = records[0] ?? {}
    await outsideAccord(panel, (raw) => rewriteRecords(raw))
    expect(await refusal(panel.replyTo('cases.get', { caseId: steen.id }))).toEqual(altered)
    expect(await refusal(panel.replyTo('amendments.open', { recordId }))).toEqual(altered)
    expect(await refusal(panel.replyTo('signOff.read', { recordId, recordVersion }))).toEqual(altered)
  })

  test.each([
    ['with its sums', true],
    ['without', false],
  ])('is in no minutes, in no letter and in nothing said of its person: %s', async (_, sums) => {
    const { panel, meetingId, steen } = await signed()
    const { records } = await panel.call('releases.status', { meetingId })
    const recordId = records[0]?.recordId ?? ''
    const asked = () => [
      panel.replyTo('minutes.read', { meetingId, copy: null }),
      panel.replyTo('minutes.material', { meetingId }),
      panel.replyTo('letters.ofMeeting', { meetingId }),
      panel.replyTo('letters.get', { recordId }),
      panel.replyTo('people.contradicted', { personId: steen.personId }),
    ]
    expect((await Promise.all(asked())).map(({ ok }) => ok)).toEqual([true, true, true, true, true])
    await outsideAccord(panel, (raw) => rewriteRecords(raw, { sums }))
    expect(await Promise.all(asked().map(refusal))).toEqual([altered, altered, altered, altered, altered])
  })
})
