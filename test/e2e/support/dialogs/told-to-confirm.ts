import type { Page } from 'playwright'
import { call } from '../app.ts'
import type { Tellings } from './recipe.ts'

/** What waits for whoever has the window: another member's authority, and a signing key that was renewed. */
export async function toConfirm(page: Page): Promise<Pick<Tellings, 'authority waits' | 'a key waits'>> {
  const { members } = await call(page, 'panels.get', {})
  const [memberId = '', ...others] = members.filter(({ active }) => active).map(({ id }) => id)
  const here = (await call(page, 'session.status', {})).open?.who
  const about = {
    memberId: others.find((id) => id !== here?.memberId) ?? memberId,
    memberName: 'Ines Marlowe',
  }
  const confirmers = [{ memberId: here?.memberId ?? '', name: here?.name ?? '' }]
  const granted = { role: 'signatory', side: 'health', annualLimitPence: 5_000_000 } as const
  const waiting = {
    ...about,
    ...granted,
    grantId: about.memberId,
    version: 1,
    now: { ...granted, role: 'member', annualLimitPence: null },
    proposedBy: 'Helen Marchbank',
    proposedAt: '2026-11-12T10:00:00.000Z',
    confirmers,
    byOtherAgency: false,
  } as const
  const key = {
    ...about,
    side: 'health',
    keySha256: 'a'.repeat(64),
    words: ['amber', 'basil', 'cedar', 'delta'],
    since: '2026-11-12T10:00:00.000Z',
    confirmers,
  } as const
  return {
    'authority waits': { 'authority.list': { waiting: [waiting], given: [], keys: [] } },
    'a key waits': { 'authority.list': { waiting: [], given: [], keys: [key] } },
  }
}
