import { Failure, invalid } from '../../../shared/kernel/reply.ts'
import type { Desk } from '../kernel/desk.ts'
import type { Notebook } from '../kernel/handler.ts'
import { refuseGuessed } from '../panels/own-passphrase.ts'
import { openNotebook, rewrapNoteKey } from '../keys/note-key.ts'
import { openSigner, resealSigningKey } from '../keys/signing-key.ts'
import { transact } from '../kernel/transact.ts'

/**
 * A new passphrase for whoever is in, who proves the old one: store key, signing key and private notes are wrapped anew,
 * and the keys themselves stay. The old one opens what was copied before, and nothing else.
 */
export async function changePassphrase(desk: Desk, passphrase: string, next: string): Promise<Notebook> {
  const { store, vault, who } = desk
  const { memberId, login } = who
  await refuseGuessed(store.db, next, who, 'newPassphrase')
  if (next === passphrase) throw invalid({ newPassphrase: 'this is the one you have' })
  const old = await vault.tried(login, async () => {
    const root = await vault.rootKey(login, passphrase)
    const signer = await openSigner(store.db, memberId, root)
    signer.forget()
    return root
  })
  const member = await store.db.selectFrom('member').selectAll().where('id', '=', memberId).executeTakeFirst()
  if (!member) throw new Failure({ kind: 'notFound' })
  const root = await vault.admit({ login, name: member.name, title: member.title }, next)
  const notebook = await openNotebook(memberId, root)
  await transact(desk, {
    operation: 'session.changePassphrase',
    about: memberId,
    run: async (tx) => {
      await resealSigningKey(tx, memberId, old, root)
      await rewrapNoteKey(tx, await openNotebook(memberId, old), notebook)
    },
  })
  for (const key of [old, root]) key.fill(0)
  return notebook
}
