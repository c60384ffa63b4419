import { notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import { markConfirmed } from '../keys/signing-key.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { selectAuthorities } from './select-authorities.ts'
import { isTypedByAnother } from './typed-by-another.ts'

/** By somebody of the other agency, who compared the four words with those on the other's screen. */
export const confirmKey: CommandHandler<'authority.confirmKey'> = async (
  tx,
  { memberId, keySha256 },
  { who, at },
) => {
  const { keys } = await selectAuthorities(tx)
  const key = keys.find((one) => one.memberId === memberId && one.keySha256 === keySha256)
  if (!key) throw notFound()
  if (!key.confirmers.some((one) => one.memberId === who.memberId)) throw notAllowed('otherConfirmsKey')
  if (await isTypedByAnother(tx, who.memberId)) throw notAllowed('passphraseGiven')
  await markConfirmed(tx, { memberId, keySha256 }, { confirmedBy: who.memberId, confirmedAt: at })
  return selectAuthorities(tx)
}
