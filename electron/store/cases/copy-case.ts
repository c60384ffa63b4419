import type { CaseFields } from '../../../shared/cases.ts'
import type { Case } from '../../../shared/cases.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { copyMarks } from '../audiences/copy-marks.ts'
import { caseFields, toCase } from '../facts/to-case.ts'
import { toPlanFields, selectPlanRow } from '../facts/select-plan.ts'
import type { Context } from '../kernel/handler.ts'
import type { WriteDb } from '../kernel/schema.ts'
import { copyContributions } from '../contributions/rows/copy.ts'
import { copyLines } from '../plans/copy-lines.ts'
import type { SignedLine } from '../plans/copy-lines.ts'
import { startPlan } from '../plans/start-plan.ts'
import { copyRisk } from '../risks/copy-risk.ts'
import { copyAnswers } from '../rules/copy-answers.ts'
import { copySupport } from '../support/copy-support.ts'
import { nextReference } from './open-case.ts'
import { selectCase, selectCaseRow } from './select-case.ts'

export interface CopyOf {
  readonly caseId: string
  /** What the copy says otherwise. */
  readonly says: Partial<CaseFields>
  /** What both signed of its plan. */
  readonly signed: { readonly lines: readonly SignedLine[]; readonly contingencyPence: number }
}

/**
 * Another case of the same person with all that this one says: words, risk and whose hand each view is in, plan, as it was
 * signed line by line, why it needs the panel, why what a rule finds is in order, what was written for the next time, and
 * who may read what of it. With the first stay its referrals, each of which asked for that one and is counted once; its
 * meetings with what was said and decided there, so also that two disagreed; and the days that its plan gives, which were
 * for that decision: when it starts and its first reviews.
 */
export async function copyCase(
  tx: WriteDb,
  { caseId, says, signed }: CopyOf,
  context: Context,
): Promise<Case> {
  const id = await insertCopy(tx, { caseId, says }, context)
  const both = { from: caseId, to: id }
  await copyFlags(tx, both)
  await copyRisk(tx, both)
  await startPlan(tx, id, {
    ...toPlanFields(await selectPlanRow(tx, caseId)),
    contingencyPence: signed.contingencyPence,
    startsOn: null,
    healthReviewOn: null,
    councilReviewOn: null,
  })
  const lines = await copyLines(tx, { ...both, signed: signed.lines })
  await copyAnswers(tx, { ...both, lines })
  const offers = await copySupport(tx, { ...both, lines })
  await copyContributions(tx, both)
  await copyMarks(tx, { ...both, lines, offers })
  return selectCase(tx, id)
}

async function insertCopy(
  tx: WriteDb,
  { caseId, says }: Pick<CopyOf, 'caseId' | 'says'>,
  { at: openedAt, today }: Context,
): Promise<string> {
  const row = await selectCaseRow(tx, caseId)
  const id = newId()
  const {
    id: _id,
    reference: _reference,
    personId,
    state: _state,
    version: _version,
    ...fields
  } = toCase(row)
  await tx
    .insertInto('case')
    .values({
      id,
      version: 1,
      reference: await nextReference(tx, today),
      personId,
      state: 'triaged',
      ...caseFields.toRow({ ...fields, ...says }),
      openedAt,
      closedBecause: '',
      panelId: row.panelId,
    })
    .execute()
  return id
}

interface Both {
  readonly from: string
  readonly to: string
}

/** What is novel, doubtful or asked for stays so; that two disagreed was of their sitting. */
async function copyFlags(tx: WriteDb, { from, to }: Both): Promise<void> {
  const row = await tx.selectFrom('routeFlags').selectAll().where('caseId', '=', from).executeTakeFirst()
  if (row === undefined) return
  await tx
    .insertInto('routeFlags')
    .values({ ...row, id: newId(), version: 1, caseId: to, disagreement: 0 })
    .execute()
}
