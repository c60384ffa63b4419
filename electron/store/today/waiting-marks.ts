import { readerOf, reads } from '../../../shared/rules/reading.ts'
import type { Who } from '../../../shared/session.ts'
import type { WaitingMarks } from '../../../shared/today.ts'
import { selectNamesOfCases } from '../facts/names-of-cases.ts'
import { maySeeTo, waitsForDecision } from '../facts/select-marks.ts'
import { countWaitingCases, selectWaitingCases } from '../facts/waiting-marks.ts'
import type { WaitingMark } from '../facts/waiting-marks.ts'
import type { ReadDb } from '../kernel/schema.ts'

/**
 * Cases in which somebody has to say who may read some of it, and whoever asks may: the first of them, what waits longest
 * first, and how many there are.
 */
export async function waitingMarks(
  db: ReadDb,
  who: Who,
  most: number,
): Promise<{ readonly first: readonly WaitingMarks[]; readonly total: number }> {
  if (who.role === 'observer') return { first: [], total: 0 }
  const cases = await selectWaitingCases(db, (mark) => isMine(mark, who), most)
  const names = await selectNamesOfCases(
    db,
    cases.first.map(({ caseId }) => caseId),
  )
  const first = cases.first.flatMap(({ caseId, marks }) => {
    const name = names.get(caseId)
    const decisions = marks.filter((mark) => mayDecide(mark, who)).length
    return name === undefined
      ? []
      : [{ caseId, ...name, decisions, silences: marks.filter((mark) => maySecond(mark, who)).length }]
  })
  return { first, total: cases.total }
}

export const countWaitingMarks = async (db: ReadDb, who: Who): Promise<number> =>
  who.role === 'observer' ? 0 : countWaitingCases(db, (mark) => isMine(mark, who))

const mayDecide = (mark: WaitingMark, who: Who): boolean =>
  waitsForDecision(mark) && maySeeTo(mark, 'decision', who)
const maySecond = (mark: WaitingMark, who: Who): boolean =>
  mark.silent && mark.silentAgreed === null && maySeeTo(mark, 'silent', who)

const isMine = (mark: WaitingMark, who: Who): boolean =>
  reads(readerOf(who), mark) && (mayDecide(mark, who) || maySecond(mark, who))
