import { expect, test } from 'vitest'
import type { Call, Output } from '../../../../shared/contract.ts'
import { emptyReview } from '../../../../shared/review-fields.ts'
import { addReview } from '../../../support/add-review.ts'
import { close, decideOn, meet, readBack } from '../meetings/meeting-steps.ts'
import { openPanel, seats } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { refer } from '../referrals/refer.ts'
import { openTestStore } from '../test-store.ts'

type Page = Output<'search.page'>
const look = (panel: Pick<PanelAtWork, 'call'>, text: string, more: Partial<Call<'search.page'>> = {}) =>
  panel.call('search.page', { text, ...more })
const kindsIn = ({ hits }: Page): string[] => hits.map(({ kind }) => kind).toSorted()

/** A decided case whose record, letter, minutes, review and goal each say a word of their own. */
async function heard() {
  const panel = await openPanel()
  const steen = await addCase(panel)
  const { meetingId, items } = await meet(panel, [steen])
  const itemId = items.find(({ kind }) => kind === 'case')?.id ?? ''
  await decideOn(panel, itemId)
  const { decision } = await panel.call('room.item', { itemId })
  await panel.call('room.decide', {
    itemId,
    version: decision?.version ?? 0,
    changes: { reasons: 'Singing keeps her well, and the trombone lessons with it.' },
  })
  const business = (await panel.call('meetings.agenda', { meetingId })).items.find(
    ({ kind }) => kind === 'business',
  )
  await panel.call('minutes.saveNote', {
    itemId: business?.id ?? '',
    version: 1,
    changes: { said: 'The lift at the town hall is a nuisance.', outcome: 'Ask about the paternoster.' },
  })
  await readBack(panel, itemId)
  await close(panel, meetingId)
  const { db } = panel.store.desk().store
  const { id: recordId } = await db.selectFrom('record').select('id').executeTakeFirstOrThrow()
  const letter = await panel.call('letters.get', { recordId })
  await panel.call('letters.save', {
    recordId,
    version: letter.version,
    words: { voice: 'plain', section: 'again', text: 'Come to the marimba evening, Ruth.' },
  })
  const reviewId = await addReview(panel, { caseId: steen.id, recordId })
  const body = JSON.stringify({ ...emptyReview, harm: 'She slipped on the escalator once.' })
  await db.updateTable('review').set({ body }).where('id', '=', reviewId).execute()
  await panel.call('goals.add', { caseId: steen.id, words: 'To play the harmonium', setOn: '2026-01-02' })
  return { panel, steen, meetingId, recordId, reviewId, itemId }
}

test('finds records, letters, minutes, reviews and goals by what they say, and shows where', async () => {
  const { panel, steen, meetingId, recordId, reviewId } = await heard()
  const found: readonly (readonly [string, string, string, string])[] = [
    ['trombone', 'record', steen.id, 'Singing keeps her well, and the trombone lessons with it.'],
    ['marimba', 'letter', recordId, 'Come to the marimba evening, Ruth.'],
    ['paternoster', 'minutes', meetingId, 'Ask about the paternoster.'],
    ['escalator', 'review', reviewId, 'She slipped on the escalator once.'],
    ['harmonium', 'goal', steen.id, 'To play the harmonium'],
  ]
  for (const [text, kind, id, passage] of found)
    expect([text, await look(panel, text)]).toMatchObject([
      text,
      {
        hits: expect.arrayContaining([expect.objectContaining({ kind, id, passage })]) as unknown[],
        next: null,
        isNear: false,
      },
    ])
  for (const [text, kind] of found) {
    const hits = await panel.call('search.find', { text })
    expect([text, hits.map((hit) => hit.kind)]).toEqual([text, expect.arrayContaining([kind])])
  }
})

test('says when what was found only comes near', async () => {
  const { panel } = await heard()
  expect(await look(panel, 'trobmone')).toMatchObject({
    isNear: true,
    hits: [{ kind: 'letter' }, { kind: 'record' }],
  })
  expect(await look(panel, 'xylophone')).toEqual({ isNear: false, hits: [], next: null })
  expect(await look(panel, '  ')).toEqual({ isNear: false, hits: [], next: null })
})

test('is narrowed by kind, person, agency, state and days', async () => {
  const { panel, steen } = await heard()
  const other = await addCase(panel, { familyName: 'Trombone' })
  expect(kindsIn(await look(panel, 'trombone'))).toEqual(['case', 'letter', 'person', 'record'])
  const narrowed: readonly (readonly [Partial<Call<'search.page'>>, readonly string[]])[] = [
    [{ kinds: ['record'] }, ['record']],
    [{ kinds: ['letter', 'goal'] }, ['letter']],
    [{ kinds: ['goal'] }, []],
    [{ kinds: ['meeting'] }, []],
    [{ personId: steen.personId }, ['letter', 'record']],
    [{ personId: other.personId }, ['case', 'person']],
    [{ state: 'decided' }, ['letter', 'record']],
    [{ state: 'triaged' }, ['case', 'person']],
    [{ side: 'health' }, ['case', 'letter', 'person', 'record']],
    [{ from: '2199-01-01' }, []],
    [{ until: '2001-01-01' }, []],
  ]
  for (const [more, kinds] of narrowed)
    expect([more, kindsIn(await look(panel, 'trombone', more))]).toEqual([more, kinds])
  expect(kindsIn(await look(panel, '14 january', { kinds: ['meeting'] }))).toEqual(['meeting'])
  expect(kindsIn(await look(panel, '14 january', { kinds: ['meeting'], from: '2027-01-15' }))).toEqual([])
})

