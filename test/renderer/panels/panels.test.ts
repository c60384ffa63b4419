import { expect, test } from 'vitest'
import { panelFindings } from '../../../renderer/panels/panel-findings.ts'
import { agendaWords, businessWords, quorumWords, signOffWords } from '../../../renderer/panels/term-words.ts'
import { changedFields } from '../../../renderer/panels/use-panel-edit.ts'
import { laterTerms } from '../../../shared/panels.ts'
import type { Member, PanelTerms, PanelView } from '../../../shared/panels.ts'

const terms: PanelTerms = {
  ...laterTerms,
  quorumHealth: 1,
  quorumSocialCare: 1,
  chairNeeded: true,
  decidingRule: 'majority',
  escalation: ['The directors of both agencies'],
  confidentiality: 'What is said here stays here.',
  namesOnSharedScreen: false,
  minutesPerCase: 10,
  agendaDaysBefore: 3,
  signOffDaysAfter: 5,
  businessItems: [{ title: 'Actions from last time', minutes: 10, place: 'start' }],
}

const panel = {
  id: 'panel',
  name: 'Risk enablement panel',
  authority: 'funding',
  terms,
  retiredAt: null,
  version: 1,
} as const

const member = (name: string, facts: Partial<Member>): Member => ({
  id: name,
  login: name,
  name,
  title: 'Social worker',
  role: 'member',
  side: 'health',
  agencyName: null,
  registration: '',
  annualLimitPence: null,
  canSign: false,
  active: true,
  hasKey: true,
  discipline: '',
  version: 1,
  ...facts,
})

const view = (...members: Member[]): PanelView => ({
  panel,
  panels: [{ ...panel, memberIds: members.map(({ id }) => id) }],
  health: { id: 'h', side: 'health', name: 'Harrow Vale NHS Trust', odsCode: 'RXX99', abbreviation: '' },
  socialCare: { id: 's', side: 'socialCare', name: 'Northgate Council', odsCode: 'E09900', abbreviation: '' },
  members,
})

const whole = [
  member('a', { canSign: true }),
  member('b', { canSign: true, side: 'socialCare', role: 'chair' }),
]

test('finds nothing where both agencies can decide and sign', () => {
  expect(panelFindings(view(...whole))).toEqual([])
})

test('says which agency nobody can sign for', () => {
  const [health, chair] = whole as [Member, Member]
  const titles = panelFindings(view({ ...health, canSign: false }, chair)).map(({ title }) => title)
  expect(titles).toEqual(['Nobody can sign for health'])
})

test.each([
  ['the chair has left', { active: false }],
  ['the chair only observes', { role: 'observer' }],
  ['the chair is of the other agency', { side: 'health' }],
] as const)('says that the panel could never decide where %s', (_, facts) => {
  const [health, chair] = whole as [Member, Member]
  const findings = panelFindings(view(health, { ...chair, ...facts }))
  expect(findings.map(({ title }) => title)).toContain('Too few members to decide')
})

test('saves only the terms that differ', () => {
  const after = { ...panel, name: 'The panel', terms: { ...terms, minutesPerCase: 15 } }
  expect(changedFields(panel, after)).toEqual({ name: 'The panel', minutesPerCase: 15 })
})

test('saves standing items as one: taken out, added or put in another order', () => {
  const businessItems = [
    { title: 'Any urgent matters', minutes: 5, place: 'end' as const },
    ...terms.businessItems,
  ]
  expect(changedFields(panel, { ...panel, terms: { ...terms, businessItems } })).toEqual({ businessItems })
  expect(changedFields(panel, { ...panel, terms: { ...terms, businessItems: [] } })).toEqual({
    businessItems: [],
  })
})

test('saves nothing where nothing differs, whoever made the copy', () => {
  expect(changedFields(panel, structuredClone(panel))).toEqual({})
})

test('says the quorum with or without the chair', () => {
  expect(quorumWords({ ...terms, quorumHealth: 2 })).toBe(
    'At least 2 from health and 1 from the council, and the chair among those present.',
  )
  expect(quorumWords({ ...terms, chairNeeded: false })).toBe('At least 1 from health and 1 from the council.')
})

test('says a time limit of no days as the day itself, and one day as one', () => {
  expect(agendaWords({ ...terms, agendaDaysBefore: 0 })).toBe('Out on the day of the meeting.')
  expect(agendaWords({ ...terms, agendaDaysBefore: 1 })).toBe('Out 1 working day before the meeting.')
  expect(signOffWords({ ...terms, signOffDaysAfter: 0 })).toBe('By both agencies on the day of the meeting.')
})

test('says no time for a standing item that has none', () => {
  expect(businessWords({ title: 'Welcome', minutes: 0, place: 'start' })).toBe('Welcome')
  expect(businessWords({ title: 'Welcome', minutes: 65, place: 'start' })).toBe('Welcome, 1 h 5 min')
})
