import type { Assessment, HolderAnswer, Recall, RecallHolder, WrongCopy } from '../../../shared/recalls.ts'
import { isAsking } from '../../../shared/recalls.ts'
import { notFound } from '../../../shared/kernel/reply.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import { saysTheSame } from '../../../shared/rules/wrong-copies.ts'
import { agencyNames, selectAgencies } from '../facts/select-agencies.ts'
import { selectPanelOf } from '../facts/select-panel.ts'
import { toReasons } from '../facts/select-recalled.ts'
import { selectWhichStands } from '../facts/which-stands.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { byHolder, selectWrong, toCopy } from './left-copies.ts'
import { selectLeft } from './left-copies.ts'
import { selectVersions } from './left-copy.ts'
import type { LeftCopy, VersionSays } from './left-copy.ts'

/** A recall with everything that is known of it: who has what by log and receipts, what they were told and answered. */
export async function selectRecall(db: ReadDb, recallId: string, today: string): Promise<Recall> {
  const row = await recallRow(db, recallId)
  const versions = await selectVersions(db, [row.caseId])
  const left = await selectLeft(db, [row.caseId], versions)
  const { initials, answerTo, answerBy, state } = row
  return {
    id: row.id,
    caseId: row.caseId,
    caseReference: row.caseReference,
    personId: row.personId,
    personName: fullName(row),
    panelName: (await selectPanelOf(db, row)).name,
    initials,
    reasons: toReasons(row.reasons),
    answerTo,
    answerBy,
    state,
    openedBy: row.openedBy,
    openedAt: row.at,
    isCorrected: await isCorrected(db, row, versions),
    holders: await selectHolders(db, row.id, left, today),
    more: (await moreCopies(db, row)).length,
    assessments: await selectAssessments(db, row.id),
    calledOff: await selectCalledOff(db, row.id),
  }
}

