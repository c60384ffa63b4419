import { sql } from 'kysely'
import type { ExpressionBuilder } from 'kysely'
import { actionStates, matchesAction, wordsTyped } from '../../../shared/actions.ts'
import type { Action, ActionState } from '../../../shared/actions.ts'
import type { Input } from '../../../shared/contract.ts'
import { readerOf } from '../../../shared/rules/reading.ts'
import { isOwnedBy, selectActionsById } from '../facts/select-actions.ts'
import { fewestLetters, idsWithPart } from '../facts/part-fits.ts'
import type { Context } from '../kernel/handler.ts'
import { literally, loweredLike } from '../kernel/lowered-like.ts'
import { oneOf } from '../kernel/one-of.ts'
import type { ReadDb, Tables } from '../kernel/schema.ts'
import { cutHidden } from '../kept/cut-hidden.ts'
import { selectHidden } from '../kept/select-hidden.ts'

type Asked = Input<'actions.list'>
type Asking = Pick<Context, 'who' | 'today'>

/** Open ones first, the longest due first and without a day last; then what has ended, the latest due first. */
export async function listActions(db: ReadDb, asked: Asked, asking: Asking): Promise<readonly Action[]> {
  const states = asked.states.length > 0 ? asked.states : actionStates
  const ended = states.filter((state) => state !== 'open')
  const open = states.includes('open') ? await selectIds(db, ['open'], asked, asking) : []
  const left = { ...asked, limit: asked.limit - open.length }
  const others =
    ended.length > 0 && left.limit > 0 && !asked.overdue ? await selectIds(db, ended, left, asking) : []
  const found = await selectActionsById(db, [...open, ...others])
  if (asked.text === '') return found
  // Nobody finds by words that they may not read.
  const shown = cutHidden(found, await selectHidden(db, readerOf(asking.who)), null)
  return shown.filter((action) => matchesAction(action, asked.text))
}

// Without their words, which are read of those alone that are answered.
async function selectIds(
  db: ReadDb,
  states: readonly ActionState[],
  { overdue, whose, text, limit }: Asked,
  { who, today }: Asking,
): Promise<string[]> {
  const words = wordsTyped(text)
  const few = await lookedUp(db, words)
  const all = db.selectFrom('action').select('action.id')
  let query =
    few === null
      ? all.where('action.state', 'in', states)
      : // With its sign no index is used for it.
        all.where(sql`+"action"."state"`, 'in', states).where('action.id', 'in', oneOf(few))
  if (overdue) query = query.where('action.dueOn', '<', today)
  if (whose === 'mine') query = query.where('action.ownerMemberId', '=', who.memberId)
  else if (whose !== 'anyone') query = query.where((eb) => isOwnedBy(eb, whose))
  for (const word of words) query = query.where((eb) => saysItself(eb, `%${literally(word)}%`))
  const rows = await query
    .orderBy('action.dueOn', (of) => (states.includes('open') ? of.asc() : of.desc()).nullsLast())
    .orderBy('action.id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

// Where more have a word, a page of them is soon found by going through all in their order.
const mostLookedUp = 3000

type OfAction = ExpressionBuilder<Tables, 'action'>

/** Those that one of the words is found in by its letters; null: very many have each, or none is long enough. */
async function lookedUp(db: ReadDb, words: readonly string[]): Promise<readonly string[] | null> {
  for (const word of words) {
    if (word.length < fewestLetters) continue
    const found = await db
      .selectFrom(withLetters(db, `%${literally(word)}%`).as('found'))
      .select('found.id')
      .limit(mostLookedUp + 1)
      .execute()
    if (found.length <= mostLookedUp) return found.map(({ id }) => id)
  }
  return null
}

/** In its own words, its case’s reference or whoever it is about. */
function withLetters(db: ReadDb, pattern: string) {
  const cases = idsWithPart(db, 'case', pattern).union(
    db
      .selectFrom('case')
      .select('case.id')
      .where('case.personId', 'in', idsWithPart(db, 'person', pattern)),
  )
  const own = db.selectFrom('action as of').select('of.id').where('of.caseId', 'in', cases)
  return idsWithPart(db, 'action', pattern).unionAll(own)
}

const saysItself = (eb: OfAction, pattern: string) =>
  eb.or([
    ...(['action.text', 'action.outcome', 'action.ownerName'] as const).map((column) =>
      loweredLike(eb, column, pattern),
    ),
    eb.exists(
      eb
        .selectFrom('case')
        .innerJoin('person', 'person.id', 'case.personId')
        .select('case.id')
        .whereRef('case.id', '=', 'action.caseId')
        .where((of) =>
          of.or(
            (['case.reference', 'person.familyName', 'person.givenName'] as const).map((column) =>
              loweredLike(of, column, pattern),
            ),
          ),
        ),
    ),
  ])
