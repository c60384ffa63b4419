import { expect, test } from 'vitest'
import { watchedTables } from '../../../../electron/store/engine/watch-tables.ts'
import { blocksOf } from '../../../../shared/audience-blocks.ts'
import { selectBlockSources } from '../../../../electron/store/facts/block-source.ts'
import { idsOf, selectKept } from '../../../../electron/store/facts/kept-from.ts'
import { selectMarks } from '../../../../electron/store/facts/select-marks.ts'
import { hiddenCase } from '../../../../electron/store/kept/hidden-case.ts'
import type { HiddenCase } from '../../../../electron/store/kept/hidden-case.ts'
import type { Hidden } from '../../../../electron/store/kept/hidden.ts'
import { selectHidden } from '../../../../electron/store/kept/select-hidden.ts'
import { selectMarkedCases } from '../../../../electron/store/kept/marked-cases.ts'
import { watchOf } from '../../../../electron/store/kernel/watch.ts'
import type { Call, OpName, Output } from '../../../../shared/contract.ts'
import { Failure } from '../../../../shared/kernel/reply.ts'
import { addScore } from '../../../support/add-score.ts'
import { newAction } from '../../../support/in-room.ts'
import { decideOn, draftWith, meet, start } from '../meetings/meeting-steps.ts'
import { openPanel, seats } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase, line } from '../meetings/ready-case.ts'

const secret = 'quillon told her in the garden'

/** What one reader may not have, as it can be compared. */
const plain = ({ byId, foundBy, swaps }: Hidden) => ({
  byId: new Map(
    [...byId].map(([id, cases]) => [id, cases.map(({ kept, texts, lines }) => [kept, texts, lines])]),
  ),
  foundBy,
  swapped: swaps.swapped(`She says: ${secret}.`),
})

/** Health’s alone, so that the council need not know what it comes to. */
const alone = { ...line, startsOn: null, healthPence: 780_000, socialCarePence: 0, outsideSection117: true }

const dbOf = (panel: PanelAtWork) => panel.store.desk().store.db

/** Who may read all that is marked here. */
function asDoctor(panel: PanelAtWork) {
  const who = { ...seats.doctor, memberId: panel.ids.doctor }
  const ask = async <N extends OpName>(name: N, input: Call<N>): Promise<Output<N>> => {
    const reply = await panel.replyTo(name, input, who)
    if (!reply.ok) throw new Failure(reply.error)
    return reply.value as Output<N>
  }
  const mark = (caseId: string, block: string, passage: string | null) =>
    ask('audiences.mark', { caseId, block, passage, audience: 'health', reason: 'Told in confidence' })
  return { ask, mark }
}

/** Kept from one operation to the next beside worked out anew, in a transaction that nothing is kept for. */
async function both(panel: PanelAtWork) {
  const readers = ['socialCare', 'health', 'neither', 'together'] as const
  const compared = []
  for (const reader of readers) {
    const kept = plain(await selectHidden(dbOf(panel), reader, reader))
    const anew = await dbOf(panel)
      .transaction()
      .execute(async (tx) => plain(await selectHidden(tx, reader, reader)))
    compared.push([kept, anew])
  }
  return compared
}

/** Of each marked case, worked out of all that it says, beside what is worked out of the parts that its marks are on. */
async function wholeAndParts(panel: PanelAtWork) {
  const marked = await dbOf(panel).selectFrom('audienceMark').select('caseId').distinct().execute()
  const ids = marked.map(({ caseId }) => caseId)
  const marks = await selectMarks(dbOf(panel), ids)
  const sources = await selectBlockSources(dbOf(panel), ids)
  const compared = []
  for (const reader of ['socialCare', 'health', 'neither', 'together', 'person'] as const) {
    const { byId } = await selectHidden(dbOf(panel), reader, reader)
    for (const [id, source] of sources) {
      const whole = hiddenCase({ source, blocks: blocksOf(source), marks: marks.get(id) ?? [] }, reader)
      compared.push([(byId.get(id) ?? []).map(asPlain), [asPlain(whole)]] as const)
    }
  }
  return compared
}

const asPlain = ({ kept, texts, swaps, passages, lines, goals, scores, gone, sums }: HiddenCase) => ({
  kept,
  texts,
  swaps,
  passages,
  lines,
  goals,
  scores,
  gone,
  // Asked for where a line is kept, and nowhere else.
  sums: lines.size > 0 && sums(),
})

