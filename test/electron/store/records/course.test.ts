import { expect, test } from 'vitest'
import type { AgencyRecord, DecisionRecord } from '../../../../shared/records.ts'
import { addMeasure } from '../../../support/add-score.ts'
import { paperText } from '../../../support/documents/paper-text.ts'
import { closedMeeting, draftWith, publish } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'

const song = 'To sing with the others on Fridays'

/** A goal that was rated twice and a measure that was scored twice, both before the meeting. */
async function withCourse() {
  const panel = await openPanel(['doctor', 'manager'])
  const one = await addCase(panel)
  const caseId = one.id
  const [goal] = await panel.call('goals.add', { caseId, words: song, setOn: '2026-01-02' })
  const goalId = goal?.id ?? ''
  const rate = (ratedOn: string, score: number, note: string) =>
    panel.call('goals.rate', { goalId, ratedOn, score, by: 'person', note })
  await rate('2026-01-02', 2, 'Nobody to go with')
  await rate('2026-02-03', 7, 'Went twice')
  const measureId = await addMeasure(panel)
  const record = (takenOn: string, answers: number[]) =>
    panel.call('measures.record', { caseId, measureId, takenOn, by: 'person', answers })
  await record('2026-01-02', [1, 1])
  await record('2026-02-03', [3, 4])
  return { panel, one, caseId, goalId }
}

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

test('a record says what they want to reach, and how it went by that day', async () => {
  const { panel, one } = await withCourse()
  await closedMeeting(panel, [one])
  const { common } = await frozen(panel)
  expect(common.course).toEqual({
    audience: 'both',
    goals: [
      {
        words: song,
        setOn: '2026-01-02',
        end: null,
        ratings: [
          { on: '2026-01-02', score: 2, by: 'person', note: 'Nobody to go with' },
          { on: '2026-02-03', score: 7, by: 'person', note: 'Went twice' },
        ],
      },
    ],
    scores: [
      {
        measure: 'Two answers',
        edition: 1,
        subscale: null,
        by: 'person',
        from: 0,
        to: 800,
        direction: 'higher_better',
        reliableChange: null,
        reliableChangeSource: '',
        points: [
          { on: '2026-01-02', score: 200, course: null },
          { on: '2026-02-03', score: 700, course: 'unknown' },
        ],
      },
    ],
  })
})

test('a case without goals or scores has a record as before', async () => {
  const panel = await openPanel()
  await closedMeeting(panel, [await addCase(panel)])
  expect('course' in (await frozen(panel)).common).toBe(false)
})

test('a goal that is marked for health stands in health’s copy, and leaves a marker in the council’s', async () => {
  const { panel, one, caseId, goalId } = await withCourse()
  const mark = { caseId, block: `goal.${goalId}`, audience: 'health' as const, reason: 'Told in confidence' }
  const doctor = { memberId: panel.ids.doctor, role: 'signatory', side: 'health' } as const
  expect(await panel.replyTo('audiences.mark', mark, doctor)).toMatchObject({ ok: true })
  await closedMeeting(panel, [one])
  const { common, health, council } = await frozen(panel)
  expect(JSON.stringify(common)).not.toContain(song)
  expect(JSON.stringify(council)).not.toContain(song)
  expect(JSON.stringify(health)).toContain(song)
  expect(common.course?.goals[0]?.words).toContain('Told in confidence')
  const worker = { memberId: panel.ids.worker, role: 'member', side: 'socialCare' } as const
  const read = await panel.replyTo('goals.list', { caseId }, worker)
  expect(JSON.stringify(read)).not.toContain(song)
})

test('papers draw it and say the same in a table', async () => {
  const { panel, one } = await withCourse()
  const { meeting } = await draftWith(panel, [one])
  await publish(panel, meeting.id)
  const papers = await panel.call('papers.get', { meetingId: meeting.id })
  const blocks = papers?.pages.flatMap((page) => page.blocks) ?? []
  const said = paperText(blocks)
  expect(said).toContain(song)
  expect(said).toContain('7 of 10 on Tuesday 3 February 2026, up from 2 of 10 on Friday 2 January 2026.')
  expect(blocks.filter(({ kind }) => kind === 'chart').length).toBe(2)
  expect(blocks.filter((block) => block.kind === 'table' && block.caption.startsWith('How far')).length).toBe(
    1,
  )
})
