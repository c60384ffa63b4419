import { newId } from '../../../shared/kernel/ids.ts'
import { conflict, invalid, notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import type { Measure, ScoreFields } from '../../../shared/measures.ts'
import { checkScore } from '../../../shared/rules/check-score.ts'
import type { Scored } from '../../../shared/rules/scoring.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import type { NewRow } from '../kernel/schema.ts'
import { selectMeasure } from './select-measures.ts'
import { takenAlready } from './taken-already.ts'
import { scoresBeside } from '../facts/select-scores.ts'

export const recordScore: CommandHandler<'measures.record'> = async (
  tx,
  { caseId, measureId, ...said },
  context,
) => {
  const measure = await selectMeasure(tx, measureId)
  if (measure.retired) throw notAllowed('measureRetired')
  const known = await tx
    .selectFrom('case')
    .innerJoin('person', 'person.id', 'case.personId')
    .select(['case.personId', 'person.dateOfBirth'])
    .where('case.id', '=', caseId)
    .executeTakeFirst()
  if (!known) throw notFound()
  if (said.takenOn > context.today) throw invalid({ takenOn: 'in the future' })
  if (said.takenOn < known.dateOfBirth) throw invalid({ takenOn: 'before they were born' })
  const taken = await takenAlready(tx, measureId, [known.personId])
  if (taken.isHere(known, said)) throw invalid({ takenOn: 'one of this day is here already' })
  const checked = checkScore(measure.fields, said)
  if ('faults' in checked) throw invalid(checked.faults)
  await tx
    .insertInto('measureScore')
    .values(scoreRow({ caseId, measure, said, scored: checked.scored }, context))
    .execute()
  return scoresBeside(tx, caseId)
}

interface NewScore {
  readonly caseId: string
  readonly measure: Measure
  readonly said: ScoreFields
  readonly scored: Scored
}

export const scoreRow = (
  { caseId, measure, said, scored }: NewScore,
  { at, who }: Pick<Context, 'at' | 'who'>,
): NewRow<'measureScore'> => ({
  id: newId(),
  caseId,
  measureId: measure.id,
  editionId: measure.editionId,
  takenOn: said.takenOn,
  by: said.by,
  answers: said.answers === null ? null : JSON.stringify(said.answers),
  total: scored.total,
  subscores: JSON.stringify(scored.subscores),
  note: said.note,
  memberId: who.memberId,
  recordedAt: at,
  takenBackReason: null,
  takenBackBy: null,
  takenBackAt: null,
})

export const takeBackScore: CommandHandler<'measures.takeBack'> = async (
  tx,
  { scoreId, reason },
  { at, who },
) => {
  const score = await tx.selectFrom('measureScore').selectAll().where('id', '=', scoreId).executeTakeFirst()
  if (!score) throw notFound()
  if (score.takenBackAt !== null) throw conflict(score)
  await tx
    .updateTable('measureScore')
    .set({ takenBackReason: reason, takenBackBy: who.memberId, takenBackAt: at })
    .where('id', '=', scoreId)
    .execute()
  return scoresBeside(tx, score.caseId)
}
