import { describe, expect, test } from 'vitest'
import type { AgencyRecord, DecisionRecord } from '../../../../shared/records.ts'
import type { Goals } from '../../../../shared/goals.ts'
import type { PersonScores } from '../../../../shared/measures.ts'
import { addScore } from '../../../support/add-score.ts'
import { withActions } from '../../../support/with-actions.ts'
import { closedMeeting } from '../meetings/meeting-steps.ts'
import { openPanel, seats } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { refusal } from '../test-store.ts'

const reason = 'Told in confidence'
const marker = `[Something is kept back here: ${reason}]`
const doctorOf = ({ ids }: PanelAtWork) => ({ ...seats.doctor, memberId: ids.doctor })
const workerOf = ({ ids }: PanelAtWork) => ({ ...seats.worker, memberId: ids.worker })
type Reader = ReturnType<typeof doctorOf> | ReturnType<typeof workerOf>

async function mark(panel: PanelAtWork, caseId: string, block: string): Promise<void> {
  const input = { caseId, block, audience: 'health', reason }
  expect(await panel.replyTo('audiences.mark', input, doctorOf(panel))).toMatchObject({ ok: true })
}

async function asked<T>(panel: PanelAtWork, name: string, input: object, as: Reader): Promise<T> {
  const reply = await panel.replyTo(name, input, as)
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  return reply.value as T
}

describe('an action that is kept from an agency', () => {
  const text = 'Ask his brother about the debt'
  const outcome = 'Brother paid the albatross'

  async function ended() {
    const { panel, steen, ids } = await withActions([{ text, side: 'health' }])
    const actionId = ids[0] ?? ''
    await mark(panel, steen.id, `action.${actionId}`)
    const evidence = 'An IOU'
    const settled = { actionId, version: 1, state: 'done', outcome, evidence }
    expect(await panel.replyTo('actions.settle', settled, doctorOf(panel))).toMatchObject({ ok: true })
    return { panel, steen, actionId }
  }

  const everywhere = async (panel: PanelAtWork, { personId, id }: { personId: string; id: string }) => {
    const found: unknown[] = []
    for (const [name, input] of [
      ['timeline.get', { personId }],
      ['timeline.get', { personId, for: 'socialCare' }],
      ['actions.ofCase', { caseId: id }],
      ['actions.list', { states: [] }],
    ] as const)
      found.push(await asked(panel, name, input, workerOf(panel)))
    found.push(await asked(panel, 'timeline.get', { personId, for: 'socialCare' }, doctorOf(panel)))
    return JSON.stringify(found)
  }

  test('is kept with how it ended and what shows it', async () => {
    const { panel, steen, actionId } = await ended()
    const page = await asked(panel, 'actions.get', { actionId }, workerOf(panel))
    expect(JSON.stringify(page)).toContain(marker)
    expect(JSON.stringify(page)).not.toMatch(/albatross|IOU|brother/i)
    expect(await everywhere(panel, steen)).not.toMatch(/albatross|IOU|brother/i)
    expect(JSON.stringify(await asked(panel, 'actions.get', { actionId }, doctorOf(panel)))).toContain(
      outcome,
    )
  })

  test('is kept with an ending that was taken back, and why', async () => {
    const { panel, steen, actionId } = await ended()
    const back = { actionId, version: 2, reason: 'The cheque bounced twice' }
    expect(await panel.replyTo('actions.reopen', back, doctorOf(panel))).toMatchObject({ ok: true })
    const page = await asked(panel, 'actions.get', { actionId }, workerOf(panel))
    expect(JSON.stringify(page)).not.toMatch(/albatross|IOU|brother|bounced/i)
    expect(await everywhere(panel, steen)).not.toMatch(/albatross|IOU|brother|bounced/i)
  })

  test('is not ended by whoever may not read it', async () => {
    const { panel, steen, ids } = await withActions([{ text, side: 'socialCare' }])
    const actionId = ids[0] ?? ''
    await mark(panel, steen.id, `action.${actionId}`)
    const settled = { actionId, version: 1, state: 'done', outcome }
    expect(await refusal(panel.replyTo('actions.settle', settled, workerOf(panel)))).toEqual({
      kind: 'notAllowed',
      why: 'keptFromYou',
    })
  })

  test('may be kept by how it ended alone', async () => {
    const { panel, steen, ids } = await withActions([{ text, side: 'health' }])
    const actionId = ids[0] ?? ''
    await panel.call('actions.settle', { actionId, version: 1, state: 'done', outcome })
    await mark(panel, steen.id, `action.${actionId}.outcome`)
    const page = JSON.stringify(await asked(panel, 'actions.get', { actionId }, workerOf(panel)))
    expect(page).toContain(text)
    expect(page).not.toContain('albatross')
    await panel.call('actions.reopen', { actionId, version: 2, reason: 'Too early' })
    expect(JSON.stringify(await asked(panel, 'actions.get', { actionId }, workerOf(panel)))).not.toContain(
      'albatross',
    )
  })
})

