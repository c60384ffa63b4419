import { describe, expect, test } from 'vitest'
import type { KeyBook } from '../../../../shared/keys.ts'
import { canonicalJson, sha256Hex } from '../../../../electron/proof/jcs.ts'
import type { KeyList } from '../../../../electron/proof/key-list.ts'
import { outsideAccord } from '../../../support/raw-store.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { refusal } from '../test-store.ts'

const sum = (seed: string): string => sha256Hex(seed)
const madeAt = '2026-09-01T09:00:00.000Z'
const key = (memberId: string, name: string, seed: string, endedAt: string | null = null) => ({
  memberId,
  name,
  role: 'Head of service',
  keySha256: sum(seed),
  madeAt,
  endedAt,
})
const listOf = (keys: KeyList['keys'], given: Partial<KeyList> = {}): string =>
  canonicalJson({
    schema: 'accord/keys@1',
    side: 'socialCare',
    agencyName: 'Eastmarch Council',
    odsCode: 'E0777',
    ...given,
    keys,
  })
const first = listOf([key('m1', 'Jo Bell', 'a'), key('m2', 'Sam Ray', 'b')])

const confirm = (panel: PanelAtWork, text: string, version: number | null, askedOf = 'Jo Bell') =>
  panel.replyTo('keys.confirm', { text, askedOf, version })

describe('this panel’s own keys', () => {
  test('are a list for each agency that has signatories, with the sums that statements name', async () => {
    const panel = await openPanel(['doctor', 'manager', 'worker'])
    const { own, taken } = await panel.call('keys.book', {})
    expect(own.map(({ side }) => side)).toEqual(['health', 'socialCare'])
    expect(own.map(({ keys }) => keys.map(({ name, role }) => [name, role]))).toEqual([
      expect.arrayContaining([['Dilys Prosser', 'Consultant psychiatrist']]),
      expect.arrayContaining([['Marta Novak', 'Head of adult services']]),
    ])
    const rows = await panel.store.desk().store.db.selectFrom('memberKey').select('keySha256').execute()
    const given = own.flatMap(({ keys }) => keys.map(({ keySha256 }) => keySha256))
    expect(rows.map(({ keySha256 }) => keySha256)).toEqual(expect.arrayContaining(given))
    expect(taken).toEqual([])
  })

  test('are not given away where the trail does not hold them', async () => {
    const panel = await openPanel(['doctor', 'manager', 'worker'])
    await outsideAccord(panel, (raw) => raw.prepare('update memberKey set keySha256 = ?').run(sum('z')))
    expect(await refusal(panel.replyTo('keys.book', {}))).toEqual({ kind: 'storage', why: 'altered' })
  })
})

describe('another agency’s keys', () => {
  test('are taken in by who compared them, with who was asked, and the trail holds their sum', async () => {
    const panel = await openPanel(['doctor', 'manager'])
    expect(await confirm(panel, first, null)).toMatchObject({ ok: true })
    const { taken } = await panel.call('keys.book', {})
    expect(taken).toMatchObject([{ agencyName: 'Eastmarch Council', askedOf: 'Jo Bell', version: 1 }])
    expect(taken[0]?.keys.map(({ words }) => words.length)).toEqual([4, 4])
    const trail = await panel.store.desk().store.db.selectFrom('audit').selectAll().orderBy('seq').execute()
    expect(trail.slice(-2)).toMatchObject([
      { operation: 'keys.taken', entityId: sum(first) },
      { operation: 'keys.confirm', entityId: taken[0]?.id },
    ])
  })

  test('that changed are shown as changed, and replace the earlier ones only for who saw those', async () => {
    const panel = await openPanel(['doctor', 'manager'])
    await confirm(panel, first, null)
    const second = listOf([
      key('m1', 'Jo Bell', 'c'),
      key('m3', 'Ada Lee', 'd'),
      key('m2', 'Sam Ray', 'b', madeAt),
    ])
    const proposed = await panel.call('keys.propose', { text: second })
    expect(proposed.before).toMatchObject({ askedOf: 'Jo Bell', version: 1 })
    expect(proposed.news.map(({ key: { name }, is }) => [name, is])).toEqual([
      ['Jo Bell', 'changed'],
      ['Ada Lee', 'new'],
      ['Sam Ray', 'ended'],
      ['Jo Bell', 'gone'],
    ])
    expect(await refusal(confirm(panel, second, null))).toMatchObject({ kind: 'conflict' })
    expect(await refusal(confirm(panel, second, 2))).toMatchObject({ kind: 'conflict' })
    expect((await panel.call('keys.book', {})).taken[0]?.text).toBe(first)
    expect(await confirm(panel, second, 1, 'Ada Lee')).toMatchObject({ ok: true })
    const { taken, earlier }: KeyBook = await panel.call('keys.book', {})
    expect(taken).toMatchObject([{ text: second, askedOf: 'Ada Lee', version: 2 }])
    expect(earlier).toMatchObject([{ agencyName: 'Eastmarch Council', askedOf: 'Jo Bell' }])
  })

  test('are known again by the code where the agency has another name, and by the name where there is none', async () => {
    const panel = await openPanel(['doctor', 'manager'])
    await confirm(panel, first, null)
    const keys = [key('m1', 'Jo Bell', 'a')]
    const before = async (given: Partial<KeyList>) =>
      (await panel.call('keys.propose', { text: listOf(keys, given) })).before?.version ?? null
    expect(await before({ agencyName: 'Eastmarch Borough Council' })).toBe(1)
    expect(await before({ odsCode: '' })).toBe(1)
    expect(await before({ odsCode: 'E0778' })).toBeNull()
    expect(await before({ side: 'health' })).toBeNull()
  })

  test('are taken in once', async () => {
    const panel = await openPanel(['doctor', 'manager'])
    await confirm(panel, first, null)
    expect(await refusal(confirm(panel, first, 1))).toMatchObject({ kind: 'invalid' })
  })

  test.each([
    ['no JSON', 'keys'],
    ['another file', '{"schema":"accord/decision@1"}'],
    ['a sum that is none', first.replace(sum('a'), 'a')],
    ['a name that reads otherwise than it is written', listOf([key('m1', 'Jo \u202ElleB', 'a')])],
    ['more than a list holds', first.replace('"keys":', '"more":1,"keys":')],
  ])('are no list: %s', async (_, text) => {
    const panel = await openPanel(['doctor', 'manager'])
    const wrong = { kind: 'invalid', fields: { keys: 'not a list of keys' } }
    expect(await refusal(panel.replyTo('keys.propose', { text }))).toEqual(wrong)
    expect(await refusal(confirm(panel, text, null))).toEqual(wrong)
  })

  test.each([
    ['the list', (text: string) => `update keyList set text = '${text}'`],
    [
      'the list and its sum',
      (text: string) => `update keyList set text = '${text}', sha256 = '${sum(text)}'`,
    ],
  ])('are not used once somebody changed %s outside Accord', async (_, change) => {
    const panel = await openPanel(['doctor', 'manager', 'worker'])
    await confirm(panel, first, null)
    await outsideAccord(panel, (raw) => raw.exec(change(listOf([key('m1', 'Jo Bell', 'forged')]))))
    expect(await refusal(panel.replyTo('keys.book', {}))).toEqual({ kind: 'storage', why: 'altered' })
  })
})
