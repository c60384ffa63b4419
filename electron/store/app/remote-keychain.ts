import { notAllowed } from '../../../shared/kernel/reply.ts'
import type { Keychain } from '../keys/keychain.ts'
import type { FromStore, ToStore } from './protocol.ts'

/** The OS keychain as the store process sees it: the shell does the work, since only it may. Empty name: there is none. */
export function remoteKeychain(
  name: string,
  post: (message: FromStore) => void,
): { keychain: Keychain | null; answer: (message: Extract<ToStore, { answerTo: number }>) => void } {
  const waiting = new Map<
    number,
    { resolve: (bytes: Uint8Array) => void; reject: (error: unknown) => void }
  >()
  let next = 1
  const ask = (what: 'seal' | 'open') => (bytes: Uint8Array) =>
    new Promise<Uint8Array>((resolve, reject) => {
      const id = next++
      waiting.set(id, { resolve, reject })
      post({ ask: id, keychain: what, value: Buffer.from(bytes).toString('base64') })
    })
  return {
    keychain: name === '' ? null : { name, seal: ask('seal'), open: ask('open') },
    answer: ({ answerTo, ok, value }) => {
      const asked = waiting.get(answerTo)
      waiting.delete(answerTo)
      if (ok) asked?.resolve(Buffer.from(value, 'base64'))
      else asked?.reject(notAllowed('keychain'))
    },
  }
}
