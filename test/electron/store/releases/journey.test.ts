import { createPublicKey, verify } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { sha256Hex } from '../../../../electron/proof/jcs.ts'
import { packFiles } from '../../../../electron/documents/pack/pack.ts'
import { verifyFolder } from '../../../../electron/documents/verify/verify.ts'
import { writePacks } from '../../../../electron/documents/folders/write.ts'
import type { WrittenPack } from '../../../../electron/documents/folders/write.ts'
import { releaseMaterial } from '../../../../electron/store/releases/material.ts'
import { closedMeeting } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { signAs } from '../sign-off/sign-as.ts'
import { arrive } from './release-steps.ts'
import { checkOf } from '../../../support/sound.ts'

test('two referrals become one case, one record, two signatures and two packs', async () => {
  const panel = await openPanel(['doctor', 'manager'])
  const steen = await addCase(panel)
  const { meetingId } = await closedMeeting(panel, [steen])
  expect((await panel.call('cases.get', { caseId: steen.id })).case.state).toBe('decided')

  await signAs(panel, meetingId, 'doctor')
  const half = await panel.call('signOff.forMeeting', { meetingId })
  expect(half.records[0]).toMatchObject({ healthComplete: true, socialCareComplete: false })
  const whole = await signAs(panel, meetingId, 'manager')
  expect(whole.complete).toBe(true)
  expect((await panel.call('cases.get', { caseId: steen.id })).case.state).toBe('signed')

  const { store } = panel.store.desk()
  const material = await releaseMaterial(store.db, meetingId)
  expect(material.packs.map((pack) => pack.side)).toEqual(['health', 'socialCare'])
  expect(material.heldBack).toBe(0)
  for (const pack of material.packs) {
    expect(pack.bothSigned).toBe(true)
    expect(pack.statements).toHaveLength(2)
    for (const { json, signature, publicKeyPem } of pack.statements) {
      expect(verify(null, Buffer.from(json), createPublicKey(publicKeyPem), signature)).toBe(true)
      const own = pack.side === 'health' ? 'healthSha256' : 'socialCareSha256'
      expect(JSON.parse(json).items[0]).toMatchObject({
        decisionSha256: sha256Hex(pack.decisionJson),
        [own]: sha256Hex(pack.recordJson),
        position: 'agree',
      })
    }
  }

  const folder = mkdtempSync(join(tmpdir(), 'accord-packs-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const written: WrittenPack[] = []
  for (const pack of material.packs) {
    const { recordId, recordVersion: version } = pack.record
    written.push({ side: pack.side, recordId, version, files: await packFiles(pack, { pdf: null }) })
  }
  await writePacks(folder, written)
  const verdicts = await verifyFolder(folder)
  expect(verdicts.map(({ side, state }) => [side, state])).toEqual([
    ['health', 'current'],
    ['social-care', 'current'],
  ])

  const packs = written.map(({ files, ...pack }) => ({
    ...pack,
    files: files.length,
    sumsSha256: sha256Hex(files.at(-1)?.bytes ?? ''),
  }))
  await panel.call('releases.record', { meetingId, packs })
  await arrive(panel, meetingId)
  expect((await panel.call('cases.get', { caseId: steen.id })).case.state).toBe('released')
  const [meeting] = await panel.call('meetings.list', {})
  expect(meeting).toMatchObject({
    state: 'released',
    caseCount: 1,
    decidedCount: 1,
    healthSigned: 1,
    socialCareSigned: 1,
  })
  expect(await checkOf(panel)).toMatchObject({ sound: true })
})
