import { expect, test } from 'vitest'
import { serviceOver } from '../../../../electron/store/app/create-service.ts'
import { BackupDesk } from '../../../../electron/store/backup/desk.ts'
import { run } from '../../../../electron/store/audit/entries.ts'
import { appendAudit } from '../../../../electron/store/kernel/append.ts'
import { newId } from '../../../../shared/kernel/ids.ts'
import { errorOf } from '../../../support/error-of.ts'
import { openTestStore } from '../test-store.ts'

/** A panel whose trail takes several slices, and the service over it; `said`: how far a check is. */
async function longTrail() {
  const { store, dataDir, coordinator } = await openTestStore()
  const by = { at: '2126-11-20T10:00:00.000Z', clock: null, who: coordinator }
  await store
    .desk()
    .store.db.transaction()
    .execute(async (tx) => {
      for (let n = 0; n < 2.5 * run; n += 1) await appendAudit(tx, 'meetings.create', newId(), by)
    })
  const said: number[] = []
  const desk = new BackupDesk(store, dataDir, null)
  const service = serviceOver(store, desk, ({ task, done }) => task === 'audit.check' && said.push(done))
  const head = await store.call('audit.head', {})
  const { size } = (head.ok ? head.value : { size: 0 }) as { size: number }
  return { store, service, said, size }
}

test('whatever else is asked has its turn while the whole trail is checked, and what was added meanwhile is checked too', async () => {
  const { service, said, size } = await longTrail()
  const order: string[] = []
  const checking = service.compareTrail([]).then((found) => {
    order.push('checked')
    return found
  })
  const meeting = { heldOn: '2127-12-01', startsAt: '10:00', place: '' }
  const reply = await service.call('meetings.create', meeting)
  order.push('created')
  expect(reply.ok).toBe(true)
  expect(await checking).toEqual({ sound: true, firstBad: null, size: size + 1, held: [] })
  expect(order).toEqual(['created', 'checked'])
  expect(said).toEqual([run, 2 * run, size])
})

test('a check ends where the store is closed meanwhile, with nothing said of a trail that was not read', async () => {
  const { store, service } = await longTrail()
  const checking = errorOf(service.compareTrail([]))
  await store.exclusively(() => store.close())
  expect(await checking).toEqual({ kind: 'locked' })
})
