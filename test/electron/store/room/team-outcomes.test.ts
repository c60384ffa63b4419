import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { writePacks } from '../../../../electron/documents/folders/write.ts'
import { packFiles } from '../../../../electron/documents/pack/pack.ts'
import { verifyFolder } from '../../../../electron/documents/verify/verify.ts'
import { releaseMaterial } from '../../../../electron/store/releases/material.ts'
import type { Verdict } from '../../../../shared/room.ts'
import { updateTerms } from '../../../support/update-terms.ts'
import { close, draftWith, meet, readBack } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork, SeatName } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { arrive } from '../releases/release-steps.ts'
import { signAs } from '../sign-off/sign-as.ts'
import { refusal } from '../test-store.ts'

async function openTeam(signing: readonly SeatName[] = []): Promise<PanelAtWork> {
  const panel = await openPanel(signing)
  await updateTerms(panel, { kind: 'multidisciplinary_team' })
  return panel
}

/** Somebody of whom only their words are written down, before the team. */
async function heard(panel: PanelAtWork, ready = false) {
  const one = await addCase(panel, { ready })
  const { items, meetingId } = await meet(panel, [one])
  return { caseId: one.id, meetingId, itemId: items[0]?.id ?? '' }
}

async function say(panel: PanelAtWork, itemId: string, changes: object) {
  const { decision } = await panel.call('room.item', { itemId })
  await panel.call('room.decide', { itemId, version: decision?.version ?? 1, changes })
  return panel.call('room.everyoneAgrees', { itemId })
}

test.each<[Verdict, boolean]>([
  ['plan_continues', true],
  ['plan_changed', true],
  ['stepped_up', true],
  ['stepped_down', true],
  ['brought_back', true],
  ['referred_on', false],
  ['discharged', false],
  ['to_risk_panel', false],
])('%s needs what was said, and a day to talk again: %s', async (verdict, asksDay) => {
  const panel = await openTeam()
  const { itemId } = await heard(panel)
  expect((await say(panel, itemId, { verdict })).missing).toEqual([
    'What was said',
    ...(asksDay ? ['The day on which they are discussed again'] : []),
  ])
  const { missing } = await say(panel, itemId, {
    reasons: 'She sleeps better and takes the new tablets.',
    ...(asksDay && { reviewOn: '2027-02-11' }),
  })
  expect(missing).toEqual([])
  const { decision } = await readBack(panel, itemId)
  expect(decision?.readBackAt).not.toBeNull()
})

test('a team approves nothing, and a panel discharges nobody', async () => {
  const team = await openTeam()
  const { itemId } = await heard(team)
  const { decision } = await team.call('room.item', { itemId })
  const decide = (panel: PanelAtWork, id: string, verdict: Verdict, version: number) =>
    refusal(panel.replyTo('room.decide', { itemId: id, version, changes: { verdict } }))
  const version = decision?.version ?? 1
  expect(await decide(team, itemId, 'approved', version)).toEqual({ kind: 'notAllowed', why: 'authority' })
  const panel = await openPanel()
  const other = await heard(panel)
  expect(await decide(panel, other.itemId, 'discharged', 1)).toEqual({ kind: 'notAllowed', why: 'authority' })
})

test('what a team said with money in it is signed, packed and judged like any record, and comes back to its next meeting', async () => {
  const panel = await openTeam(['doctor', 'manager'])
  const { caseId, meetingId, itemId } = await heard(panel, true)
  const changes = { verdict: 'plan_continues', reasons: 'She sleeps better.', reviewOn: '2027-02-11' }
  await say(panel, itemId, changes)
  await readBack(panel, itemId)
  await close(panel, meetingId)
  await signAs(panel, meetingId, 'doctor')
  expect((await signAs(panel, meetingId, 'manager')).complete).toBe(true)

  const { packs } = await releaseMaterial(panel.store.desk().store.db, meetingId)
  const decision = packs.map(({ decisionJson }) => JSON.parse(decisionJson).decision)
  expect(decision[0]).toMatchObject({ verdict: 'plan_continues', reviewOn: '2027-02-11' })
  const folder = mkdtempSync(join(tmpdir(), 'accord-team-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const written = []
  for (const pack of packs) {
    const { recordId, recordVersion: version } = pack.record
    written.push({ side: pack.side, recordId, version, files: await packFiles(pack, { pdf: null }) })
  }
  await writePacks(folder, written)
  expect((await verifyFolder(folder)).map(({ state, problems }) => [state, problems])).toEqual([
    ['current', []],
    ['current', []],
  ])
  const texts = written.map(({ files }) =>
    files.filter(({ path }) => /fhir/.test(path)).map(({ bytes }) => new TextDecoder().decode(bytes)),
  )
  expect(texts.flat().join()).toContain('The plan continues')

  const told = written.map(({ files, ...pack }) => ({
    ...pack,
    files: files.length,
    sumsSha256: 'a'.repeat(64),
  }))
  await panel.call('releases.record', { meetingId, packs: told })
  await arrive(panel, meetingId)
  const next = await draftWith(panel, [(await panel.call('cases.get', { caseId })).case], '2027-02-11')
  expect(next.items.map((item) => item.caseId)).toContain(caseId)
})
