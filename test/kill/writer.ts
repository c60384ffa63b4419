import { dispatch } from '../../electron/store/dispatch.ts'
import type { Vault } from '../../electron/store/handler.ts'
import { openStore } from '../../electron/store/open.ts'
import { whoIs } from '../../electron/store/panels/who.ts'

// Started by kill.ts and killed by it: writes as fast as it can and says each id only once its commit is acknowledged.
const [path = '', key = ''] = process.argv.slice(2)
const store = await openStore(path, Buffer.from(key, 'hex'))
const who = await whoIs(store.db, 'cora')
if (!who) throw new Error('no member')
const vault: Vault = {
  tried: (_login, attempt) => attempt(),
  rootKey: () => Promise.reject(new Error('no keys here')),
  admit: () => Promise.reject(new Error('no keys here')),
}

for (;;) {
  const reply = await dispatch({ store, vault, shelf: { previews: new Map() }, who }, 'meetings.create', {
    heldOn: '2026-12-04',
    startsAt: '10:00',
    place: 'Room 4',
  })
  if (!reply.ok) throw new Error(reply.error.kind)
  process.stdout.write(`${(reply.value as { meeting: { id: string } }).meeting.id}\n`)
}
