import { expect, test } from 'vitest'
import { draftWith, meet } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { openCase, refer } from '../referrals/refer.ts'
import { openTestStore } from '../test-store.ts'

test('finds people, cases, meetings and actions by what people remember of them', async () => {
  const panel = await openPanel()
  const steen = await addCase(panel)
  const { items } = await meet(panel, [steen])
  await panel.call('room.saveAction', {
    itemId: items[0]?.id ?? '',
    actionId: null,
    version: null,
    text: 'Order the bus pass',
    ownerName: 'Máire Hale',
    side: null,
    dueOn: '2027-02-01',
  })
  const found: readonly (readonly [string, string, string])[] = [
    ['steen', 'person', 'Ruth Steen'],
    ['Ruth STE', 'person', 'Ruth Steen'],
    [steen.reference.toLowerCase(), 'case', `${steen.reference} · Ruth Steen`],
    ['choir by BUS', 'case', `${steen.reference} · Ruth Steen`],
    ['14 january', 'meeting', 'Meeting on Thursday 14 January 2027'],
    ['thursday', 'meeting', 'Meeting on Thursday 14 January 2027'],
    ['14/01/2027', 'meeting', 'Meeting on Thursday 14 January 2027'],
    ['room 3', 'meeting', 'Meeting on Thursday 14 January 2027'],
    ['bus pass', 'action', 'Order the bus pass'],
    ['maire', 'action', 'Order the bus pass'],
  ]
  for (const [text, kind, title] of found) {
    const hits = await panel.call('search.find', { text })
    expect([text, hits.find((hit) => hit.kind === kind)?.title]).toEqual([text, title])
  }
  const [action] = await panel.call('search.find', { text: 'bus pass' })
  expect(action?.note).toBe(`Máire Hale · about Ruth Steen · due 1 Feb 2027 · ${steen.reference}`)
  for (const text of ['', '%', '_____', 'ruth stone', "'; drop table person; --"])
    expect([text, await panel.call('search.find', { text })]).toEqual([text, []])
})

test('those whose family name begins with it come first, and never more than asked for', async () => {
  const store = await openTestStore()
  await refer(store, { familyName: 'Beck', givenName: 'Rosalind' })
  await refer(store, { familyName: 'Rosen', givenName: 'Ana' })
  await refer(store, { familyName: 'Fitzroy', givenName: 'Rosa' })
  const hits = await store.call('search.find', { text: 'ros' })
  expect(hits.map((hit) => hit.title)).toEqual(['Ana Rosen', 'Rosalind Beck', 'Rosa Fitzroy'])
  expect(hits[0]?.note).toBe('Born 4 May 1975')
  expect(await store.call('search.find', { text: 'ros', limit: 2 })).toHaveLength(2)
})

test('a case is found by its question, whatever the accents and apostrophes', async () => {
  const store = await openTestStore()
  await openCase(
    store,
    {},
    { reason: 'Café shifts start at 05:00; not on the council’s list.\nDriving lessons' },
  )
  for (const text of ['cafe', 'CAFÉ shifts', "council's list", 'council’s', '05:00'])
    expect([text, await store.call('search.find', { text })]).toMatchObject([
      text,
      [{ kind: 'case', note: 'Café shifts start at 05:00; not on the council’s list.' }],
    ])
  expect(await store.call('search.find', { text: 'teashop' })).toEqual([])
})

test('somebody joined to another is found once', async () => {
  const store = await openTestStore()
  await refer(store, { nhsNumber: '9990181594' })
  await refer(store, { nhsNumber: '9990181594', familyName: 'Steene' })
  const [match] = await store.call('people.possibleMatches', {})
  await store.call('people.decideMatch', { matchId: match?.id ?? '', same: true })
  for (const text of ['steen', 'steene'])
    expect([text, await store.call('search.find', { text })]).toMatchObject([text, [{ title: 'Ruth Steen' }]])
})

test('a draft is found as well', async () => {
  const panel = await openPanel()
  await draftWith(panel, [], '2027-03-11')
  expect(await panel.call('search.find', { text: 'march 2027' })).toMatchObject([{ kind: 'meeting' }])
})

test('forgives a slip of the finger: a letter too many, too few, another one, or two swapped', async () => {
  const panel = await openPanel()
  const steen = await addCase(panel)
  await meet(panel, [steen])
  const meant: readonly (readonly [string, string])[] = [
    ['stene', 'Ruth Steen'],
    ['rutth steen', 'Ruth Steen'],
    ['ruth seen', 'Ruth Steen'],
    ['chior', `${steen.reference} · Ruth Steen`],
    ['thirsday', 'Meeting on Thursday 14 January 2027'],
  ]
  for (const [text, title] of meant) {
    const hits = await panel.call('search.find', { text })
    expect([text, hits.map((hit) => hit.title)]).toEqual([text, expect.arrayContaining([title])])
  }
  for (const text of ['rtu', 'xteenx', 'ruth stone'])
    expect([text, await panel.call('search.find', { text })]).toEqual([text, []])
})

test('what was typed rightly is not followed by what only looks like it', async () => {
  const store = await openTestStore()
  await refer(store, { familyName: 'Marsh', givenName: 'Ana' })
  await refer(store, { familyName: 'March', givenName: 'Ben' })
  expect(await store.call('search.find', { text: 'marsh' })).toMatchObject([{ title: 'Ana Marsh' }])
})

test('finds what was changed as it is now, and no longer what was removed', async () => {
  const panel = await openPanel()
  const { items } = await meet(panel, [await addCase(panel)])
  const itemId = items[0]?.id ?? ''
  const { actions } = await panel.call('room.saveAction', {
    itemId,
    actionId: null,
    version: null,
    text: 'Order the bus pass',
    ownerName: '',
    side: null,
    dueOn: null,
  })
  const [action] = actions
  const { actions: after } = await panel.call('room.saveAction', {
    itemId,
    actionId: action?.id ?? '',
    version: action?.version ?? 0,
    text: 'Order the railcard',
    ownerName: '',
    side: null,
    dueOn: null,
  })
  expect(await panel.call('search.find', { text: 'pass' })).toEqual([])
  expect(await panel.call('search.find', { text: 'railcard' })).toMatchObject([{ kind: 'action' }])
  await panel.call('room.removeAction', { actionId: action?.id ?? '', version: after[0]?.version ?? 0 })
  expect(await panel.call('search.find', { text: 'railcard' })).toEqual([])
})

test('a person’s cases come with them, and each kind has its part of a full list', async () => {
  const panel = await openPanel()
  const steen = await addCase(panel)
  await meet(panel, [steen])
  const hits = await panel.call('search.find', { text: 'steen' })
  expect(hits.map((hit) => [hit.kind, hit.id])).toEqual([
    ['person', expect.any(String)],
    ['case', steen.id],
  ])
  for (let i = 0; i < 12; i++) await refer(panel, { familyName: `Bus${'abcdefghijkl'[i]}`, givenName: 'Ana' })
  const full = await panel.call('search.find', { text: 'bus', limit: 8 })
  expect(full).toHaveLength(8)
  expect(new Set(full.map((hit) => hit.kind))).toEqual(new Set(['person', 'case']))
})

test('an NHS number is found however it is read out', async () => {
  const store = await openTestStore()
  await refer(store, { nhsNumber: '9990181594' })
  for (const text of ['999 018 1594', '9990181594', '999018'])
    expect([text, await store.call('search.find', { text })]).toMatchObject([text, [{ kind: 'person' }]])
})
