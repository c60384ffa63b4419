import type {
  AnswerHow,
  CopyKind,
  HolderKind,
  HolderState,
  NoticeHow,
  RecallState,
} from '../../../shared/recalls.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import type { Fixed } from '../kernel/columns.ts'

/** Copies of one case that left wrong, and are asked for again. */
export interface RecallTable {
  id: Fixed<string>
  version: number
  caseId: Fixed<string>
  /** Codes of `shared/recalls.ts`, by comma. */
  reasons: Fixed<string>
  /** As the copies have the name: all that a notice says of whom they are about, besides the case reference. */
  initials: Fixed<string>
  answerTo: Fixed<string>
  answerBy: Fixed<string>
  state: RecallState
  memberId: Fixed<string>
  at: Fixed<string>
}

/** Versions of records that say what is wrong: none of them leaves again. */
export interface RecallVersionTable {
  recallId: Fixed<string>
  recordId: Fixed<string>
  recordVersion: Fixed<number>
}

export interface RecallCalledOffTable {
  recallId: Fixed<string>
  reason: Fixed<string>
  memberId: Fixed<string>
  at: Fixed<string>
}

/** Whoever has copies, and is sent one notice. */
export interface RecallHolderTable {
  id: Fixed<string>
  version: number
  recallId: Fixed<string>
  kind: Fixed<HolderKind>
  side: Fixed<Side | null>
  memberId: Fixed<string | null>
  /** Empty for the person, whose name may be what is wrong. */
  name: Fixed<string>
  /** What somebody who was added by hand has. */
  note: Fixed<string>
  state: HolderState
}

/** A line of one of the logs: of packs, letters, minutes, or files that left. */
export interface RecallCopyTable {
  recallId: Fixed<string>
  holderId: Fixed<string>
  kind: Fixed<CopyKind>
  logId: Fixed<string>
}

/** The last that a holder has is what holds. */
export interface RecallAnswerTable {
  id: Fixed<string>
  holderId: Fixed<string>
  how: Fixed<AnswerHow>
  givenBy: Fixed<string>
  dayOn: Fixed<string>
  words: Fixed<string>
  memberId: Fixed<string>
  at: Fixed<string>
}

export interface RecallNoticeTable {
  id: Fixed<string>
  holderId: Fixed<string>
  how: Fixed<NoticeHow>
  memberId: Fixed<string>
  at: Fixed<string>
}

/** Whether it is a personal-data breach that has to be reported, as somebody decided; the last is what holds. */
export interface RecallAssessmentTable {
  id: Fixed<string>
  recallId: Fixed<string>
  assessedBy: Fixed<string>
  dayOn: Fixed<string>
  reported: Fixed<'yes' | 'no'>
  told: Fixed<'yes' | 'no'>
  reason: Fixed<string>
  memberId: Fixed<string>
  at: Fixed<string>
}

declare module '../kernel/schema.ts' {
  interface Tables {
    recall: RecallTable
    recallVersion: RecallVersionTable
    recallCalledOff: RecallCalledOffTable
    recallHolder: RecallHolderTable
    recallCopy: RecallCopyTable
    recallAnswer: RecallAnswerTable
    recallNotice: RecallNoticeTable
    recallAssessment: RecallAssessmentTable
  }
}
