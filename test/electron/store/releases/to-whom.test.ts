import { describe, expect, test } from 'vitest'
import { releaseMaterial } from '../../../../electron/store/releases/material.ts'
import { usualReleaseTerms } from '../../../../shared/release-terms.ts'
import type { ReleaseTo } from '../../../../shared/release-terms.ts'
import type { ReleasedPack } from '../../../../shared/release-steps.ts'
import { toSign } from '../../../support/to-sign.ts'
import { updateTerms } from '../../../support/update-terms.ts'
import { signAs } from '../sign-off/sign-as.ts'

const usual = { purpose: usualReleaseTerms.purposes[0] ?? '', basis: usualReleaseTerms.bases[0] ?? '' }
const records = { recipient: 'Ilse Brandt, records', ...usual }

async function signed() {
  const { panel, meetingId } = await toSign()
  for (const name of ['doctor', 'manager'] as const) await signAs(panel, meetingId, name)
  const { db } = panel.store.desk().store
  const material = (to?: ReleaseTo) => releaseMaterial(db, meetingId, { to })
  const packsFor = async (to?: ReleaseTo): Promise<ReleasedPack[]> =>
    (await material(to)).packs.map(({ side, record }) => ({
      side,
      recordId: record.recordId,
      version: record.recordVersion,
      files: 9,
      sumsSha256: 'a'.repeat(64),
    }))
  const record = async (to?: ReleaseTo) =>
    panel.replyTo('releases.record', { meetingId, packs: await packsFor(to), to })
  const log = async () =>
    (await panel.call('releases.log', {})).map(({ side, recipient, purpose, basis }) => ({
      side,
      recipient,
      purpose,
      basis,
    }))
  return { panel, meetingId, material, packsFor, record, log }
}

describe('for whom packs are written', () => {
  test('is both agencies, by their names and the first of each list, where nobody says otherwise', async () => {
    const { panel, record, log } = await signed()
    const { health, socialCare } = await panel.call('panels.get', {})
    await record()
    expect(await log()).toEqual([
      { side: 'socialCare', recipient: socialCare.name, ...usual },
      { side: 'health', recipient: health.name, ...usual },
    ])
  })

  test('is one of them where one is chosen: nothing of the other’s, and no letter, goes along', async () => {
    const { material, record, log } = await signed()
    const { packs, letters, lettersNotReady } = await material({ health: records })
    expect(packs.map(({ side }) => side)).toEqual(['health'])
    expect([letters.length, lettersNotReady]).toEqual([0, 0])
    await record({ health: records })
    expect(await log()).toEqual([{ side: 'health', ...records }])
  })

  test('is the people alone where only letters are chosen', async () => {
    const { material } = await signed()
    const { packs, lettersNotReady } = await material({ person: usual })
    expect([packs.length, lettersNotReady]).toEqual([0, 1])
  })

  test('is never an agency that nobody chose, whatever a step says', async () => {
    const { panel, meetingId, packsFor, log } = await signed()
    const packs = await packsFor()
    for (const name of ['releases.begin', 'releases.record'] as const)
      expect(await panel.replyTo(name, { meetingId, packs, to: { health: records } })).toMatchObject({
        ok: false,
        error: { kind: 'invalid' },
      })
    expect(await log()).toEqual([])
  })
})

describe('purpose and lawful basis', () => {
  test('are of the panel’s own short lists, and nothing else is taken', async () => {
    const { panel, record, material } = await signed()
    await updateTerms(panel, { release: { purposes: ['To pay'], bases: ['The agreement of 2026'] } })
    const own = { purpose: 'To pay', basis: 'The agreement of 2026' }
    const wrong = { ...records, ...own, purpose: 'Because they asked' }
    expect(await record({ health: { ...records, ...own } })).toMatchObject({ ok: true })
    await expect(material({ health: wrong })).rejects.toMatchObject({
      error: { kind: 'invalid', fields: { purpose: 'not on the panel’s list' } },
    })
    await expect(material({ person: { ...own, basis: 'None' } })).rejects.toMatchObject({
      error: { kind: 'invalid', fields: { basis: 'not on the panel’s list' } },
    })
  })

  test('stand in the log of the minutes as well, and are held against the lists there', async () => {
    const { panel, meetingId } = await signed()
    const copies = [
      { side: 'health' as const, forMemberId: null, items: [1], version: 1, sha256: 'b'.repeat(64) },
    ]
    const refused = { purpose: 'No reason', basis: usual.basis }
    expect(await panel.replyTo('minutes.record', { meetingId, copies, why: refused })).toMatchObject({
      ok: false,
    })
    const why = { purpose: usualReleaseTerms.purposes[2] ?? '', basis: usual.basis }
    await panel.call('minutes.record', { meetingId, copies, why })
    const { log } = await panel.call('minutes.read', { meetingId, copy: null })
    expect(log).toMatchObject([why])
  })

  test('of a letter are for the person', async () => {
    const { panel, meetingId, packsFor } = await signed()
    const [pack] = await packsFor()
    const letter = {
      recordId: pack?.recordId ?? '',
      recordVersion: 1,
      letterVersion: 0,
      format: 'standard' as const,
      language: '',
      files: 2,
      sha256: 'c'.repeat(64),
    }
    await panel.call('releases.record', { meetingId, packs: [], letters: [letter] })
    const { log } = await panel.call('letters.ofMeeting', { meetingId })
    expect(log).toMatchObject([
      { purpose: usualReleaseTerms.purposes.at(-1), basis: usualReleaseTerms.bases.at(-1) },
    ])
    const to = { health: records }
    expect(
      await panel.replyTo('releases.record', { meetingId, packs: [], letters: [letter], to }),
    ).toMatchObject({ ok: false })
  })
})

describe('who has it', () => {
  test('is offered again the next time, agency by agency', async () => {
    const { panel, meetingId, record } = await signed()
    await record({ health: records })
    const { offered } = await panel.call('releases.status', { meetingId })
    const { socialCare } = await panel.call('panels.get', {})
    expect([offered.health.recipient, offered.socialCare.recipient]).toEqual([
      records.recipient,
      socialCare.name,
    ])
  })

  test('is a line of its own where packs that are there already go to somebody else, and only then', async () => {
    const { record, log } = await signed()
    await record({ health: records })
    await record({ health: records })
    expect(await log()).toHaveLength(1)
    const other = { ...records, recipient: 'The continuing care team' }
    await record({ health: other })
    expect(await log()).toEqual([
      { side: 'health', ...other },
      { side: 'health', ...records },
    ])
  })

  test('is in the log alone: the trail has ids and codes', async () => {
    const { panel, record } = await signed()
    await record({ health: records })
    const { db } = panel.store.desk().store
    const trail = JSON.stringify(await db.selectFrom('audit').selectAll().execute())
    for (const words of [records.recipient, records.purpose, records.basis])
      expect(trail).not.toContain(words)
  })
})
