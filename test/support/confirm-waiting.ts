import { Failure } from '../../shared/kernel/reply.ts'
import type { Who } from '../../shared/session.ts'
import type { TestStore } from '../electron/store/test-store.ts'

/** As a second member of each agency does: all that waits is confirmed by the first who may. */
export async function confirmWaiting(test: Pick<TestStore, 'call' | 'replyTo'>): Promise<void> {
  const { waiting } = await test.call('authority.list', {})
  const { members } = await test.call('panels.get', {})
  for (const { memberId: givenTo, grantId, version, confirmers } of waiting) {
    const member = members.find(({ id }) => id === confirmers[0]?.memberId)
    if (!member) throw new Error('nobody is there to confirm it')
    const { id: memberId, login, name, role, side } = member
    const as: Who = { memberId, login, name, role, side }
    await test.replyTo('panels.keepPassphrase', {}, as)
    const reply = await test.replyTo('authority.confirm', { memberId: givenTo, grantId, version }, as)
    if (!reply.ok) throw new Failure(reply.error)
  }
}
