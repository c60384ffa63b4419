import { newId } from '../../../shared/ids.ts'
import { referralKey } from '../../../shared/imports/referral-row.ts'
import { invalid, notFound } from '../../../shared/reply.ts'
import type { CommandHandler, Context } from '../handler.ts'
import { inRuns, updateRows } from '../history-many.ts'
import { newPerson } from '../people/new-person.ts'
import { insertMatches } from '../people/possible-matches.ts'
import { newReferral } from '../referrals/add-referral.ts'
import type { Row, WriteDb } from '../schema.ts'
import { analyse } from './analyse.ts'
import type { NewObjection } from './analyse.ts'
import { learned, pronounFor } from './learned.ts'
import { placeRows } from './place-rows.ts'
import type { PlacedRow } from './place-rows.ts'

/** Every row that was read and is not here yet, or none of them. */
export const applyImport: CommandHandler<'imports.apply'> = async (tx, { previewId, decisions }, context) => {
  const preview = context.shelf.previews.get(previewId)
  if (!preview) throw notFound()
  if (preview.read === null) throw invalid({ previewId: 'read the file again' })
  const analysis = await analyse(tx, preview.read.accepted)
  const { newcomers, joined, pairs } = placeRows(analysis, decisions)
  const people = peopleFrom(newcomers)
  await insertPeople(tx, people)
  await fillIn(tx, joined, context)
  await insertReferrals(tx, [...newcomers, ...joined], context)
  await insertMatches(tx, pairs)
  await takeObjections(tx, analysis.objections, context)
  return {
    added: analysis.fresh.length,
    alreadyHere: analysis.alreadyHere,
    newPeople: people.length,
    joined: analysis.fresh.length - people.length,
    objections: analysis.objections.length,
    differing: analysis.differing.length,
  }
}

/** An objection that came later reaches the referral that is here: nothing about it leaves until somebody decides. */
async function takeObjections(
  tx: WriteDb,
  objections: readonly NewObjection[],
  context: Context,
): Promise<void> {
  const sent = new Map(objections.map(({ referralId, referral }) => [referralId, referral]))
  for (const run of inRuns([...sent.keys()])) {
    const rows = await tx.selectFrom('referral').selectAll().where('id', 'in', run).execute()
    const changed = rows.map((old) => ({
      old,
      changes: {
        sharingObjection: 1,
        consentToShare: flag(sent.get(old.id)?.consentToShare ?? null) ?? old.consentToShare,
      },
    }))
    await updateRows(tx, 'referral', changed, context)
  }
}

function peopleFrom(newcomers: readonly PlacedRow[]): Row<'person'>[] {
  const people = new Map<string, Row<'person'>>()
  for (const { personId: id, referral } of newcomers) {
    const { familyName, givenName, dateOfBirth } = referral
    const pronoun = pronounFor(referral.gender)
    const before = people.get(id) ?? newPerson({ id, familyName, givenName, dateOfBirth, pronoun })
    people.set(id, { ...before, ...learned(before, referral) })
  }
  return [...people.values()]
}

async function insertPeople(tx: WriteDb, people: readonly Row<'person'>[]): Promise<void> {
  for (const run of inRuns(people)) await tx.insertInto('person').values(run).execute()
}

/** What the file knows of people who are here already. */
async function fillIn(tx: WriteDb, joined: readonly PlacedRow[], context: Context): Promise<void> {
  const sentAbout = Map.groupBy(joined, (placed) => placed.personId)
  for (const run of inRuns([...sentAbout.keys()])) {
    const rows = await tx.selectFrom('person').selectAll().where('id', 'in', run).execute()
    const changed = rows.flatMap((old) => {
      const next = (sentAbout.get(old.id) ?? []).reduce(
        (row, { referral }) => ({ ...row, ...learned(row, referral) }),
        old,
      )
      const isSame = (Object.keys(old) as (keyof typeof old)[]).every((key) => old[key] === next[key])
      const { id: _id, version: _version, ...changes } = next
      return isSame ? [] : [{ old, changes }]
    })
    await updateRows(tx, 'person', changed, context)
  }
}

async function insertReferrals(tx: WriteDb, placed: readonly PlacedRow[], { at }: Context): Promise<void> {
  for (const run of inRuns(placed)) {
    await tx
      .insertInto('referral')
      .values(run.map((one) => toReferralRow(one, at)))
      .execute()
  }
}

const flag = (value: boolean | null): number | null => (value === null ? null : Number(value))

function toReferralRow({ personId, referral: sent, unread }: PlacedRow, createdAt: string): Row<'referral'> {
  return newReferral({
    id: newId(),
    personId,
    side: sent.side,
    sourceId: sent.sourceId,
    referredOn: sent.referredOn,
    reason: sent.reason,
    requestedBecause: sent.requestedBecause,
    team: sent.team,
    worker: sent.worker,
    legalStatus: sent.legalStatus,
    section117: flag(sent.section117),
    indicativePence: sent.indicativePence,
    weeklyContributionPence: sent.weeklyContributionPence,
    financialAssessment: sent.financialAssessment,
    communicationNeeds: sent.communicationNeeds,
    consentToShare: flag(sent.consentToShare),
    sharingObjection: Number(sent.sharingObjection),
    rowKey: referralKey(sent),
    unread: JSON.stringify(unread),
    createdAt,
  })
}
