import type { Input, Output } from '../../../shared/contract.ts'
import type { MayBe } from '../../../shared/imports/known-again.ts'
import { referralKey } from '../../../shared/imports/referral-row.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { inRuns } from '../kernel/lists.ts'
import { changePeople, insertPeople } from '../people/person-rows.ts'
import { insertReferrals, takeObjections as objectLater } from '../referrals/rows/referrals.ts'
import { insertJoins } from '../joins/make-join.ts'
import { kept, toColumns } from '../facts/sent-columns.ts'
import { insertMatches } from '../people/possible-matches.ts'
import { newReferral } from '../referrals/add-referral.ts'
import type { NewReferral } from '../referrals/rows/referrals.ts'
import type { Row, WriteDb } from '../kernel/schema.ts'
import { analyse } from './analyse.ts'
import { applying } from './applying.ts'
import type { Applying } from './applying.ts'
import type { NewObjection } from './analyse.ts'
import { bringTogether } from './bring-together.ts'
import type { CameWith, Together } from './bring-together.ts'
import { placeRows } from './place-rows.ts'
import type { PlacedRow } from './place-rows.ts'
import { waitingIn } from './previews.ts'
import type { AcceptedRow } from './read.ts'

/** Every row that was read and is not here yet, or none of them. Fails with cancelled where somebody stops it. */
export const applyImport: CommandHandler<'imports.apply'> = (tx, input, context) => {
  const { read } = waitingIn(context, input.previewId)
  if (read === null) throw invalid({ previewId: 'read the file again' })
  const work = context.shelf.get(applying)
  return work.over(read.accepted.length, () => apply(tx, read.accepted, input, context, work))
}

async function apply(
  tx: WriteDb,
  accepted: readonly AcceptedRow[],
  { decisions: people, referrals }: Input<'imports.apply'>,
  context: Context,
  work: Applying,
): Promise<Output<'imports.apply'>> {
  const pause = (rows: number) => work.pause(rows)
  const analysis = await analyse(tx, accepted, pause)
  const { newcomers, joined, pairs, undecided } = await placeRows(analysis, { people, referrals }, pause)
  const come = await bringTogether(newcomers, new Map(), context, pause)
  await work.inRuns([...come.people.values()], (run) => insertPeople(tx, run))
  const known = await fillIn(tx, joined, context, work)
  await work.inRuns([...come.joins, ...known.joins], (run) => insertJoins(tx, run))
  const placed = [...come.placed, ...known.placed]
  const toRow = referralRowOf(placed, context.at)
  await work.inRuns(placed, (run) => insertReferrals(tx, run.map(toRow)))
  await work.inRuns(pairs, (run) => insertMatches(tx, run))
  await takeObjections(tx, analysis.objections, context)
  const same = [...newcomers, ...joined].filter(({ sameAs }) => sameAs !== null).length
  const added = newcomers.length + joined.length - same
  return {
    added,
    alreadyHere: analysis.alreadyHere + same,
    newPeople: come.people.size,
    joined: added - come.people.size,
    objections: analysis.objections.length,
    differing: analysis.differing.length,
    undecided,
  }
}

/** An objection that came later reaches the referral that is here: nothing about it leaves until somebody decides. */
async function takeObjections(
  tx: WriteDb,
  objections: readonly NewObjection[],
  context: Context,
): Promise<void> {
  const sent = new Map(
    objections.flatMap(({ referralIds, referral }) => referralIds.map((id) => [id, referral] as const)),
  )
  for (const run of inRuns([...sent.keys()])) {
    const rows = await tx.selectFrom('referral').selectAll().where('id', 'in', run).execute()
    const changed = rows.map((old) => ({
      old,
      changes: {
        sharingObjection: 1,
        consentToShare: kept(sent.get(old.id)?.consentToShare ?? null) ?? old.consentToShare,
      },
    }))
    await objectLater(tx, changed, context)
  }
}

/** What the file knows of people who are here already. */
async function fillIn(
  tx: WriteDb,
  joined: readonly PlacedRow[],
  context: Context,
  work: Applying,
): Promise<Together> {
  const ids = [...new Set(joined.map(({ personId }) => personId))]
  const here = new Map<string, Row<'person'>>()
  for (const run of inRuns(ids)) {
    const rows = await tx.selectFrom('person').selectAll().where('id', 'in', run).execute()
    for (const row of rows) here.set(row.id, row)
    await work.pause(0)
  }
  const together = await bringTogether(joined, here, context, (rows) => work.pause(rows))
  const changed = [...together.people.values()].flatMap((next) => {
    const old = here.get(next.id)
    return old ? [{ old, changes: next }] : []
  })
  await work.inRuns(changed, (run) => changePeople(tx, run, context))
  return together
}

function referralRowOf(placed: readonly CameWith[], at: string): (one: CameWith) => NewReferral {
  const byRow = new Map(placed.map((one) => [one.row, one]))
  return (one) => ({ ...toReferralRow(one, at), ...saidToBe(one, byRow) })
}

const closedBecause = 'Said to be that referral when the file was brought in.'

/** A row that is another referral is kept as one that was closed and points there, so that it can be taken back. */
function saidToBe(
  { sameAs }: CameWith,
  byRow: ReadonlyMap<number, CameWith>,
): Partial<Pick<Row<'referral'>, 'state' | 'closedBecause' | 'sameAs'>> {
  if (sameAs === null) return {}
  const id = theOne(sameAs, byRow)
  return { state: 'closed', closedBecause, sameAs: id }
}

function theOne(mayBe: MayBe, byRow: ReadonlyMap<number, CameWith>): string {
  if (mayBe.referralId !== null) return mayBe.referralId
  const other = byRow.get(mayBe.row)
  if (!other) throw new Error('a row is missing')
  return other.sameAs === null ? other.referralId : theOne(other.sameAs, byRow)
}

function toReferralRow(
  { personId, originId, referralId, referral: sent, unread, sentName }: CameWith,
  createdAt: string,
): NewReferral {
  return newReferral({
    id: referralId,
    personId,
    originId,
    side: sent.side,
    ...toColumns(sent),
    sentKey: referralKey(sent),
    unread: JSON.stringify(unread),
    sentName,
    createdAt,
  })
}
