import { easilyGuessed, isEasilyGuessed } from '../../../shared/kernel/passphrases.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import { markOwnPassphrase } from '../keys/signing-key.ts'
import type { CommandHandler, QueryHandler } from '../kernel/handler.ts'
import type { ReadDb } from '../kernel/schema.ts'

interface Owner {
  readonly login: string
  readonly name: string
}

/** Fails with invalid where whoever knows the owner and their panel would try this passphrase among the first. */
export async function refuseGuessed(
  db: ReadDb,
  passphrase: string,
  { login, name }: Owner,
  field: 'passphrase' | 'newPassphrase',
): Promise<void> {
  const panels = await db.selectFrom('panel').select('name').execute()
  const agencies = await db.selectFrom('agencyNaming').select(['name', 'abbreviation']).execute()
  const about = [
    login,
    name,
    ...panels.map((panel) => panel.name),
    ...agencies.flatMap((agency) => [agency.name, agency.abbreviation]),
  ]
  if (isEasilyGuessed(passphrase, about)) throw invalid({ [field]: easilyGuessed })
}

/** Whether somebody else typed the passphrase of whoever asks, and so may know it. */
export const selectPassphrase: QueryHandler<'panels.passphrase'> = async (db, _input, { who }) => {
  const key = await db
    .selectFrom('memberKey')
    .leftJoin('member', 'member.id', 'memberKey.givenBy')
    .select('member.name as givenBy')
    .where('memberKey.memberId', '=', who.memberId)
    .where('memberKey.revokedAt', 'is', null)
    .executeTakeFirst()
  return { givenBy: key?.givenBy ?? null }
}

/** They typed it themselves at another member's screen, and nobody else knows it. */
export const keepPassphrase: CommandHandler<'panels.keepPassphrase'> = (tx, _input, { who }) =>
  markOwnPassphrase(tx, who.memberId)
