import { invalid } from '../../../shared/kernel/reply.ts'
import type { ReadDb } from '../kernel/schema.ts'

interface Owner {
  readonly ownerName: string
  /** Undefined: only the name was said. */
  readonly ownerMemberId?: string | null | undefined
  readonly ownerIsPerson?: boolean | undefined
}

/** Whether it is the person's own. A saved action stays so while it has the same owner and nothing else is said. */
export async function isPersons(
  db: ReadDb,
  actionId: string | null,
  { ownerName, ownerIsPerson }: Owner,
): Promise<boolean> {
  if (ownerIsPerson !== undefined || actionId === null) return ownerIsPerson ?? false
  const before = await db
    .selectFrom('action')
    .select(['ownerName', 'ownerIsPerson'])
    .where('id', '=', actionId)
    .executeTakeFirst()
  return before?.ownerIsPerson === 1 && before.ownerName === ownerName
}

/**
 * Whose an action is: the member who was chosen, who has to have the name that everybody reads. Where only a name was
 * said it is whoever alone has it. What a saved action says already stays, whatever its owner has been called since.
 */
export async function ownerMember(
  db: ReadDb,
  actionId: string | null,
  { ownerName, ownerMemberId }: Owner,
): Promise<string | null> {
  const before =
    actionId === null
      ? undefined
      : await db
          .selectFrom('action')
          .select(['ownerName', 'ownerMemberId'])
          .where('id', '=', actionId)
          .executeTakeFirst()
  const isAsBefore = before?.ownerName === ownerName
  if (before && isAsBefore && (ownerMemberId === undefined || ownerMemberId === before.ownerMemberId))
    return before.ownerMemberId
  if (ownerMemberId === null) return null
  const called = await membersCalled(db)
  if (ownerMemberId === undefined) return onlyOne(called, ownerName)
  const isTheirs = called.some(({ id, name }) => id === ownerMemberId && name === ownerName.trim())
  if (!isTheirs) throw invalid({ ownerMemberId: 'no member of that name' })
  return ownerMemberId
}

/** For names alone: the member who is called so, where no other is. */
export async function ownersByName(db: ReadDb): Promise<(name: string) => string | null> {
  const called = await membersCalled(db)
  return (name) => onlyOne(called, name)
}

interface Called {
  readonly id: string
  readonly name: string
}

/** What every member is called, and was at the time of an earlier meeting. */
const membersCalled = (db: ReadDb): Promise<Called[]> =>
  db
    .selectFrom('member')
    .select(['id', 'name'])
    .unionAll(db.selectFrom('memberEarlier').select(['memberId as id', 'name']))
    .execute()

function onlyOne(called: readonly Called[], name: string): string | null {
  const ids = new Set(called.filter((one) => one.name === name.trim()).map(({ id }) => id))
  const [id] = ids
  return ids.size === 1 && id !== undefined ? id : null
}
