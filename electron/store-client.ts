import { fork } from 'node:child_process'
import { utilityProcess } from 'electron'
import { Failure } from '../shared/kernel/reply.ts'
import type { Reply } from '../shared/kernel/reply.ts'
import type { FromStore, ServiceMethod, StoreService, ToStore } from './store/app/protocol.ts'
import type { Keychain } from './store/keys/keychain.ts'

export interface StoreClient extends StoreService {
  /** Ends the store process whatever it is doing. */
  readonly kill: () => void
}

interface Child {
  readonly post: (message: ToStore) => void
  readonly kill: () => void
}

export interface StoreOptions {
  /** The bundled store process. */
  readonly entry: string
  readonly dataDir: string
  readonly keychain: Keychain | null
  readonly onProgress: (progress: Extract<FromStore, { progress: unknown }>['progress']) => void
  /** The process ended by itself, or was killed from outside. */
  readonly onGone: () => void
}

// better-sqlite3 13 is built for Node-API 10; an older runtime would crash in loading it.
const neededNodeApi = 10

/** Starts the store process and speaks with it; every unanswered question fails when it goes. */
export function startStore(options: StoreOptions): StoreClient {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>()
  let next = 1
  let closing = false

  const onMessage = (message: FromStore): void => {
    if ('id' in message) settle(message)
    else if ('ask' in message) void answerKeychain(child, options.keychain, message)
    else if ('progress' in message) options.onProgress(message.progress)
  }
  const settle = ({ id, reply }: { id: number; reply: Reply<unknown> }): void => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (reply.ok) asked?.resolve(reply.value)
    else asked?.reject(new Failure(reply.error))
  }
  const onExit = (): void => {
    for (const asked of waiting.values()) {
      if (closing) asked.resolve(undefined)
      else asked.reject(new Failure({ kind: 'storage', why: 'stopped' }))
    }
    waiting.clear()
    if (!closing) options.onGone()
  }
  const child = spawnStore(options, onMessage, onExit)

  const ask = (method: ServiceMethod, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = next++
      waiting.set(id, { resolve, reject })
      closing ||= method === 'close'
      child.post({ id, method, args })
    })
  return new Proxy({} as StoreClient, {
    get: (_, method) => {
      if (method === 'kill') return () => ((closing = true), child.kill())
      return (...args: readonly unknown[]) => ask(method as ServiceMethod, args)
    },
  })
}

async function answerKeychain(
  child: Child,
  keychain: Keychain | null,
  message: Extract<FromStore, { ask: number }>,
): Promise<void> {
  try {
    if (!keychain) throw new Error('no keychain')
    const bytes = await keychain[message.keychain](Buffer.from(message.value, 'base64'))
    child.post({ answerTo: message.ask, ok: true, value: Buffer.from(bytes).toString('base64') })
  } catch {
    child.post({ answerTo: message.ask, ok: false, value: '' })
  }
}

// What Node lets young values grow to before it looks through them is more than a store that answers in milliseconds
// needs: 26 MB less lie in memory once it is unlocked.
const execArgv = ['--max-semi-space-size=4']

function spawnStore(
  { entry, dataDir, keychain }: StoreOptions,
  onMessage: (message: FromStore) => void,
  onExit: () => void,
): Child {
  const env = { ACCORD_KEYCHAIN: keychain?.name ?? '', LANG: 'en_GB.UTF-8' }
  if (
    Number(process.versions['napi'] ?? process.versions.modules) >= neededNodeApi &&
    process.versions['napi'] !== undefined
  ) {
    const child = utilityProcess.fork(entry, [dataDir], {
      serviceName: 'Accord store',
      execArgv,
      env,
      stdio: 'inherit',
    })
    child.on('message', onMessage)
    child.on('exit', onExit)
    return { post: (message) => child.postMessage(message), kill: () => void child.kill() }
  }
  const node = process.env['ACCORD_NODE']
  if (!node)
    throw new Error('This development runtime needs ACCORD_NODE: the path of Node 24 for the store process')
  // Plain Node can't read inside an archive: the packed app keeps the store's files beside it for this runtime only.
  const child = fork(entry.replace('app.asar', 'app.asar.unpacked'), [dataDir], {
    execPath: node,
    execArgv,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // As a utility process has it: as JSON, bytes would arrive as something else.
    serialization: 'advanced',
  })
  child.on('message', (message) => onMessage(message as FromStore))
  child.on('exit', onExit)
  return {
    post: (message) => void child.send(message, () => undefined),
    kill: () => void child.kill('SIGKILL'),
  }
}