test('what a reader may not have is the same after every change as if it were worked out anew', async () => {
  const panel = await openPanel()
  const told = await addCase(panel, { familyName: 'Steen' })
  const other = await addCase(panel, { familyName: 'Kerr' })
  const caseId = told.id
  const { ask, mark } = asDoctor(panel)
  const say = async (changes: object, of = caseId) => {
    const { version } = (await ask('cases.get', { caseId: of })).case
    await ask('cases.update', { caseId: of, version, changes })
  }
  let itemId = ''
  const steps: (() => Promise<unknown>)[] = [
    () => say({ words: `I want to sing. ${secret}.` }),
    () => mark(caseId, 'words', secret),
    () => say({ words: `I want to dance. ${secret}!` }),
    () => say({ ask: `${secret} again` }, other.id),
    async () => {
      const { version } = await ask('risks.get', { caseId })
      await ask('risks.save', { caseId, version, changes: { contingency: `${secret}, twice` } })
    },
    () => mark(caseId, 'risk.contingency', null),
    async () => {
      const { version } = await ask('plans.get', { caseId })
      await ask('plans.save', { caseId, version, changes: { startsOn: '2027-03-01' } })
    },
    () =>
      ask('plans.addLine', {
        caseId,
        line: { ...alone, description: `${secret} by line` },
      }),
    () => ask('goals.add', { caseId, words: `${secret} by goal`, setOn: '2026-01-02' }),
    () => panel.call('contributions.write', { caseId, discipline: 'Nursing', words: secret, name: 'Iris' }),
    () => addScore(panel, caseId, secret),
    async () => {
      itemId = (await meet(panel, [told])).items[0]?.id ?? ''
      await decideOn(panel, itemId)
    },
    () => panel.call('room.saveAction', { ...newAction(itemId), text: `${secret} by action` }),
    async () => {
      const { id } = await dbOf(panel).selectFrom('action').select('id').executeTakeFirstOrThrow()
      await mark(caseId, `action.${id}`, null)
    },
    async () => {
      const { id } = await dbOf(panel)
        .selectFrom('budgetLine')
        .select('id')
        .where('caseId', '=', caseId)
        .where('socialCarePence', '=', 0)
        .executeTakeFirstOrThrow()
      await mark(caseId, `line.${id}.amounts`, null)
      await mark(caseId, `line.${id}.evidenceNote`, null)
    },
    async () => {
      const { person } = await panel.call('people.get', { personId: told.personId })
      await panel.call('people.update', {
        personId: person.id,
        version: person.version,
        changes: { communicationNeeds: 'Large print' },
      })
    },
    async () => {
      const rows = await dbOf(panel).selectFrom('audienceMark').select(['id', 'version']).limit(1).execute()
      for (const { id, version } of rows) await ask('audiences.unmark', { markId: id, version })
    },
  ]
  for (const step of steps) {
    await step()
    for (const [kept, anew] of await both(panel)) expect(kept).toEqual(anew)
    for (const [parts, whole] of await wholeAndParts(panel)) expect(parts).toEqual(whole)
  }
})

test('every table that marked cases are read from is watched', async () => {
  const panel = await openPanel()
  const { id } = await addCase(panel, { familyName: 'Steen' })
  await asDoctor(panel).mark(id, 'words', null)
  const named = new Set<string>()
  const listening = dbOf(panel).withPlugin({
    transformQuery: ({ node }) => {
      for (const [, name = ''] of JSON.stringify(node).matchAll(/"IdentifierNode","name":"(\w+)"/g))
        named.add(name)
      return node
    },
    transformResult: async ({ result }) => result,
  })
  await selectMarkedCases(listening, [id])
  // Of a case only the parts are read that its marks are on: here all that there are.
  await selectBlockSources(listening, [id])
  const tables = await dbOf(panel).introspection.getTables()
  const read = tables.map(({ name }) => name).filter((name) => named.has(name))
  // Whose name a mark bears is nothing that anybody is kept from.
  expect(read.filter((name) => name !== 'member' && !watchedTables.includes(name))).toEqual([])
  expect(read.length).toBeGreaterThan(12)
})