export async function recallRow(db: ReadDb, recallId: string) {
  const row = await db
    .selectFrom('recall')
    .innerJoin('case', 'case.id', 'recall.caseId')
    .innerJoin('person', 'person.id', 'case.personId')
    .innerJoin('member', 'member.id', 'recall.memberId')
    .selectAll('recall')
    .select(['case.reference as caseReference', 'case.personId', 'case.panelId', 'member.name as openedBy'])
    .select(['person.givenName', 'person.familyName'])
    .where('recall.id', '=', recallId)
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** Wrong for the same reasons, and not in it. */
export async function moreCopies(
  db: ReadDb,
  { id, caseId, reasons, state }: Pick<Row<'recall'>, 'id' | 'caseId' | 'reasons' | 'state'>,
): Promise<LeftCopy[]> {
  if (!isAsking(state)) return []
  const { copies } = await selectWrong(db, caseId, toReasons(reasons))
  const known = new Set((await copyRows(db, id)).map(({ kind, logId }) => `${kind} ${logId}`))
  return copies.filter(({ kind, logId }) => !known.has(`${kind} ${logId}`))
}

const copyRows = (db: ReadDb, recallId: string): Promise<Row<'recallCopy'>[]> =>
  db.selectFrom('recallCopy').selectAll().where('recallId', '=', recallId).execute()

/** Of every record in it, what stands is signed by both, and says nothing of what was wrong. */
async function isCorrected(
  db: ReadDb,
  { id, caseId, reasons }: Pick<Row<'recall'>, 'id' | 'caseId' | 'reasons'>,
  versions: readonly VersionSays[],
): Promise<boolean> {
  const rows = await db.selectFrom('recallVersion').selectAll().where('recallId', '=', id).execute()
  const find = (recordId: string, recordVersion: number) =>
    versions.find(({ row }) => row.id === recordId && row.recordVersion === recordVersion)
  const standing = await selectWhichStands(db, 'caseId', [caseId])
  return (
    rows.length > 0 &&
    rows.every(({ recordId, recordVersion }) => {
      const one = standing.get(recordId)
      const [wrong, stands] = [find(recordId, recordVersion), find(recordId, one?.stands.recordVersion ?? 0)]
      return Boolean(
        one?.agreed && wrong && stands && !saysTheSame(toReasons(reasons), stands.says, wrong.says),
      )
    })
  )
}

async function selectHolders(
  db: ReadDb,
  recallId: string,
  left: readonly LeftCopy[],
  today: string,
): Promise<RecallHolder[]> {
  const rows = await db.selectFrom('recallHolder').selectAll().where('recallId', '=', recallId).execute()
  const of = new Map((await copyRows(db, recallId)).map((row) => [`${row.kind} ${row.logId}`, row.holderId]))
  const copies = Map.groupBy(left, ({ kind, logId }) => of.get(`${kind} ${logId}`))
  const answers = Map.groupBy(await answerRows(db, recallId), ({ holderId }) => holderId)
  const notices = Map.groupBy(await noticeRows(db, recallId), ({ holderId }) => holderId)
  const names = agencyNames(await selectAgencies(db, today))
  return rows
    .map(({ id, version, kind, side, name, note, state }): RecallHolder => ({
      id,
      version,
      kind,
      side,
      agencyName: side === null ? '' : names[side],
      name,
      note,
      state,
      copies: (copies.get(id) ?? []).map((copy): WrongCopy => toCopy(copy)),
      answers: (answers.get(id) ?? []).map((row): HolderAnswer => withoutHolder(row)),
      notices: (notices.get(id) ?? []).map(withoutHolder),
    }))
    .toSorted(byHolder)
}

const withoutHolder = <T extends { readonly holderId: string }>({
  holderId: _holderId,
  ...row
}: T): Omit<T, 'holderId'> => row

const answerRows = (db: ReadDb, recallId: string) =>
  db
    .selectFrom('recallHolder')
    .innerJoin('recallAnswer', 'recallAnswer.holderId', 'recallHolder.id')
    .innerJoin('member', 'member.id', 'recallAnswer.memberId')
    .select(['recallAnswer.id', 'recallAnswer.holderId', 'recallAnswer.how', 'recallAnswer.givenBy as by'])
    .select(['recallAnswer.dayOn as on', 'recallAnswer.words', 'recallAnswer.at as recordedAt'])
    .select('member.name as recordedBy')
    .where('recallHolder.recallId', '=', recallId)
    .orderBy('recallAnswer.id', 'desc')
    .execute()

const noticeRows = (db: ReadDb, recallId: string) =>
  db
    .selectFrom('recallHolder')
    .innerJoin('recallNotice', 'recallNotice.holderId', 'recallHolder.id')
    .innerJoin('member', 'member.id', 'recallNotice.memberId')
    .select(['recallNotice.holderId', 'recallNotice.how', 'recallNotice.at', 'member.name as by'])
    .where('recallHolder.recallId', '=', recallId)
    .orderBy('recallNotice.id', 'desc')
    .execute()

const selectAssessments = (db: ReadDb, recallId: string): Promise<Assessment[]> =>
  db
    .selectFrom('recallAssessment')
    .innerJoin('member', 'member.id', 'recallAssessment.memberId')
    .select(['assessedBy as by', 'dayOn as on', 'reported', 'told', 'recallAssessment.reason'])
    .select(['recallAssessment.at as recordedAt', 'member.name as recordedBy'])
    .where('recallId', '=', recallId)
    .orderBy('recallAssessment.id', 'desc')
    .execute()

const selectCalledOff = async (db: ReadDb, recallId: string): Promise<Recall['calledOff']> =>
  (await db
    .selectFrom('recallCalledOff')
    .innerJoin('member', 'member.id', 'recallCalledOff.memberId')
    .select(['recallCalledOff.reason', 'recallCalledOff.at', 'member.name as by'])
    .where('recallId', '=', recallId)
    .executeTakeFirst()) ?? null
