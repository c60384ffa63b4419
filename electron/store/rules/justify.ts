import { newId } from '../../../shared/kernel/ids.ts'
import type { CaseFinding } from '../../../shared/plans.ts'
import { conflict, notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { removeRow, updateRow } from '../kernel/rows.ts'
import { selectPlan } from '../facts/select-plan.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

interface About {
  readonly caseId: string
  readonly rule: string
  readonly lineId: string | null
}

export const justify: CommandHandler<'rules.justify'> = async (
  tx,
  { version, reason, ...about },
  context,
) => {
  const { message } = await answerable(tx, about, context.today)
  const said = { message, reason: reason.trim(), memberId: context.who.memberId, at: context.at }
  const known = await answerRow(tx, about)
  if (known) await updateRow(tx, 'ruleAnswer', known.id, version, said, context)
  else if (version !== 0) throw conflict(null)
  else {
    const { caseId, rule, lineId } = about
    const row = { id: newId(), version: 1, caseId, rule, lineId: lineId ?? '', ...said }
    await tx.insertInto('ruleAnswer').values(row).execute()
  }
  return selectPlan(tx, about.caseId, context.today)
}

export const withdraw: CommandHandler<'rules.withdraw'> = async (tx, { version, ...about }, context) => {
  const known = await answerRow(tx, about)
  if (!known) throw notFound()
  await removeRow(tx, 'ruleAnswer', known.id, version, context)
  return selectPlan(tx, about.caseId, context.today)
}

/** What the rule finds now; refused where it finds nothing, or the law lets no reason stand. */
async function answerable(db: ReadDb, { caseId, rule, lineId }: About, today: string): Promise<CaseFinding> {
  const { findings } = await selectPlan(db, caseId, today)
  const found = findings.find((finding) => finding.rule === rule && finding.line === lineId)
  if (!found) throw notFound()
  if (!found.mayAnswer) throw notAllowed('unanswerable')
  return found
}

const answerRow = (db: ReadDb, { caseId, rule, lineId }: About): Promise<Row<'ruleAnswer'> | undefined> =>
  db
    .selectFrom('ruleAnswer')
    .selectAll()
    .where('caseId', '=', caseId)
    .where('rule', '=', rule)
    .where('lineId', '=', lineId ?? '')
    .executeTakeFirst()