/** A goal that was rated and reached, and a score without a word beside it. */
async function course() {
  const panel = await openPanel()
  const one = await addCase(panel)
  const caseId = one.id
  const [goal] = await panel.call('goals.add', { caseId, words: 'To play the zither', setOn: '2026-01-02' })
  const goalId = goal?.id ?? ''
  const rated = { goalId, ratedOn: '2026-02-03', by: 'person' as const }
  await panel.call('goals.rate', { ...rated, score: 7, note: 'Her cousin taught her' })
  const [again] = await panel.call('goals.list', { caseId })
  const end = { goalId, version: again?.version ?? 1, how: 'reached' as const, on: '2026-03-04' }
  await panel.call('goals.end', { ...end, words: 'She plays at weddings' })
  await addScore(panel, caseId)
  const [measure] = await panel.call('measures.ofPerson', { personId: one.personId })
  const scoreId = measure?.scores[0]?.id ?? ''
  return { panel, one, caseId, personId: one.personId, goalId, scoreId }
}

describe('a goal that is kept as a whole', () => {
  const words = /zither|cousin|weddings|"reached"/

  test('is kept with its ratings and what became of it', async () => {
    const { panel, caseId, personId, goalId } = await course()
    await mark(panel, caseId, `goal.${goalId}`)
    const goals = await asked<Goals>(panel, 'goals.list', { caseId }, workerOf(panel))
    expect(goals).toMatchObject([{ id: goalId, words: marker, ratings: [], end: null }])
    for (const input of [{ personId }, { personId, kind: 'goal' }, { personId, for: 'socialCare' }]) {
      const told = await asked<{ entries: readonly { kind: string; id: string }[] }>(
        panel,
        'timeline.get',
        input,
        workerOf(panel),
      )
      expect(told.entries.filter(({ kind }) => kind === 'goal').map(({ id }) => id)).toEqual([
        `${goalId}/set`,
      ])
      expect(JSON.stringify(told)).not.toMatch(words)
    }
    const printed = await asked(panel, 'timeline.get', { personId, for: 'socialCare' }, doctorOf(panel))
    expect(JSON.stringify(printed)).not.toMatch(words)
    const mine = await asked<Goals>(panel, 'goals.list', { caseId }, doctorOf(panel))
    expect(mine).toMatchObject([{ ratings: [{ score: 7 }], end: { how: 'reached' } }])
  })

  test('is nobody else’s to rate, to end or to word again', async () => {
    const { panel, caseId, goalId } = await course()
    await mark(panel, caseId, `goal.${goalId}`)
    const [goal] = await asked<Goals>(panel, 'goals.list', { caseId }, doctorOf(panel))
    const about = { goalId, version: goal?.version ?? 1 }
    const kept = { kind: 'notAllowed', why: 'keptFromYou' }
    for (const [name, input] of [
      ['goals.reword', { ...about, words: 'To rest', setOn: '2026-01-02' }],
      ['goals.reopen', about],
      ['goals.rate', { goalId, ratedOn: '2026-03-03', score: 3, by: 'worker' }],
      ['goals.takeBackRating', { ratingId: goal?.ratings[0]?.id ?? '', reason: 'Wrong' }],
    ] as const)
      expect([name, await refusal(panel.replyTo(name, input, workerOf(panel)))]).toEqual([name, kept])
  })

  test('stands in that agency’s copy with how far it is, and in no other', async () => {
    const { panel, one, caseId, goalId } = await course()
    await mark(panel, caseId, `goal.${goalId}`)
    await closedMeeting(panel, [one])
    const { common, health, council } = await frozen(panel)
    expect(common.course?.goals).toEqual([{ words: marker, setOn: '2026-01-02', end: null, ratings: [] }])
    expect(JSON.stringify([common, council])).not.toMatch(words)
    expect(textOf(health)).toContain('To play the zither:\n7 of 10 on Tuesday 3 February 2026.')
    expect(textOf(health)).toContain('Reached, Wednesday 4 March 2026: “She plays at weddings”')
    expect(council.ownBlocks.filter((block) => block.at?.startsWith('/course'))).toEqual([
      expect.objectContaining({ at: '/course/goals/0/words', withheld: reason }),
    ])
  })
})

