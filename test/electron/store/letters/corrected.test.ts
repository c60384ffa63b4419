import { expect, test } from 'vitest'
import { toSign } from '../../../support/to-sign.ts'
import { signAs } from '../sign-off/sign-as.ts'

test('a letter is taken back by a new one that says what was wrong, once the correction stands and not before', async () => {
  const { panel, meetingId } = await toSign()
  await signAs(panel, meetingId, 'doctor')
  await signAs(panel, meetingId, 'manager')
  const { records } = await panel.call('releases.status', { meetingId })
  const recordId = records[0]?.recordId ?? ''
  const letter = () => panel.call('letters.get', { recordId })
  const asked = async (next: 'write' | 'tell') =>
    (await panel.call('today.get', {})).letters.flatMap((one) => (one.next === next ? [one.recordId] : []))
  const toWrite = () => asked('write')
  const { version, texts } = await letter()
  await panel.call('letters.setReady', { recordId, version, ready: true })
  expect(await toWrite()).toEqual([])
  const tell = async (recordVersion: number) => {
    const told = {
      recordId,
      recordVersion: recordVersion,
      toldOn: '2027-02-02',
      how: 'in_person',
      toldBy: 'Amy Hart',
    }
    const reply = await panel.replyTo('letters.tell', told, {}, new Date('2027-02-03T12:00:00Z'))
    expect(reply.ok).toBe(true)
  }
  expect(await asked('tell')).toEqual([recordId])
  await tell(1)
  expect(await asked('tell')).toEqual([])
  const { recordVersion, words } = await panel.call('amendments.open', { recordId })
  const why = { code: 'typing_error', reason: 'The wrong bus.' } as const
  const reasons = 'She goes by bus 11.'
  await panel.call('amendments.make', { recordId, recordVersion, ...why, words: { ...words, reasons } })
  await signAs(panel, meetingId, 'doctor')
  expect(await letter()).toMatchObject({ recordVersion: 1, state: 'ready', texts })
  expect(await toWrite()).toEqual([])
  await signAs(panel, meetingId, 'manager')
  expect(await letter()).toMatchObject({ recordVersion: 2, state: 'out_of_date' })
  expect(await toWrite()).toEqual([recordId])
  const renewed = await panel.call('letters.renew', {
    recordId,
    version: (await letter()).version,
    keepWords: false,
  })
  await panel.call('letters.setReady', { recordId, version: renewed.version, ready: true })
  // They know what stood before, and not what has changed.
  expect(await asked('tell')).toEqual([recordId])
  await tell(2)
  expect(await asked('tell')).toEqual([])
  expect(renewed.texts.plain.opening).toContain(
    `If you had an earlier letter about this, it was not right. Please use this letter instead. This is what is different:\n\n- The reasons. It said: ${words.reasons} It now says: ${reasons}`,
  )
  expect(renewed.texts.easy.opening).toContain('If you had a letter before, it was not right.')
  expect(texts.plain.opening).not.toContain('earlier letter')
})
