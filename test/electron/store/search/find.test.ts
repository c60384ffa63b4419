import { expect, test } from 'vitest'
import { holdsWords, roughly, wordsOf } from '../../../../electron/store/search/folded-text.ts'
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
  expect(action?.note).toBe(`Máire Hale · due 1 Feb 2027 · ${steen.reference}`)
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
  expect(await store.call('search.find', { text: 'cafes' })).toEqual([])
})

test('somebody joined to another is found once', async () => {
  const store = await openTestStore()
  await refer(store, { nhsNumber: '9990181594' })
  await refer(store, { nhsNumber: '9990181594', familyName: 'Steene' })
  const [match] = await store.call('people.possibleMatches', {})
  await store.call('people.decideMatch', { matchId: match?.id ?? '', same: true })
  expect(await store.call('search.find', { text: 'steen' })).toHaveLength(1)
})

test('a draft is found as well', async () => {
  const panel = await openPanel()
  await draftWith(panel, [], '2027-03-11')
  expect(await panel.call('search.find', { text: 'march 2027' })).toMatchObject([{ kind: 'meeting' }])
})

test('the pattern that narrows never leaves out what the words would find', () => {
  const texts = ['Café shifts', 'the council’s list', 'Dvořák’s 9th', 'ŷ môr', 'a_b%c', 'AC-2026-0041']
  const like = (text: string, pattern: string): boolean => {
    const escaped = pattern.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    return new RegExp(`^${escaped.replaceAll('%', '.*').replaceAll('_', '.')}$`, 'isu').test(text)
  }
  for (const text of texts)
    for (const word of wordsOf(text)) {
      expect([word, holdsWords(text, [word])]).toEqual([word, true])
      expect([word, like(text, roughly(word))]).toEqual([word, true])
    }
})