test('comes a page at a time, each once and the newest first', async () => {
  const store = await openTestStore()
  const letters = 'abcdefghijklmnopqrstuvwxyzäöü'
  for (const letter of letters) await refer(store, { familyName: `Bus${letter}n`, givenName: 'Ana' })
  const first = await look(store, 'ana')
  expect(first.hits).toHaveLength(25)
  const second = await look(store, 'ana', { after: first.next })
  expect(second).toMatchObject({ next: null })
  const names = [...first.hits, ...second.hits].map(({ title }) => title)
  expect(names).toEqual([...letters].toReversed().map((letter) => `Ana Bus${letter}n`))
})

test('finds nothing by words that were marked for another agency after the record was made', async () => {
  const { panel, steen, itemId } = await heard()
  const [health, council] = [
    { ...seats.doctor, memberId: panel.ids.doctor },
    { ...seats.worker, memberId: panel.ids.worker },
  ]
  const kinds = async (text: string, who: typeof health | typeof council) => {
    const reply = await panel.replyTo('search.page', { text }, who)
    return reply.ok ? kindsIn(reply.value as Page) : reply
  }
  expect(await kinds('trombone', council)).toEqual(['letter', 'record'])
  const marked = { caseId: steen.id, block: `decision.${itemId}.reasons`, passage: 'the trombone lessons' }
  const mark = { ...marked, audience: 'health' as const, reason: 'Told in confidence' }
  expect(await panel.replyTo('audiences.mark', mark, health)).toMatchObject({ ok: true })
  expect(await kinds('trombone', health)).toEqual(['letter', 'record'])
  expect(await kinds('trombone', council)).toEqual([])
  expect(await kinds('keeps her well', council)).toEqual(['letter', 'record'])
  const shown = await panel.replyTo('search.page', { text: 'keeps her well' }, council)
  expect(JSON.stringify(shown)).not.toContain('trombone')
})

test('finds nothing of somebody of whom the agency may not know yet', async () => {
  const { panel, recordId } = await heard()
  const { personId } = await panel.call('referrals.add', {
    personId: null,
    person: {
      familyName: 'Quillon',
      givenName: 'Ana',
      dateOfBirth: '1975-05-04',
      nhsNumber: '9990000018',
      postcode: 'NG1 2ZZ',
    },
    side: 'health',
    sourceId: '',
    referredOn: '2026-11-02',
    reason: 'Wants to play the ocarina',
    requestedBecause: '',
    worker: '',
    team: '',
    section117: null,
    indicativePence: null,
  })
  const { referrals } = await panel.call('people.get', { personId })
  const { id: caseId } = await panel.call('cases.open', { referralIds: referrals.map(({ id }) => id) })
  await panel.call('goals.add', { caseId, words: 'To own a hurdy gurdy', setOn: '2026-01-02' })
  const reviewId = await addReview(panel, { caseId, recordId })
  const { db } = panel.store.desk().store
  const body = JSON.stringify({ ...emptyReview, harm: 'She fell over a didgeridoo.' })
  await db.updateTable('review').set({ body }).where('id', '=', reviewId).execute()
  const objects = { notToBeTold: '["socialCare"]', sharingObjection: 'Not the council' }
  await db.updateTable('person').set(objects).where('id', '=', personId).execute()
  for (const text of ['quillon', 'ocarina', 'hurdy', 'didgeridoo']) {
    const asked = (side: 'health' | 'socialCare') =>
      panel.replyTo('search.page', { text }, { role: 'member', side })
    expect([text, await asked('socialCare')]).toMatchObject([text, { value: { hits: [] } }])
    expect([text, await asked('health')]).not.toMatchObject([text, { value: { hits: [] } }])
  }
})

test('finds a letter and a goal as they are now', async () => {
  const { panel, steen, recordId } = await heard()
  const { version } = await panel.call('letters.get', { recordId })
  await panel.call('letters.save', {
    recordId,
    version,
    words: { voice: 'plain', section: 'again', text: 'Come to the glockenspiel evening, Ruth.' },
  })
  expect(kindsIn(await look(panel, 'marimba'))).toEqual([])
  expect(kindsIn(await look(panel, 'glockenspiel'))).toEqual(['letter'])
  expect(steen.id).not.toBe('')
})
