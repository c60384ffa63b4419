import { describe, expect, test } from 'vitest'
import { refusal } from '../test-store.ts'
import { measuring, onToday } from './a-measure.ts'

const [one, other, nobody] = ['9990041008', '9990041016', '9990041024']

/** Two people with a case, each known by an NHS number. */
async function twoPeople() {
  const setting = await measuring()
  const { ask, panel } = setting
  const add = async (nhsNumber: string, familyName: string) => {
    const person = { familyName, givenName: 'Ina', dateOfBirth: '1980-02-03', nhsNumber, postcode: 'NG1 2ZZ' }
    const sent = {
      sourceId: '',
      referredOn: '2026-09-01',
      reason: 'Asks to sing',
      requestedBecause: 'Risk to weigh',
      worker: 'Jo Pell',
      team: 'Northgate team',
      section117: null,
      indicativePence: null,
    }
    const made = await panel.call('referrals.add', { ...sent, personId: null, person, side: 'health' })
    const opened = await panel.call('cases.open', { referralIds: [made.id] })
    return { caseId: opened.id, personId: made.personId }
  }
  const [first, second] = [await add(one ?? '', 'Moor'), await add(other ?? '', 'D’Arcy')]
  const read = (text: string) => ask('measures.readScores', { measureId: setting.measure.id, text })
  const take = (text: string, count: number) =>
    setting.reply('measures.addScores', {
      measureId: setting.measure.id,
      editionId: setting.measure.editionId,
      text,
      count,
    })
  return { ...setting, first, second, read, take }
}

const headings = 'NHS number,Family name,Date,Who answered,Company,Belonging,Worry,Sleep,Note'

test('rows are matched by NHS number, scored, and those that cannot be are left out with where and why', async () => {
  const { ask, read, take, first, second } = await twoPeople()
  const text = [
    headings,
    `999 004 1008,Moor,1/10/2026,person,2,2,4,2,"Said ""better"""`,
    `${other},DARCY,2026-10-02,carer,3,,3,3,`,
    `${nobody},Kerr,1/10/2026,person,2,2,2,2,`,
    `9990041009,Moor,1/10/2026,person,2,2,2,2,`,
    `${one},Moor,31/11/2026,person,2,2,2,2,`,
    `${one},Moor,2/10/2026,a friend,2,2,2,2,`,
    `${one},Moor,2/10/2026,person,2,9,2,2,`,
    `${one},Moor,2/10/2026,person,2,two,2,2,`,
    `${one},Kerr,2/10/2026,person,2,2,2,2,`,
    `${one},Moor,1/10/2026,person,2,2,2,2,`,
  ].join('\r\n')
  const found = await read(text)
  expect(found.rows.map(({ line, personName, total, by }) => [line, personName, total, by])).toEqual([
    [2, 'Ina Moor', 800, 'person'],
    [3, 'Ina D’Arcy', 1200, 'carer'],
  ])
  expect(found.refused).toEqual([
    { line: 4, column: 'NHS number', why: 'nobody here has this number' },
    { line: 5, column: 'NHS number', why: 'check digit' },
    { line: 6, column: 'Date', why: 'not a date' },
    { line: 7, column: 'Who answered', why: 'not one of its words' },
    { line: 8, column: 'Belonging', why: 'not on the scale' },
    { line: 9, column: 'Belonging', why: 'not a number' },
    { line: 10, column: 'Family name', why: 'another name than here' },
    { line: 11, column: 'Date', why: 'is there twice' },
  ])
  expect(await take(text, 2)).toEqual({ ok: true, value: { added: 2, refused: 8 } })
  expect(await ask('measures.ofPerson', { personId: first.personId })).toMatchObject([
    {
      scores: [{ caseId: first.caseId, takenOn: '2026-10-01', answers: [2, 2, 4, 2], note: 'Said "better"' }],
    },
  ])
  expect(await ask('measures.ofPerson', { personId: second.personId })).toMatchObject([
    { scores: [{ by: 'carer', answers: [3, null, 3, 3], total: 1200 }] },
  ])
  expect(
    (await read(text)).refused.filter(({ why }) => why === 'one of this day is here already').length,
  ).toBe(3)
})

test('rows that were copied from a spreadsheet for one person need no number', async () => {
  const { ask, measure, first } = await twoPeople()
  const asked = { measureId: measure.id, caseId: first.caseId, by: 'person_with_help' } as const
  const text = 'Date\tScore\n1 Oct 2026\t12.5\n2 Nov 2026\t14'
  const { editionId, count } = await ask('measures.readScores', { ...asked, text })
  await ask('measures.addScores', { ...asked, text, editionId, count })
  const [scored] = await ask('measures.ofPerson', { personId: first.personId })
  expect(scored?.scores.map(({ takenOn, total, by }) => [takenOn, total, by])).toEqual([
    ['2026-10-01', 1250, 'person_with_help'],
    ['2026-11-02', 1400, 'person_with_help'],
  ])
})

