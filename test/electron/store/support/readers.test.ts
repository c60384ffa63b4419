import { expect, test } from 'vitest'
import type { Call, OpName, Output } from '../../../../shared/contract.ts'
import { Failure } from '../../../../shared/kernel/reply.ts'
import type { Who } from '../../../../shared/session.ts'
import { emptyOffer } from '../../../../shared/support.ts'
import { openPanel, seats } from '../meetings/panel-at-work.ts'
import type { SeatName } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { refusal } from '../test-store.ts'

const secret = 'My mother must not hear of the brother in Leeds'

/** An offer whose words, and a reason whose words, health keeps. */
async function kept() {
  const panel = await openPanel()
  const { id: caseId, personId } = await addCase(panel)
  const as = (name: SeatName): Who => ({ ...seats[name], memberId: panel.ids[name] })
  const ask = async <N extends OpName>(name: N, input: Call<N>, who: Who): Promise<Output<N>> => {
    const reply = await panel.replyTo(name, input, who)
    if (!reply.ok) throw new Failure(reply.error)
    return reply.value as Output<N>
  }
  const [doctor, worker] = [as('doctor'), as('worker')]
  const offer = {
    ...emptyOffer,
    kind: 'peer_support',
    offeredOn: '2026-11-02',
    offeredBy: 'Amara Nwosu',
    words: secret,
  } as const
  const { offers } = await ask('support.add', { caseId, offer }, doctor)
  const [one] = offers
  if (!one) throw new Error('no offer')
  const whys = { singlePlan: 'no', singlePlanWhy: `${secret}, she says` } as const
  await ask('support.setTogether', { caseId, version: 0, changes: whys }, doctor)
  const mark = { caseId, passage: null, audience: 'health', reason: 'Told in confidence' } as const
  for (const block of [`offer.${one.id}.words`, 'together.singlePlanWhy'])
    await ask('audiences.mark', { ...mark, block }, doctor)
  return { panel, caseId, personId, offer: one, ask, doctor, worker }
}

test('what health keeps of an offer the council reads nowhere', async () => {
  const { caseId, personId, ask, doctor, worker } = await kept()
  const all = (who: Who) =>
    Promise.all([
      ask('support.ofCase', { caseId }, who),
      ask('support.ofPerson', { personId }, who),
      ask('timeline.get', { personId }, who),
    ])
  expect(JSON.stringify(await all(doctor))).toContain('brother in Leeds')
  expect(JSON.stringify(await all(worker))).not.toContain('brother in Leeds')
})

test('and does not write over, nor take out; what is not kept they change', async () => {
  const { panel, caseId, ask, offer, doctor, worker } = await kept()
  const about = { offerId: offer.id, version: offer.version }
  const keptFromYou = { kind: 'notAllowed', why: 'keptFromYou' }
  const over = panel.replyTo('support.change', { ...about, changes: { words: 'Mine' } }, worker)
  expect(await refusal(over)).toEqual(keptFromYou)
  expect(await refusal(panel.replyTo('support.remove', about, worker))).toEqual(keptFromYou)
  const whys = { singlePlanWhy: 'Mine' }
  const said = panel.replyTo('support.setTogether', { caseId, version: 1, changes: whys }, worker)
  expect(await refusal(said)).toEqual(keptFromYou)
  await ask('support.change', { ...about, changes: { offeredOn: '2026-11-01' } }, worker)
  const now = await ask('support.ofCase', { caseId }, doctor)
  expect(now.offers).toMatchObject([{ words: secret, offeredOn: '2026-11-01' }])
  expect(now.together.singlePlanWhy).toBe(`${secret}, she says`)
})
