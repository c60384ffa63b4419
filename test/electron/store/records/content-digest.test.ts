import { expect, test } from 'vitest'
import { selectCaseFacts } from '../../../../electron/store/facts/case-facts.ts'
import type { CaseFacts } from '../../../../electron/store/facts/case-facts.ts'
import { selectItem } from '../../../../electron/store/facts/select-meeting.ts'
import { contentSha256 } from '../../../../electron/store/records/content.ts'
import { decideOn } from '../meetings/meeting-steps.ts'
import { plantedCase } from './planted-case.ts'
import { inRoom } from '../../../support/in-room.ts'

async function facts(): Promise<CaseFacts> {
  const { panel, itemId } = await inRoom()
  await decideOn(panel, itemId)
  const { db } = panel.store.desk().store
  const { item, meeting } = await selectItem(db, itemId)
  const [found] = await selectCaseFacts(db, meeting, [item], '2027-01-14')
  if (!found) throw new Error('no facts')
  return found
}

/** The same facts, which count how often something is read of the case. */
function counting(of: CaseFacts): { of: CaseFacts; reads: () => number } {
  let reads = 0
  const { case: about } = of
  const watched = new Proxy(about, {
    get: (target, key) => {
      if (key === 'words') reads += 1
      return Reflect.get(target, key) as unknown
    },
  })
  return { of: { ...of, case: watched }, reads: () => reads }
}

test('the sum of what would be signed is worked out once while nothing of it changes, whatever is on the wall', async () => {
  const of = await facts()
  const first = counting(of)
  const sum = contentSha256(first.of)
  expect(first.reads()).toBeGreaterThan(1)
  const { meeting } = of
  const wall = { ...meeting, version: meeting.version + 1, shownItemId: of.item.id, hidden: 1 }
  for (const again of [counting(of), counting({ ...of, meeting: wall })]) {
    expect(contentSha256(again.of)).toBe(sum)
    // Once for its check sum: no record is made of it.
    expect(again.reads()).toBe(1)
  }
})

test('what changes is another sum, and what is changed back is the first', async () => {
  const of = await facts()
  const sum = contentSha256(of)
  const changes: readonly Partial<CaseFacts>[] = [
    { case: { ...of.case, words: 'Other words' } },
    { decision: { ...of.decision, reasons: 'Other reasons' } },
    { meeting: { ...of.meeting, heldOn: '2027-01-15' } },
    { person: { ...of.person, familyName: 'Other' } },
    { agreements: of.agreements.slice(1) },
    { risk: { ...of.risk, body: { ...of.risk.body, why: 'Another why' } } },
  ]
  const others = changes.map((change) => contentSha256({ ...of, ...change }))
  expect(new Set([sum, ...others]).size).toBe(changes.length + 1)
  expect(contentSha256({ ...of })).toBe(sum)
})

test('everything that a record is made of is plain data, so that its check sum leaves nothing out', async () => {
  const of = await facts()
  expect(JSON.parse(JSON.stringify(of))).toEqual(of)
})

test('the check sum of the facts leaves none of them out: they are texts, figures and lists of them alone', async () => {
  const { panel } = await inRoom()
  const { itemId } = await plantedCase(panel)
  const { db } = panel.store.desk().store
  const { item, meeting } = await selectItem(db, itemId)
  const [found] = await selectCaseFacts(db, meeting, [item], '2027-01-14')
  // What JSON has no word for, such as a map, would be another and the sum the same.
  expect(JSON.parse(JSON.stringify(found))).toEqual(found)
})
