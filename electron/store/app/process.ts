import { Failure } from '../../../shared/kernel/reply.ts'
import type { FromStore, ServiceMethod, ToStore } from './protocol.ts'
import { remoteKeychain } from './remote-keychain.ts'
import { createService } from './create-service.ts'
import { closeInheritedSockets } from './inherited.ts'
import { toAppError } from '../kernel/failures.ts'

/** Started by the shell as a utility process, or as a child of the project's own Node (DESIGN §4). */
interface Port {
  readonly post: (message: FromStore) => void
  readonly listen: (listener: (message: ToStore) => void) => void
}

interface ParentPort {
  postMessage: (message: unknown) => void
  on: (event: 'message', listener: (event: { data: unknown }) => void) => void
}

function openPort(): Port {
  const parent = (process as unknown as { parentPort?: ParentPort }).parentPort
  if (parent) {
    return {
      post: (message) => parent.postMessage(message),
      listen: (listener) => parent.on('message', (event) => listener(event.data as ToStore)),
    }
  }
  closeInheritedSockets()
  // A parent that is gone can't be answered, and must not leave a store open behind it.
  process.on('disconnect', () => process.exit(0))
  return {
    post: (message) => void process.send?.(message),
    listen: (listener) => void process.on('message', (message) => listener(message as ToStore)),
  }
}

const port = openPort()
const keychain = remoteKeychain(process.env['ACCORD_KEYCHAIN'] ?? '', port.post)
const dataDir = process.argv[2]
if (dataDir === undefined) throw new Error('the store needs its folder')
const service = createService(dataDir, keychain.keychain, (progress) => port.post({ progress }))

port.listen((message) => {
  if ('answerTo' in message) keychain.answer(message)
  else void run(message)
})
port.post({ ready: true })

async function run({ id, method, args }: Extract<ToStore, { id: number }>): Promise<void> {
  try {
    const value = await invoke(method, args)
    port.post({ id, reply: { ok: true, value } })
    // Handles are closed by now; the shell waits for this exit before it says that the store is locked.
    if (method === 'close') setImmediate(() => process.exit(0))
  } catch (error) {
    port.post({ id, reply: { ok: false, error: toAppError(error) } })
  }
}

function invoke(method: ServiceMethod, args: readonly unknown[]): Promise<unknown> {
  if (!Object.hasOwn(service, method)) throw new Failure({ kind: 'notAllowed', why: 'method' })
  return (service[method] as (...rest: readonly unknown[]) => Promise<unknown>)(...args)
}