test('a comma is a point where the file’s cells stand between semicolons', async () => {
  const { read } = await twoPeople()
  const text = [`NHS number;Date;Score`, `${one};1/10/2026;12,5`, `${other};1/10/2026;1,2,5`].join('\n')
  const found = await read(text)
  expect(found.rows.map(({ total }) => total)).toEqual([1250])
  expect(found.refused).toEqual([{ line: 3, column: 'Score', why: 'not a number' }])
})

test('a day before they were born is left out, and so is a total that the answers do not come to', async () => {
  const { read } = await twoPeople()
  const text = [
    `${headings},Score`,
    `${one},Moor,2/2/1980,person,2,2,4,2,,8`,
    `${one},Moor,3/2/1980,person,2,2,4,2,,9`,
    `${one},Moor,4/2/1980,person,2,2,4,2,,8`,
  ].join('\n')
  const found = await read(text)
  expect(found.rows.map(({ takenOn }) => takenOn)).toEqual(['1980-02-04'])
  expect(found.refused).toEqual([
    { line: 2, column: 'Date', why: 'before they were born' },
    { line: 3, column: 'Score', why: 'not what the answers come to' },
  ])
})

describe('nothing is written', () => {
  const row = `${one},Moor,1/10/2026,person,2,2,4,2,`

  test.each([
    [
      'no heading for an answer',
      `NHS number,Date,Company\n${one},1/10/2026,2`,
      'no column: Belonging, Worry, Sleep',
    ],
    ['no day', `NHS number,Score\n${one},12`, 'no column: Date'],
    [
      'a heading twice',
      `NHS number,Date,Score,Total\n${one},1/10/2026,12,13`,
      'columns: “Score” is there twice',
    ],
    ['no rows', headings, 'there are no rows'],
    ['nothing', ' ', 'the file is empty'],
    ['quotation marks that never end', `${headings}\n${one},"Moor,1/10/2026`, 'not a CSV file'],
    ['dates with the month first', `NHS number,Date,Score\n${one},10/31/2026,12`, 'the month stands first'],
  ])('of a file with %s', async (_what, text, why) => {
    const { reply, measure } = await twoPeople()
    expect(await refusal(reply('measures.readScores', { measureId: measure.id, text }))).toEqual({
      kind: 'invalid',
      fields: { text: why },
    })
  })

  test('of a file that reads otherwise than when it was shown', async () => {
    const { ask, take, first, measure } = await twoPeople()
    const text = `${headings}\n${row}`
    expect(await refusal(take(text, 2))).toEqual({
      kind: 'invalid',
      fields: { text: 'changed since the file was read' },
    })
    const { fields, id: measureId, version } = measure
    await ask('measures.revise', { measureId, version, fields: { ...fields, to: 6 } })
    expect((await refusal(take(text, 1))).kind).toBe('invalid')
    expect(await ask('measures.ofPerson', { personId: first.personId })).toEqual([])
  })
})

test('whom an agency is not to be told of is nobody to its members, and the other rows of their file are taken in', async () => {
  const { panel, measure, first, second } = await twoPeople()
  const { db } = panel.store.desk().store
  const keep = { notToBeTold: '["socialCare"]' }
  await db.updateTable('person').set(keep).where('id', '=', second.personId).execute()
  // The council knows of the other by a referral of its own.
  await db
    .updateTable('referral')
    .set({ side: 'socialCare' })
    .where('personId', '=', first.personId)
    .execute()
  const worker = { memberId: panel.ids.worker, role: 'member', side: 'socialCare' } as const
  const text = [headings, `${one},,1/10/2026,person,2,2,2,2,`, `${other},,1/10/2026,person,2,2,2,2,`].join(
    '\n',
  )
  const asked = { measureId: measure.id, text }
  const read = await panel.replyTo('measures.readScores', asked, worker, onToday)
  expect(read).toMatchObject({
    ok: true,
    value: { count: 1, refused: [{ line: 3, why: 'nobody here has this number' }] },
  })
  const take = { ...asked, editionId: measure.editionId, count: 1 }
  const taken = await panel.replyTo('measures.addScores', take, worker, onToday)
  expect(taken).toEqual({ ok: true, value: { added: 1, refused: 1 } })
  const kept = await db.selectFrom('measureScore').select('caseId').execute()
  expect(kept).toEqual([{ caseId: first.caseId }])
})
