import { expect, test } from 'vitest'
import { isAgreeWords, renewedWords, agreeWords } from '../../../../electron/proof/statement.ts'
import { dateOf } from '../../../../shared/kernel/dates.ts'
import type { Statement } from '../../../../shared/records.ts'
import type { Who } from '../../../../shared/session.ts'
import { seats } from '../meetings/panel-at-work.ts'
import type { PanelAtWork, SeatName } from '../meetings/panel-at-work.ts'
import { signatureOf } from '../sign-off/sign-as.ts'
import { toSign } from '../../../support/to-sign.ts'
import { refusal } from '../test-store.ts'

const renewed = 'a lantern on the far jetty'

async function recover({ store }: PanelAtWork, ...names: readonly SeatName[]): Promise<void> {
  const key = store.renewRecoveryKey()
  await store.confirmRecovery(key)
  for (const name of names) await store.unlockWithRecovery('panel', key, seats[name].login, renewed)
}

const as = (panel: PanelAtWork, name: SeatName): Partial<Who> => {
  const { login, role, side } = seats[name]
  return { memberId: panel.ids[name], login, role, side }
}

async function keyOf(panel: PanelAtWork, name: SeatName) {
  const { keys } = await panel.call('authority.list', {})
  const key = keys.find(({ memberId }) => memberId === panel.ids[name])
  if (!key) throw new Error('no key waits')
  return key
}

test('a key that was renewed by recovery signs only once somebody of the other agency has confirmed it', async () => {
  const { panel, meetingId } = await toSign()
  await recover(panel, 'doctor')
  const input = { ...(await signatureOf(panel, meetingId, 'doctor')), passphrase: renewed }
  const waits = { kind: 'notAllowed', why: 'keyWaits' }
  expect(await refusal(panel.replyTo('signOff.sign', input))).toEqual(waits)
  // Nor does it get the texts to be signed somewhere else.
  const texts = { meetingId, memberId: panel.ids.doctor }
  expect(await refusal(panel.replyTo('signOff.draft', texts))).toEqual(waits)
  const { keySha256, memberId, words } = await keyOf(panel, 'doctor')
  expect(words).toHaveLength(4)
  const asked = { memberId, keySha256 }
  for (const name of ['chair', 'doctor', 'peer'] as const)
    expect(await refusal(panel.replyTo('authority.confirmKey', asked, as(panel, name)))).toEqual({
      kind: 'notAllowed',
      why: 'otherConfirmsKey',
    })
  expect(await panel.replyTo('authority.confirmKey', asked, as(panel, 'worker'))).toMatchObject({ ok: true })
  expect((await panel.call('authority.list', {})).keys).toEqual([])
  const again = { ...(await signatureOf(panel, meetingId, 'doctor')), passphrase: renewed }
  expect(await panel.replyTo('signOff.sign', again)).toMatchObject({ ok: true })
  const { statementJson } = await panel.store
    .desk()
    .store.db.selectFrom('signOff')
    .select('statementJson')
    .executeTakeFirstOrThrow()
  const { statement } = JSON.parse(statementJson) as Statement
  expect(statement).toBe(`${agreeWords} ${renewedWords(dateOf(new Date().toISOString()))}`)
  expect(statement).toMatch(/My key: since .*, renewed by recovery/)
})

test('whoever came in as members of both agencies by one recovery key confirms neither', async () => {
  const { panel } = await toSign()
  await recover(panel, 'doctor', 'manager')
  for (const [name, by] of [
    ['doctor', 'manager'],
    ['manager', 'doctor'],
  ] as const) {
    const { memberId, keySha256 } = await keyOf(panel, name)
    expect(
      await refusal(panel.replyTo('authority.confirmKey', { memberId, keySha256 }, as(panel, by))),
    ).toMatchObject({ why: 'otherConfirmsKey' })
  }
})

test('a statement says where a renewed key is from, and nothing else after its words', () => {
  expect(isAgreeWords(agreeWords)).toBe(true)
  expect(isAgreeWords(`${agreeWords} ${renewedWords('2026-11-29')}`)).toBe(true)
  for (const more of [
    ' I did not read this.',
    ` ${renewedWords('2026-11-29')} Or not.`,
    ' My key: since today',
  ])
    expect(isAgreeWords(agreeWords + more)).toBe(false)
})
