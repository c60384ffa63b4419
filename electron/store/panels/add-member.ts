import type { Granted } from '../../../shared/authority.ts'
import { heldAtOnce } from '../authority/in-force.ts'
import type { Holder } from '../authority/in-force.ts'
import { propose } from '../authority/grants.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import type { PreparedHandler } from '../kernel/handler.ts'
import { addSigningKey } from '../keys/signing-key.ts'
import { checkAuthority, checkLoginIsFree } from '../authority/check-member.ts'
import { refuseGuessed } from './own-passphrase.ts'
import { selectMember } from '../facts/select-panel.ts'

/** They sit at once for the agency that they work for; what they may sign or give waits to be confirmed. */
const nobodyYet = ({ side }: Pick<Granted, 'side'>): Holder => ({
  side,
  role: 'member',
  annualLimitPence: null,
  active: true,
})

/** A member with a passphrase of their own: it opens the store and seals their signing key. */
export const addMember: PreparedHandler<'panels.addMember'> = {
  prepare: async (db, { passphrase, ...input }, _context, vault) => {
    checkAuthority(input)
    // Before the keyring is touched: it would replace the entry of whoever has this login.
    await checkLoginIsFree(db, input.login)
    await refuseGuessed(db, passphrase, input, 'passphrase')
    const root = await vault.admit({ login: input.login, name: input.name, title: input.title }, passphrase)
    return async (tx, _input, context) => {
      const { at, today, who } = context
      const id = newId()
      const held = heldAtOnce(nobodyYet(input), { ...input, active: true })
      await tx
        .insertInto('member')
        .values({ id, version: 1, active: 1, ...input, ...held })
        .execute()
      await addSigningKey(tx, id, root, at, { givenBy: who.memberId })
      await propose(tx, id, { asked: input, held }, context)
      return selectMember(tx, id, today)
    }
  },
}
