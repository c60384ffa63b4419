import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { devNull } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const inherited = join(import.meta.dirname, '../../../../electron/store/app/inherited.ts')

const script = `
  import { fstatSync, openSync } from 'node:fs'
  import { closeInheritedSockets } from ${JSON.stringify(inherited)}
  const own = openSync(${JSON.stringify(devNull)})
  const isOpen = (fd) => { try { return fstatSync(fd) && true } catch { return false } }
  const before = isOpen(4)
  closeInheritedSockets()
  process.send({ before, after: isOpen(4), own: isOpen(own) })
`

it.runIf(process.platform === 'linux')('keeps no channel open that its parent had open', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  await once(socket, 'connect')
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc', socket],
  })
  const [seen] = await once(child, 'message')
  socket.destroy()
  server.close()
  // The channel to the parent works after it, or this would not have come.
  expect(seen).toEqual({ before: true, after: false, own: true })
})