describe('a score that is kept as a whole', () => {
  test('is kept with its figure and its answers', async () => {
    const { panel, caseId, personId, scoreId } = await course()
    await mark(panel, caseId, `score.${scoreId}`)
    const read = (as: Reader) => asked<PersonScores>(panel, 'measures.ofPerson', { personId }, as)
    const [theirs] = await read(workerOf(panel))
    expect(theirs?.scores).toMatchObject([
      { answers: null, total: null, subscores: [], note: marker, isKept: true },
    ])
    expect((await read(doctorOf(panel)))[0]?.scores).toMatchObject([{ answers: [2, 3], total: 500 }])
    for (const input of [{ personId }, { personId, for: 'socialCare' }]) {
      const told = await asked<{ entries: readonly { kind: string }[] }>(
        panel,
        'timeline.get',
        input,
        workerOf(panel),
      )
      expect(told.entries.filter(({ kind }) => kind === 'score')).toMatchObject([{ more: '', words: marker }])
    }
    const back = { scoreId, reason: 'Not hers' }
    expect(await refusal(panel.replyTo('measures.takeBack', back, workerOf(panel)))).toEqual({
      kind: 'notAllowed',
      why: 'keptFromYou',
    })
  })

  test('stands in that agency’s copy in words, and in the other as a marker', async () => {
    const { panel, one, caseId, scoreId } = await course()
    await mark(panel, caseId, `score.${scoreId}`)
    await closedMeeting(panel, [one])
    const { common, health, council } = await frozen(panel)
    expect(common.course?.scores).toEqual([])
    expect(textOf(health)).toContain('Two answers, Friday 2 January 2026: 5, said by the person')
    expect(council.ownBlocks).toContainEqual({
      audience: 'health',
      heading: 'A part of this record',
      withheld: reason,
    })
    expect(JSON.stringify(council)).not.toContain('Two answers')
  })
})

const textOf = ({ ownBlocks }: AgencyRecord): string =>
  ownBlocks.map((block) => ('text' in block ? block.text : '')).join('\n')

async function frozen({ store }: PanelAtWork) {
  const row = await store
    .desk()
    .store.db.selectFrom('record')
    .select(['decisionJson', 'healthJson', 'socialCareJson'])
    .executeTakeFirstOrThrow()
  return {
    common: JSON.parse(row.decisionJson) as DecisionRecord,
    health: JSON.parse(row.healthJson) as AgencyRecord,
    council: JSON.parse(row.socialCareJson) as AgencyRecord,
  }
}
