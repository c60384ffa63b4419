import { describe, expect, test } from 'vitest'
import type { Who } from '../../../../shared/session.ts'
import { refusal } from '../test-store.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { meet } from '../meetings/meeting-steps.ts'
import { addCase } from '../meetings/ready-case.ts'

const later = new Date('2027-03-01T10:00:00Z')

async function fieldsOf(panel: PanelAtWork, memberId: string) {
  const found = (await panel.call('panels.get', {})).members.find(({ id }) => id === memberId)
  if (!found) throw new Error('no member')
  const { version, name, title, role, side, registration, annualLimitPence, active } = found
  return { memberId, version, name, title, role, side, registration, annualLimitPence, active }
}

const update = async (panel: PanelAtWork, memberId: string, change: object, as: Partial<Who> = {}) =>
  panel.replyTo('panels.updateMember', { ...(await fieldsOf(panel, memberId)), ...change }, as, later)

describe('a member is put right', () => {
  test('with a reason, and what was said before stays with who and why', async () => {
    const panel = await openPanel()
    const { doctor } = panel.ids
    for (const change of [{ name: 'Dilys Vane' }, { title: 'Psychiatrist' }, { registration: 'GMC 7' }])
      expect(await refusal(update(panel, doctor, change))).toMatchObject({
        fields: { reason: expect.any(String) },
      })
    expect((await update(panel, doctor, { annualLimitPence: 100 })).ok).toBe(true)
    const reason = 'The register says so.'
    expect((await update(panel, doctor, { registration: 'GMC 7012345', reason })).ok).toBe(true)
    expect(await panel.call('panels.memberNames', { memberId: doctor })).toMatchObject({
      before: [],
      earlier: [{ registration: '', name: 'Dilys Prosser', endedBy: 'Cora Lind', endedBecause: reason }],
    })
  })

  test('of every earlier day where the same wrong thing was said', async () => {
    const panel = await openPanel()
    const { doctor } = panel.ids
    const married = { name: 'Dilys Vane', changedOn: '2027-02-01', reason: 'She married.' }
    expect((await update(panel, doctor, married)).ok).toBe(true)
    await update(panel, doctor, { title: 'Consultant psychologist', reason: 'Never a psychiatrist.' })
    expect((await panel.call('panels.memberNames', { memberId: doctor })).before).toEqual([
      { untilOn: '2027-02-01', name: 'Dilys Prosser', title: 'Consultant psychologist', registration: '' },
    ])
  })

  test('from a day that has come, and after the last change', async () => {
    const panel = await openPanel()
    const { doctor } = panel.ids
    const rename = (name: string, changedOn: string) =>
      update(panel, doctor, { name, changedOn, reason: 'A new name.' })
    expect(await refusal(rename('Dilys Vane', '2027-03-02'))).toMatchObject({
      fields: { changedOn: 'not before the day' },
    })
    expect((await rename('Dilys Vane', '2027-03-01')).ok).toBe(true)
    for (const day of ['2027-03-01', '2027-02-01'])
      expect(await refusal(rename('Dilys Roe', day))).toMatchObject({
        fields: { changedOn: 'is not after the last change' },
      })
  })
})

describe('one person never speaks for both agencies', () => {
  const reason = 'She changed jobs.'

  test('nobody moves themself, nor raises what they may sign for', async () => {
    const panel = await openPanel()
    const { memberId } = panel.coordinator
    expect(await refusal(update(panel, memberId, { side: 'health', reason }))).toEqual({
      kind: 'notAllowed',
      why: 'ownSide',
    })
    expect(await refusal(update(panel, memberId, { annualLimitPence: 1 }))).toEqual({
      kind: 'notAllowed',
      why: 'ownLimit',
    })
    expect((await fieldsOf(panel, memberId)).side).toBe('socialCare')
  })

  test('nobody is moved to an agency by a coordinator alone, and anybody out of one', async () => {
    const panel = await openPanel()
    const { worker, peer } = panel.ids
    for (const memberId of [worker, peer]) {
      const { side } = await fieldsOf(panel, memberId)
      expect((await update(panel, memberId, { side: 'health', reason })).ok).toBe(true)
      expect((await fieldsOf(panel, memberId)).side).toBe(side)
    }
    expect((await update(panel, worker, { side: null, reason })).ok).toBe(true)
    expect((await fieldsOf(panel, worker)).side).toBe(null)
  })

  test('nobody changes agencies in the middle of a meeting', async () => {
    const panel = await openPanel()
    await meet(panel, [await addCase(panel)])
    expect(await refusal(update(panel, panel.ids.doctor, { side: 'socialCare', reason }))).toEqual({
      kind: 'notAllowed',
      why: 'waitsToSign',
    })
  })
})
