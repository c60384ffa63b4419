import { expect, test } from 'vitest'
import { hitEntry, placeEntries, placeOf } from '../../../renderer/search/entries.ts'
import { newId } from '../../../shared/kernel/ids.ts'

const id = newId()

test.each([
  ['person', `/people/${id}`],
  ['case', `/cases/${id}`],
  ['meeting', `/meetings/${id}`],
  ['action', `/actions/${id}`],
  ['record', `/cases/${id}`],
  ['letter', `/letters/${id}`],
  ['minutes', `/meetings/${id}/minutes`],
  ['review', `/reviews/${id}`],
  ['goal', `/cases/${id}`],
] as const)('a %s leads to its page', (kind, place) => {
  expect(placeOf({ kind, id, title: '', note: '' })).toBe(place)
})

test('choosing goes there', () => {
  const gone: string[] = []
  const go = (href: string) => void gone.push(href)
  hitEntry({ kind: 'case', id, title: 'Rhiannon Soames', note: '' }, go).onChoose()
  placeEntries(go, () => undefined)
    .find(({ title }) => title === 'Referrals')
    ?.onChoose()
  expect(gone).toEqual([`/cases/${id}`, '/referrals'])
})

test('no address holds a word that could be a person’s', () => {
  for (const entry of placeEntries(
    () => undefined,
    () => undefined,
  ))
    expect(entry.id).toMatch(/^[a-z/]+$/)
})
