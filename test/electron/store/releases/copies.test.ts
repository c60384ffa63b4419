import { describe, expect, test } from 'vitest'
import { recordLayout } from '../../../../electron/documents/content/record-layout.ts'
import { releaseMaterial } from '../../../../electron/store/releases/material.ts'
import { roles } from '../../../../shared/kernel/op.ts'
import type { Role } from '../../../../shared/kernel/op.ts'
import { sides } from '../../../../shared/kernel/text.ts'
import { toSign } from '../../../support/to-sign.ts'
import { signAs } from '../sign-off/sign-as.ts'

async function copies() {
  const { panel, meetingId } = await toSign()
  const [record] = (await panel.call('releases.status', { meetingId })).records
  const recordId = record?.recordId ?? ''
  return { panel, meetingId, recordId, read: () => panel.call('releases.copies', { recordId }) }
}

describe('both copies of a record, before anything leaves', () => {
  test('say what the packs say that would leave now', async () => {
    const { panel, meetingId, read } = await copies()
    for (const name of ['doctor', 'manager'] as const) await signAs(panel, meetingId, name)
    const found = await read()
    const { packs } = await releaseMaterial(panel.store.desk().store.db, meetingId)
    for (const side of sides) {
      const pack = packs.find((one) => one.side === side)
      if (!pack) throw new Error('no pack')
      const { heading, head, sections } = recordLayout(pack)
      expect(found.copies[side]).toMatchObject({ heading, head, sections, stamp: '' })
    }
  })

  test('are there before anybody has signed, and say so', async () => {
    const { read } = await copies()
    expect((await read()).copies.health.stamp).toBe('One agency only')
  })

  test('are for whoever releases, and for nobody else', async () => {
    const { panel, recordId } = await copies()
    const answerFor = async (role: Role) =>
      (await panel.replyTo('releases.copies', { recordId }, { role })).ok
    expect(await Promise.all(roles.map(answerFor))).toEqual(
      roles.map((role) => role === 'coordinator' || role === 'chair'),
    )
  })
})
