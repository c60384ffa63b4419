import type { Input, OpName, OpNameOf, Output } from '../../../shared/contract.ts'
import type { Who } from '../../../shared/session.ts'
import type { ReadDb, WriteDb } from './schema.ts'
import type { Shelf } from './shelf.ts'

/** What a handler may know besides its input: who asks, and the time of the operation. */
export interface Context {
  readonly who: Who
  /** UTC instant, one for the whole operation. */
  readonly at: string
  /** What the clock says, where it is not the computer's own. Shown and told of; never compared with a kept time. */
  readonly now?: Date | undefined
  /** Today in the United Kingdom, ISO date. */
  readonly today: string
  readonly shelf: Shelf
  /** Which computer asks: a shared screen is one computer's. */
  readonly device: string | null
  /** Of the member who unlocked, whoever an operation is run as; null where nobody did. */
  readonly notebook: Notebook | null
}

/** Opens the private notes of one member: a key under their passphrase, held while they are in. */
export interface Notebook {
  readonly memberId: string
  readonly key: Uint8Array
}

/** What only the store process holds: keys. Used before the transaction, since key derivation takes time. */
export interface Vault {
  /**
   * One try of this member's passphrase: `attempt` fails with notAllowed('passphrase') where it is wrong, which is counted.
   * Fails with notAllowed('wait'), and tries nothing, after too many.
   */
  readonly tried: <T>(login: string, attempt: () => Promise<T>) => Promise<T>
  /** Root key under a member's passphrase; notAllowed('passphrase') is up to the caller, who tries it. */
  readonly rootKey: (login: string, passphrase: string) => Promise<Buffer>
  /**
   * Wraps the store key for a new member (or anew for an old one); answers the root key for sealing a signing key.
   * `anew`: for somebody who could not come in so far, so that nothing of before opens it for them.
   */
  readonly admit: (
    member: { login: string; name: string; title: string },
    passphrase: string,
    how?: 'anew',
  ) => Promise<Buffer>
}

export type QueryHandler<N extends OpNameOf<'query'>> = (
  db: ReadDb,
  input: Input<N>,
  context: Context,
) => Promise<Output<N>>

export type CommandHandler<N extends OpNameOf<'command'>> = (
  tx: WriteDb,
  input: Input<N>,
  context: Context,
) => Promise<Output<N>>

/** A command that first needs what takes time or keys; `prepare` reads, `run` is the one transaction. */
export interface PreparedHandler<N extends OpNameOf<'command'>> {
  readonly prepare: (
    db: ReadDb,
    input: Input<N>,
    context: Context,
    vault: Vault,
  ) => Promise<CommandHandler<N>>
}

export type Handler<N extends OpName> =
  N extends OpNameOf<'query'>
    ? QueryHandler<N>
    : N extends OpNameOf<'command'>
      ? CommandHandler<N> | PreparedHandler<N>
      : never

/** The handlers of one feature: each of its queries and commands, and nothing else. */
export type FeatureHandlers<F extends string> = {
  readonly [
    N in Extract<OpNameOf<'query'> | OpNameOf<'command'>, `${F}.${string}`> as N extends `${F}.${infer O}`
      ? O
      : never
  ]: Handler<N>
}
