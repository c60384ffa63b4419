import type { Who } from '../../../shared/session.ts'
import { recoveryAccount } from '../keys/guesses.ts'
import type { Guesses } from '../keys/guesses.ts'
import type { OpenStore } from '../kernel/open-store.ts'
import { transact } from '../kernel/transact.ts'

interface In {
  readonly store: Pick<OpenStore, 'db' | 'acknowledged'>
  readonly who: Who
}

// More than anybody types; so that nobody who comes in waits for a trail of somebody else’s making.
const most = 200

/**
 * Wrong passphrases and recovery keys, an entry each: whose was tried, and with whom the trail hears of it. Those that
 * were tried while nobody was in wait until somebody is. A full disk keeps nobody out: what is not told yet is told later.
 */
export async function tellGuesses({ store, who }: In, guesses: Guesses): Promise<void> {
  const untold = guesses.untold()
  if (untold.length === 0) return
  try {
    const rows = await store.db.selectFrom('member').select(['id', 'login']).execute()
    const members = new Map(rows.map(({ id, login }) => [login, id]))
    for (const [account, times] of untold) {
      const operation = account === recoveryAccount ? 'session.wrongRecoveryKey' : 'session.wrongPassphrase'
      const about = members.get(account) ?? null
      for (let n = 0; n < Math.min(times, most); n += 1)
        await transact({ store, who }, { operation, about, run: () => Promise.resolve() })
      guesses.told(account, times)
    }
  } catch {
    // The file beside the store still says it.
  }
}
