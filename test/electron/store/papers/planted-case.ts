import type { Case } from '../../../../shared/cases.ts'
import { newId } from '../../../../shared/kernel/ids.ts'
import type { Side } from '../../../../shared/kernel/text.ts'
import type { TestStore } from '../test-store.ts'
import { addCase } from '../meetings/ready-case.ts'
import type { CaseWishes } from '../meetings/ready-case.ts'

/** What only one agency may read, as phrases that stand nowhere else. */
export const planted = {
  health: ['Formulation kestrel'],
  socialCare: ['Means test badger', '£77.31 a week'],
  /** How somebody is held, and by whom: both owe what follows from it. */
  both: ['Team heron', 'Legal wagtail'],
} as const

/** A case whose every block that belongs to one agency carries a phrase of its own. */
export async function plantedCase(test: TestStore, wishes: CaseWishes = {}): Promise<Case> {
  const one = await addCase(test, wishes)
  const caseId = one.id
  const risk = await test.call('risks.get', { caseId })
  await test.call('risks.save', {
    caseId,
    version: risk.version,
    changes: {
      formulation: planted.health[0],
      pitfalls: [...risk.body.pitfalls, pitfall('Pitfall of both')],
    },
  })
  const plan = await test.call('plans.get', { caseId })
  await test.call('plans.save', {
    caseId,
    version: plan.version,
    changes: { meansTestNote: planted.socialCare[0] },
  })
  const set = (side: Side, changes: object) =>
    test.store
      .desk()
      .store.db.updateTable('referral')
      .set(changes)
      .where('caseId', '=', caseId)
      .where('side', '=', side)
      .execute()
  await set('health', {
    team: planted.both[0],
    legalStatus: planted.both[1],
    weeklyContributionPence: null,
  })
  await set('socialCare', { team: 'Their team', legalStatus: '', weeklyContributionPence: 7731 })
  return one
}

const pitfall = (text: string) => ({
  id: newId(),
  category: 'relapse' as const,
  text,
  toWhom: 'Her',
  likelihood: 2,
  consequence: 2,
})
