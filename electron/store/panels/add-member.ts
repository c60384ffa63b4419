import type { Granted } from '../../../shared/authority.ts'
import { heldAtOnce } from '../authority/in-force.ts'
import type { Holder } from '../authority/in-force.ts'
import { propose } from '../authority/grants.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { holdsKey } from '../keys/key-holders.ts'
import type { PreparedHandler } from '../kernel/handler.ts'
import { checkAuthority, checkLoginIsFree } from '../authority/check-member.ts'
import { firstRoot, sealUnder } from './first-passphrase.ts'
import { insertSeats } from './seats.ts'
import { selectFirstPanel, selectMember } from '../facts/select-panel.ts'

/** They sit at once for the agency that they work for; what they may sign or give waits to be confirmed. */
const nobodyYet = ({ side }: Pick<Granted, 'side'>): Holder => ({
  side,
  role: 'member',
  annualLimitPence: null,
  active: true,
})

/** A member with a passphrase of their own, which opens the store and seals their signing key; an observer has none. */
export const addMember: PreparedHandler<'panels.addMember'> = {
  prepare: async (db, { passphrase, panelIds, ...input }, _context, vault) => {
    checkAuthority(input)
    // Before the keyring is touched: it would replace the entry of whoever has this login.
    await checkLoginIsFree(db, input.login)
    const held = heldAtOnce(nobodyYet(input), { ...input, active: true })
    const comesIn = holdsKey({ role: held.role, active: 1, keepsKey: 0 })
    const root = await firstRoot(db, vault, input, comesIn, passphrase)
    return async (tx, _input, context) => {
      const id = newId()
      await tx
        .insertInto('member')
        .values({ id, version: 1, active: 1, ...input, ...held })
        .execute()
      const seats = panelIds ?? [(await selectFirstPanel(tx)).id]
      for (const panelId of seats) await insertSeats(tx, panelId, [id])
      if (root) await sealUnder(tx, id, root, context)
      await propose(tx, id, { asked: input, held }, context)
      return selectMember(tx, id, context.today)
    }
  },
}
