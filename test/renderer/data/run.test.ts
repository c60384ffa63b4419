import { afterEach, expect, test, vi } from 'vitest'
import { run } from '../../../renderer/data/run.ts'
import { announcementStore, dismissNotice } from '../../../renderer/ui/live/announcements.ts'
import type { AppError } from '../../../shared/kernel/reply.ts'

function refusedWith(error: AppError): void {
  const call = async () => ({ ok: false, error })
  vi.stubGlobal('window', { accord: { call, onChanged: () => () => undefined } })
}

afterEach(() => {
  vi.unstubAllGlobals()
  dismissNotice(announcementStore.notice()?.id ?? 0)
})

test('a button says at the foot of the window what was refused, after what came of it', async () => {
  refusedWith({ kind: 'storage', why: 'full' })
  expect(await run('session.lock', {}, 'Accord is not locked.')).toBe(false)
  expect(announcementStore.notice()).toMatchObject({
    text: expect.stringMatching(/^Accord is not locked\. The disk is full/) as string,
    isTrouble: true,
  })
})

test('a button says nothing to whoever has stopped it themself', async () => {
  refusedWith({ kind: 'cancelled' })
  expect(await run('desk.print', { what: 'page' })).toBe(false)
  expect(announcementStore.notice()).toBeNull()
})
