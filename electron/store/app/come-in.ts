import { notAllowed } from '../../../shared/kernel/reply.ts'
import type { StoreName } from '../../../shared/session.ts'
import { noteClock } from '../audit/note-clock.ts'
import { tellGuesses } from '../audit/tell-guesses.ts'
import { checkAtTheDoor } from '../backup/at-the-door.ts'
import { sweepLeftBehind } from '../departures/sweep.ts'
import type { Swept } from '../../../shared/releases.ts'
import type { Guesses } from '../keys/guesses.ts'
import type { Keyring, Unlocked } from '../keys/keyring.ts'
import type { OpenStore } from '../kernel/open-store.ts'
import { whoIs } from '../facts/who.ts'
import { openNotebook } from '../keys/note-key.ts'
import { withPair } from './rekey.ts'
import type { Session } from './session.ts'
import { promoteNewMembers, promoteUnlocked } from '../keys/pending-entries.ts'

export interface ComingIn {
  readonly name: StoreName
  readonly folder: string
  readonly keyring: Keyring
  readonly store: OpenStore
  readonly login: string
  /** Null: not by a passphrase of theirs. */
  readonly by: Unlocked | null
  readonly acceptOlder: boolean
  readonly guesses: Guesses
}

export interface CameIn extends Pick<Session, 'who' | 'notebook' | 'keyring'> {
  readonly swept: readonly Swept[]
}

/** What is done of a store that was just opened, before anything else of that visit. */
export async function comeIn(coming: ComingIn): Promise<CameIn> {
  const { name, folder, keyring, store, login, by, acceptOlder, guesses } = coming
  const who = await whoIs(store.db, login)
  if (!who) throw notAllowed('passphrase')
  if (name === 'panel') {
    const { storeId } = keyring
    await checkAtTheDoor({ folder, storeId, store, who, acceptOlder }, new Date())
    await noteClock({ store, who })
  }
  await tellGuesses({ store, who }, guesses)
  const own = by ? await promoteUnlocked(keyring, store.db, who.memberId, by) : keyring
  return {
    who,
    swept: await sweepLeftBehind({ store, who }),
    keyring: await promoteNewMembers(by ? await withPair(own, by) : own, store.db),
    notebook: by ? await openNotebook(who.memberId, by.root) : null,
  }
}