test('whom an agency is not to be told of is the same after every change as if it were worked out anew', async () => {
  const panel = await openPanel()
  const told = await addCase(panel, { familyName: 'Moor' })
  const { personId } = await panel.call('referrals.add', {
    personId: null,
    person: {
      familyName: 'Steen',
      givenName: 'Ruth',
      dateOfBirth: '1975-05-04',
      nhsNumber: '9990000018',
      postcode: 'NG1 2ZZ',
    },
    side: 'health',
    sourceId: 'H1',
    referredOn: '2026-11-02',
    reason: 'Wants to sing',
    requestedBecause: '',
    worker: '',
    team: '',
    section117: null,
    indicativePence: null,
  })
  const sides = ['health', 'socialCare', null] as const
  const compare = async () => {
    const counts = []
    for (const side of sides) {
      const kept = idsOf(await selectKept(dbOf(panel), { side }))
      const anew = await dbOf(panel)
        .transaction()
        .execute(async (tx) => idsOf(await selectKept(tx, { side })))
      expect(kept.toSorted()).toEqual(anew.toSorted())
      counts.push(kept.length)
    }
    return counts
  }
  const refer = (side: 'health' | 'socialCare', sourceId: string) =>
    panel.call('referrals.add', {
      personId,
      person: null,
      side,
      sourceId,
      referredOn: '2026-11-03',
      reason: 'More',
      requestedBecause: '',
      worker: '',
      team: '',
      section117: null,
      indicativePence: null,
    })
  expect(await compare()).toEqual([0, 0, 0])
  await dbOf(panel)
    .updateTable('person')
    .set({ notToBeTold: '["socialCare"]' })
    .where('id', '=', personId)
    .execute()
  expect(await compare()).toEqual([0, 2, 2])
  const second = await refer('health', 'H2')
  expect(await compare()).toEqual([0, 3, 3])
  const hidden = await panel.call('cases.open', { referralIds: [second.id] })
  expect(await compare()).toEqual([0, 4, 4])
  await refer('socialCare', 'C1')
  expect((await compare())[1]).toBeLessThan(4)
  const { meeting } = await draftWith(panel, [told])
  await compare()
  const reasons = [{ caseId: hidden.id, whyPanel: 'The family asks for the panel to decide it.' }]
  await panel.call('meetings.addCases', { meetingId: meeting.id, caseIds: [hidden.id], reasons })
  await compare()
  await start(panel, meeting.id)
  expect(await compare()).toEqual([0, 0, 0])
})

test('what one reader finds covered is not kept for another', async () => {
  const panel = await openPanel()
  const { cover } = panel.store.desk().store
  const { id, personId } = await addCase(panel, { familyName: 'Steen' })
  await asDoctor(panel).mark(id, 'words', null)
  await dbOf(panel)
    .updateTable('person')
    .set({ notToBeTold: '["health","socialCare"]' })
    .where('id', '=', personId)
    .execute()
  cover([id, personId])
  await selectKept(dbOf(panel), { side: null })
  await selectHidden(dbOf(panel), 'socialCare')
  cover([])
  expect((await selectKept(dbOf(panel), { side: null })).people).toContain(personId)
  expect((await selectHidden(dbOf(panel), 'socialCare')).isEmpty).toBe(false)
})

test('what was written and rolled back is not kept', async () => {
  const panel = await openPanel()
  const { id } = await addCase(panel, { familyName: 'Steen' })
  await asDoctor(panel).mark(id, 'words', null)
  const watch = watchOf(dbOf(panel))
  let mayKeep: boolean | undefined
  const before = await both(panel)
  await dbOf(panel)
    .transaction()
    .execute(async (tx) => {
      await tx.updateTable('case').set({ words: secret }).where('id', '=', id).execute()
      mayKeep = watch?.mayKeep()
      throw new Error('rolled back')
    })
    .catch(() => undefined)
  expect(mayKeep).toBe(false)
  expect(await both(panel)).toEqual(before)
  const { ask } = asDoctor(panel)
  const { version } = (await ask('cases.get', { caseId: id })).case
  await ask('cases.update', { caseId: id, version, changes: { words: `${secret} now` } })
  for (const [kept, anew] of await both(panel)) expect(kept).toEqual(anew)
})
