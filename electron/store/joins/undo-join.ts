import type { Input } from '../../../shared/contract.ts'
import { conflict, invalid } from '../../../shared/kernel/reply.ts'
import { foldedName } from '../people/folded-name.ts'
import { newPerson } from '../people/new-person.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import type { Row, WriteDb } from '../kernel/schema.ts'
import type { Facts } from '../people/facts.ts'
import { frozenMeanwhile } from './frozen.ts'
import { giveCases } from '../cases/move-cases.ts'
import { changePeople, insertPeople, repoint } from '../people/person-rows.ts'
import { giveReferrals, partReferrals } from '../referrals/rows/referrals.ts'
import { restorePairs } from './pairs.ts'
import { formerNamesOf, partCorrections, writeCorrections } from './part-corrections.ts'
import type { PartedCorrections } from './part-corrections.ts'
import { partFacts } from './part-facts.ts'
import type { RecordFacts } from './part-facts.ts'
import { planUndo } from './plan-undo.ts'
import type { UndoPlan } from './plan-undo.ts'
import { questionKeys } from './questions.ts'
import { split } from './split.ts'
import type { Split } from './split.ts'
import type { Tree } from './tree.ts'

type Answers = Input<'joins.undo'>['answers']

/** Makes two of one again. What was frozen while they were one is not touched. */
export const undoJoin: CommandHandler<'joins.undo'> = async (tx, input, context) => {
  const { joinId, version, reason, answers } = input
  const plan = await planUndo(tx, joinId)
  const { join, tree } = plan
  if (join.version !== version) throw conflict(join)
  const parted = split(plan, checked(plan, answers))
  const { rootId } = tree
  const frozen = await frozenMeanwhile(tx, plan)
  const facts = partFacts(plan, parted)
  const corrections = await partCorrections(tx, plan, parted.answers, facts.leaves.before)
  await writeFacts(tx, plan, { ...facts, corrections }, context)
  await writeCorrections(tx, corrections, facts.leaves)
  const left = { personId: join.otherId, intoFacts: JSON.stringify(facts.leaves.before) }
  for (const moved of parted.joins) await updateRow(tx, 'personJoin', moved.id, moved.version, left, context)
  await repoint(tx, theirsAgain(plan, parted), join.otherId)
  await giveReferrals(tx, { from: rootId, to: join.otherId, only: parted.referrals }, context)
  await giveCases(tx, { from: rootId, to: join.otherId, only: parted.cases }, context)
  await writeReferrals(tx, parted, join.otherId, context)
  await restorePairs(tx, { kept: join.pairs, intoId: join.personId, otherId: join.otherId, rootId })
  const cases = plan.cases.filter(({ row }) => parted.cases.includes(row.id)).map(({ row }) => row.reference)
  const undone = { undoneAt: context.at, undoneBy: context.who.memberId, undoneReason: reason }
  const kept = JSON.stringify({ cases, frozen })
  await updateRow(tx, 'personJoin', joinId, version, { ...undone, undone: kept }, context)
  return { firstId: rootId, secondId: join.otherId }
}

/** Each question has one answer; only what was written about the person can be both's. */
function checked(plan: UndoPlan, answers: Answers): ReadonlyMap<string, Answers[number]['whose']> {
  const given = new Map(answers.map(({ key, whose }) => [key, whose]))
  const asked = questionKeys(plan)
  const isWhole = given.size === answers.length && asked.every((key) => given.has(key))
  if (!isWhole || given.size !== asked.length) throw invalid({ answers: 'changed meanwhile' })
  const isBoth = [...given].some(([key, whose]) => whose === 'both' && !key.startsWith('fact:'))
  if (isBoth) throw invalid({ answers: 'one of them cannot be both’s' })
  return given
}

/** Both records, and those between, say what they would say had these two never been joined. */
async function writeFacts(
  tx: WriteDb,
  { tree, join }: UndoPlan,
  { stays, leaves, corrections }: ReturnType<typeof partFacts> & { readonly corrections: PartedCorrections },
  context: Context,
): Promise<void> {
  const changed = [...stays, leaves].flatMap((record) => {
    const { id, facts, ownFacts } = record
    const old = tree.people.get(id)
    const joined = id === join.otherId ? { joinedTo: null } : {}
    const former = formerOf(record, tree, join.otherId, corrections)
    return old ? [{ old, changes: { ...named(facts), ownFacts, ...joined, ...former } }] : []
  })
  await changePeople(tx, changed, context)
  if (tree.people.has(join.otherId)) return
  const { facts, ownFacts } = leaves
  const former = formerNamesOf(leaves, corrections.second)
  await insertPeople(tx, [newPerson({ id: join.otherId, ...facts, ownFacts, ...former })])
}

/** Only of the two whose corrections were parted. */
function formerOf(
  record: RecordFacts,
  { rootId }: Tree,
  otherId: string,
  { first, second }: PartedCorrections,
): Partial<ReturnType<typeof formerNamesOf>> {
  if (record.id === rootId) return formerNamesOf(record, first)
  return record.id === otherId ? formerNamesOf(record, second) : {}
}

const named = (facts: Facts): Facts & Pick<Row<'person'>, 'foldedName'> => ({
  ...facts,
  foldedName: foldedName(facts),
})

/** Whoever came to the second by others is theirs again. */
const theirsAgain = ({ tree, join }: UndoPlan, { records }: Split): string[] =>
  records.filter((id) => id !== join.otherId && tree.people.has(id))

/** A referral whose case is the other's, or that was said to be one of the other's, waits again; one that was typed in meanwhile comes from now on with whom it was given to. */
async function writeReferrals(
  tx: WriteDb,
  { reopened, given }: Split,
  otherId: string,
  context: Context,
): Promise<void> {
  const ids = [...new Set([...reopened, ...given])]
  if (ids.length === 0) return
  const rows = await tx.selectFrom('referral').selectAll().where('id', 'in', ids).execute()
  const changes = rows.map((old) => ({
    old,
    changes: {
      ...(given.includes(old.id) && { originId: otherId }),
      ...(reopened.includes(old.id) && {
        state: 'open' as const,
        caseId: null,
        sameAs: null,
        closedBecause: '',
      }),
    },
  }))
  await partReferrals(tx, changes, context)
}
