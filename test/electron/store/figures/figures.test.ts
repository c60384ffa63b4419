import { describe, expect, test } from 'vitest'
import type { Figures } from '../../../../shared/figures.ts'
import type { MeasureId } from '../../../../shared/measure-ids.ts'
import { nameKey } from '../../../../electron/store/cases/case-names.ts'
import type { MadeCase, MadeMeeting } from '../../../support/many-cases/made.ts'
import { putCases, secondPanel } from '../../../support/many-cases/put.ts'
import { openTestStore, refusal } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'

const now = new Date('2026-11-21T12:00:00Z')
const year = { from: '2025-12', to: '2026-11' }

let made = 0
const id = (): string => `0${(made++).toString(16).padStart(7, '0')}-0000-7000-8000-000000000000`

const meeting = (kind: MadeMeeting['kind'], on = '2026-10-07'): MadeMeeting => ({ id: id(), kind, on })

/** Decided in a meeting, referred by a team of health. */
const decidedIn = (where: MadeMeeting, team: string, more: Partial<MadeCase> = {}): MadeCase => ({
  id: id(),
  state: 'decided',
  openedAt: '2026-09-01T09:00:00.000Z',
  words: 'I want my own front door.',
  asked: true,
  keyWorker: '',
  advocate: '',
  broker: '',
  referrals: [{ id: id(), side: 'health', team, on: '2026-09-01', indicative: null }],
  items: [
    {
      meeting: where,
      isCarried: false,
      isLate: false,
      isWithoutQuorum: false,
      isReview: false,
      found: { outcomes: [], harm: null, tookPart: [] },
      isDisagreed: false,
      signed: { health: null, socialCare: null },
    },
  ],
  lines: [],
  actions: [],
  reviewOn: null,
  ticked: null,
  offers: [],
  together: null,
  goals: [],
  scores: [],
  ...more,
})

const times = <T>(count: number, one: () => T): T[] => Array.from({ length: count }, one)

async function storeWith(cases: readonly MadeCase[]): Promise<TestStore> {
  const store = await openTestStore({ now })
  const meetings = [
    ...new Map(cases.flatMap(({ items }) => items.map((one) => [one.meeting.id, one.meeting]))).values(),
  ]
  await putCases(store, { cases, meetings })
  return store
}

async function figureOf(store: TestStore, measure: MeasureId, input: object = {}) {
  const { figures } = await store.call('figures.get', { ...year, ...input })
  const found = figures.find((one) => one.id === measure)
  if (!found) throw new Error(measure)
  return found
}

const opened = (store: TestStore, input: object) =>
  store.call('figures.cases', { ...year, set: 'counted', ...input } as never)

