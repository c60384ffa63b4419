import { readerOf, reads } from '../../../shared/rules/reading.ts'
import type { Who } from '../../../shared/session.ts'
import type { WaitingMarks } from '../../../shared/today.ts'
import { maySeeTo, selectWaitingMarks, waitsForDecision } from '../facts/select-marks.ts'
import type { KeptMark } from '../facts/select-marks.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** Cases in which somebody has to say who may read some of it, and whoever asks may: what waits longest first. */
export async function waitingMarks(db: ReadDb, who: Who): Promise<WaitingMarks[]> {
  if (who.role === 'observer') return []
  const mine = (await selectWaitingMarks(db)).filter((mark) => isMine(mark, who))
  const byCase = Map.groupBy(mine, ({ caseId }) => caseId)
  return [...byCase.values()].flatMap((marks) => {
    const [first] = marks
    if (first === undefined) return []
    const { caseId, reference, personName } = first
    return [
      {
        caseId,
        reference,
        personName,
        decisions: marks.filter((mark) => mayDecide(mark, who)).length,
        silences: marks.filter((mark) => maySecond(mark, who)).length,
      },
    ]
  })
}

const mayDecide = (mark: KeptMark, who: Who): boolean =>
  waitsForDecision(mark) && maySeeTo(mark, 'decision', who)
const maySecond = (mark: KeptMark, who: Who): boolean =>
  mark.silent && mark.silentAgreed === null && maySeeTo(mark, 'silent', who)

const isMine = (mark: KeptMark, who: Who): boolean =>
  reads(readerOf(who), mark) && (mayDecide(mark, who) || maySecond(mark, who))
