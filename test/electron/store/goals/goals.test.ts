import { describe, expect, test } from 'vitest'
import type { Call, OpName, Output } from '../../../../shared/contract.ts'
import { counted } from '../../../../shared/goals.ts'
import { refusal } from '../test-store.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'

const today = new Date('2026-11-30T12:00:00Z')

async function setting() {
  const panel = await openPanel([], { now: today })
  const { id: caseId, personId } = await addCase(panel)
  const reply = <N extends OpName>(name: N, input: Call<N>) => panel.replyTo(name, input, {}, today)
  const ask = async <N extends OpName>(name: N, input: Call<N>): Promise<Output<N>> => {
    const answer = await reply(name, input)
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
    return answer.value as Output<N>
  }
  const [goal] = await ask('goals.add', { caseId, words: 'To sing with others again', setOn: '2026-09-01' })
  if (!goal) throw new Error('no goal')
  const rate = (ratedOn: string, score: number) =>
    ({ goalId: goal.id, ratedOn, score, by: 'person' }) as const
  return { panel, caseId, personId, goal, ask, reply, rate }
}

test('a goal keeps the person’s words, and each day that they say how far they are, in its order', async () => {
  const { ask, caseId, personId, rate } = await setting()
  await ask('goals.rate', rate('2026-11-30', 6))
  await ask('goals.rate', rate('2026-09-01', 2))
  const [one, ...others] = await ask('goals.list', { caseId })
  expect(others).toEqual([])
  expect(one).toMatchObject({ words: 'To sing with others again', end: null, setOn: '2026-09-01' })
  expect(one?.ratings.map(({ ratedOn, score }) => [ratedOn, score])).toEqual([
    ['2026-09-01', 2],
    ['2026-11-30', 6],
  ])
  expect(await ask('goals.ofPerson', { personId })).toEqual([one])
})

test('a rating that was recorded by mistake stays in sight with its reason, and counts no more', async () => {
  const { ask, reply, rate } = await setting()
  const [rated] = await ask('goals.rate', rate('2026-11-30', 9))
  const ratingId = rated?.ratings[0]?.id ?? ''
  const [now] = await ask('goals.takeBackRating', { ratingId, reason: 'Somebody else’s' })
  expect(now?.ratings.map(({ takenBack }) => takenBack?.reason)).toEqual(['Somebody else’s'])
  expect(now && counted(now)).toEqual([])
  const again = reply('goals.takeBackRating', { ratingId, reason: 'Again' })
  expect((await refusal(again)).kind).toBe('conflict')
})

test('a goal ends as they say, and can be taken up again', async () => {
  const { ask, reply, goal, rate } = await setting()
  await ask('goals.rate', rate('2026-11-01', 10))
  const about = { goalId: goal.id, version: goal.version }
  const end = { ...about, how: 'reached', on: '2026-11-02', words: 'I am in the choir' } as const
  expect(await ask('goals.end', end)).toMatchObject([
    { end: { how: 'reached', on: '2026-11-02', words: 'I am in the choir' } },
  ])
  expect(await refusal(reply('goals.rate', rate('2026-11-03', 3)))).toEqual({
    kind: 'notAllowed',
    why: 'goalEnded',
  })
  const [open] = await ask('goals.reopen', { goalId: goal.id, version: goal.version + 1 })
  expect(open?.end).toBeNull()
  await ask('goals.rate', rate('2026-11-03', 3))
})

describe('nothing is written', () => {
  test.each([
    ['a rating before the goal was set', '2026-08-31', { ratedOn: 'before the goal was set' }],
    ['a rating of tomorrow', '2026-12-01', { ratedOn: 'in the future' }],
  ])('of %s', async (_what, ratedOn, fields) => {
    const { reply, ask, caseId, rate } = await setting()
    expect(await refusal(reply('goals.rate', rate(ratedOn, 4)))).toEqual({ kind: 'invalid', fields })
    expect((await ask('goals.list', { caseId }))[0]?.ratings).toEqual([])
  })

  test('of a rating off the scale, or of a goal without words', async () => {
    const { reply, caseId, goal } = await setting()
    for (const score of [-1, 11, 4.5])
      expect(
        (await refusal(reply('goals.rate', { goalId: goal.id, ratedOn: '2026-11-30', score, by: 'person' })))
          .kind,
      ).toBe('invalid')
    expect((await refusal(reply('goals.add', { caseId, words: ' ', setOn: '2026-11-30' }))).kind).toBe(
      'invalid',
    )
  })

  test('of an end before it was last rated, and of words over those of somebody else', async () => {
    const { reply, ask, goal, rate } = await setting()
    await ask('goals.rate', rate('2026-11-01', 4))
    const about = { goalId: goal.id, version: goal.version }
    expect(await refusal(reply('goals.end', { ...about, how: 'reached', on: '2026-10-31' }))).toEqual({
      kind: 'invalid',
      fields: { on: 'before the goal was last rated' },
    })
    const reword = (setOn: string) => ({ ...about, words: 'To sing', setOn })
    expect(await refusal(reply('goals.reword', reword('2026-11-02')))).toEqual({
      kind: 'invalid',
      fields: { setOn: 'after the goal was rated' },
    })
    await ask('goals.reword', reword('2026-09-02'))
    expect((await refusal(reply('goals.reword', reword('2026-09-03')))).kind).toBe('conflict')
  })
})