describe('evidence', () => {
  test('tells nothing of nobody, and says that nothing is kept', async () => {
    const store = await storeWith([])
    const { figures, teams } = await store.call('figures.get', year)
    expect(teams).toEqual([])
    for (const { whole, parts } of figures) {
      expect(whole).toMatchObject({ isKept: false })
      expect(parts).toEqual([])
    }
  })

  test('tells how many went to the panel, by team, and leaves out a second team with one of few', async () => {
    const [panel, front] = [meeting('panel'), meeting('front_line')]
    const store = await storeWith([
      ...times(2, () => decidedIn(panel, 'Riverside')),
      ...times(9, () => decidedIn(front, 'Riverside')),
      ...times(8, () => decidedIn(panel, 'Older adults')),
      ...times(8, () => decidedIn(front, 'Older adults')),
      ...times(20, () => decidedIn(panel, 'Early intervention')),
      ...times(20, () => decidedIn(front, 'Early intervention')),
    ])
    const { whole, parts } = await figureOf(store, 'panelShare')
    expect(whole).toMatchObject({ n: 30, of: 67, isKept: false })
    expect(parts.map(({ name, n, of }) => [name, n, of])).toEqual([
      ['Early intervention', 20, 40],
      ['Older adults', null, 16],
      ['Riverside', null, 11],
    ])
  })

  test('tells every month of the panel’s share, however few were put off', async () => {
    const months = ['2026-03-04', '2026-04-08'].flatMap((on) => [
      ...times(10, () => decidedIn(meeting('panel', on), 'Riverside')),
      ...times(7, () => decidedIn(meeting('front_line', on), 'Riverside')),
    ])
    const off = (one: MadeCase): MadeCase => ({
      ...one,
      items: one.items.map((item) => ({ ...item, isCarried: true })),
    })
    const store = await storeWith([
      ...months,
      ...times(6, () => off(decidedIn(meeting('panel', '2026-04-08'), ''))),
    ])
    const { months: told } = await figureOf(store, 'panelShare')
    expect(told.filter(({ of }) => of !== 0).map(({ n, of }) => [n, of])).toEqual([
      [10, 17],
      [10, 17],
    ])
    expect(await figureOf(store, 'putOff')).toMatchObject({ whole: { n: 6, of: 26 }, months: [], parts: [] })
  })

  test('tells money and days of five cases, and not of four', async () => {
    const panel = meeting('panel')
    const line = () => ({
      id: id(),
      health: 100_000,
      council: 0,
      annual: 100_000,
      replaces: null,
      isDirect: false,
      only: null,
    })
    const store = await storeWith([
      ...times(4, () => decidedIn(panel, 'Few', { lines: [line()] })),
      ...times(5, () => decidedIn(panel, 'Some', { lines: [line()] })),
    ])
    const few = await figureOf(store, 'healthYear', { team: nameKey('Few') })
    expect(few.whole).toEqual({ n: null, of: null, value: null, isKept: true })
    const some = await figureOf(store, 'healthYear', { team: nameKey('Some') })
    expect(some.whole).toEqual({ n: null, of: null, value: 500_000, isKept: false })
    expect((await figureOf(store, 'daysToDecision', { team: nameKey('Few') })).whole.value).toBe(null)
    expect((await figureOf(store, 'daysToDecision', { team: nameKey('Some') })).whole.value).toBe(36)
    // Nine less five is four.
    expect((await figureOf(store, 'healthYear')).parts.map(({ value }) => value)).toEqual([null, null])
  })

  test('tells what came free, what is tied and what nobody said of, or none of the three where one is of few', async () => {
    const panel = meeting('panel')
    const replacing = (freedHow: 'cash' | 'block_tied' | null) => () =>
      decidedIn(panel, '', {
        lines: [
          {
            id: id(),
            health: 100_000,
            council: 0,
            annual: 100_000,
            replaces: 50_000,
            freedHow,
            both: 7_000,
            isDirect: false,
            only: null,
          },
        ],
      })
    const toldOf = async (store: TestStore) =>
      Promise.all(
        (['replacedYear', 'freedYear', 'tiedYear', 'unknownYear', 'doubleRunning'] as const).map(
          async (measure) => (await figureOf(store, measure)).whole.value,
        ),
      )
    const many = await storeWith([
      ...times(9, replacing('cash')),
      ...times(6, replacing('block_tied')),
      ...times(5, replacing(null)),
    ])
    expect(await toldOf(many)).toEqual([1_000_000, 450_000, 300_000, 250_000, 140_000])
    // Twenty less nine less six would be four.
    const few = await storeWith([
      ...times(9, replacing('cash')),
      ...times(6, replacing('block_tied')),
      ...times(4, replacing(null)),
    ])
    expect(await toldOf(few)).toEqual([950_000, null, null, null, 133_000])
  })

  test('does not count the money of a line that the other agency alone may know', async () => {
    const panel = meeting('panel')
    const theirs = () => ({
      id: id(),
      health: 100_000,
      council: 0,
      annual: 100_000,
      replaces: null,
      isDirect: false,
      only: 'health' as const,
    })
    const store = await storeWith(times(6, () => decidedIn(panel, 'Some', { lines: [theirs()] })))
    const of = async (side: 'health' | 'socialCare' | null) => {
      const reply = await store.replyTo('figures.get', year, { side })
      return (reply as { value: Figures }).value.figures.find((one) => one.id === 'healthYear')?.whole.value
    }
    expect([await of('health'), await of('socialCare'), await of(null)]).toEqual([600_000, 0, 0])
  })

  test('opens the cases behind a number, each once, and by month and team', async () => {
    const [panel, front, earlier] = [meeting('panel'), meeting('front_line'), meeting('panel', '2026-03-04')]
    const here = times(6, () => decidedIn(panel, 'Riverside'))
    const before = times(7, () => decidedIn(earlier, ''))
    const there = times(8, () => decidedIn(front, 'Riverside'))
    const store = await storeWith([...here, ...before, ...there])
    const ids = async (input: object) =>
      (await opened(store, { measure: 'panelShare', ...input })).cases.map((one) => one.id)
    expect(new Set(await ids({}))).toEqual(new Set([...here, ...before].map((one) => one.id)))
    expect(new Set(await ids({ set: 'others' }))).toEqual(new Set(there.map((one) => one.id)))
    expect(new Set(await ids({ month: '2026-03' }))).toEqual(new Set(before.map((one) => one.id)))
    expect(new Set(await ids({ part: '' }))).toEqual(new Set(before.map((one) => one.id)))
    expect(new Set(await ids({ part: nameKey('riverside') }))).toEqual(new Set(here.map((one) => one.id)))
    const all = { measure: 'panelShare', set: 'all' }
    const [lastButOne] = (await opened(store, all)).cases.slice(-2)
    const page = await opened(store, { ...all, limit: 10, page: { after: lastButOne?.id } })
    expect([page.total, page.cases.length]).toEqual([21, 1])
  })

  test('opens nothing that is not told', async () => {
    const [panel, front] = [meeting('panel'), meeting('front_line')]
    const store = await storeWith([
      ...times(3, () => decidedIn(panel, 'Riverside')),
      ...times(9, () => decidedIn(front, 'Riverside')),
    ])
    for (const set of ['counted', 'others'])
      expect(await refusal(store.replyTo('figures.cases', { ...year, measure: 'panelShare', set }))).toEqual({
        kind: 'notAllowed',
        why: 'small',
      })
    expect((await opened(store, { measure: 'panelShare', set: 'all' })).total).toBe(12)
    const asked = { ...year, measure: 'panelShare', set: 'all', part: 'abcdefabcdef' }
    expect(await refusal(store.replyTo('figures.cases', asked))).toEqual({ kind: 'notFound' })
  })

  test('divides by panel, and opens the cases that a panel heard', async () => {
    const own = meeting('panel')
    const second = { ...meeting('panel'), isSecond: true }
    const store = await storeWith([
      ...times(6, () => decidedIn(own, 'Riverside')),
      ...times(7, () => decidedIn(second, 'Riverside', { advocate: 'Ines Faro' })),
    ])
    const { panels } = await store.call('figures.get', year)
    expect(panels).toHaveLength(2)
    const { parts } = await figureOf(store, 'advocateNamed', { by: 'panel' })
    expect(parts.map(({ key, name, n, of }) => [key, name, n, of])).toEqual([
      [panels[0]?.id, panels[0]?.name, 0, 6],
      [panels[1]?.id, secondPanel, 7, 7],
    ])
    const { total } = await opened(store, { measure: 'advocateNamed', by: 'panel', part: panels[1]?.id })
    expect(total).toBe(7)
    const ofIt = await figureOf(store, 'advocateNamed', { panel: panels[1]?.id })
    expect(ofIt.whole).toMatchObject({ n: 7, of: 7 })
  })

  test('is refused for months that are none, the wrong way round, or too many', async () => {
    const store = await storeWith([])
    const why = async (input: object) => (await refusal(store.replyTo('figures.get', input))).kind
    expect(await why({ from: '2026-13', to: '2026-11' })).toBe('invalid')
    expect(await why({ from: '2026-11', to: '2026-10' })).toBe('invalid')
    expect(await why({ from: '2020-01', to: '2026-10' })).toBe('invalid')
    expect(await why({ ...year, team: 'Riverside' })).toBe('invalid')
    expect(await why({ ...year, days: 3 })).toBe('invalid')
    expect(await why({ ...year, panel: 'Riverside' })).toBe('invalid')
    expect(
      (await refusal(store.replyTo('figures.cases', { ...year, measure: 'age', set: 'all' }))).kind,
    ).toBe('invalid')
  })
})
