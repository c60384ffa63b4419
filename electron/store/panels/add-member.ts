import { newId } from '../../../shared/ids.ts'
import type { PreparedHandler } from '../handler.ts'
import { addSigningKey } from '../sign-off/signing-key.ts'
import { checkAuthority, checkLoginIsFree } from './check-member.ts'
import { refuseGuessed } from './own-passphrase.ts'
import { selectMember } from './select-panel.ts'

/** A member with a passphrase of their own: it opens the store and seals their signing key. */
export const addMember: PreparedHandler<'panels.addMember'> = {
  prepare: async (db, { passphrase, ...input }, _context, vault) => {
    checkAuthority(input)
    // Before the keyring is touched: it would replace the entry of whoever has this login.
    await checkLoginIsFree(db, input.login)
    await refuseGuessed(db, passphrase, input, 'passphrase')
    const root = await vault.admit({ login: input.login, name: input.name, title: input.title }, passphrase)
    return async (tx, _input, { at, today, who }) => {
      const id = newId()
      await tx
        .insertInto('member')
        .values({ id, version: 1, active: 1, ...input })
        .execute()
      await addSigningKey(tx, id, root, at, who.memberId)
      return selectMember(tx, id, today)
    }
  },
}
