import type { BudgetLine, CaseFinding, Finding, FindingAnswer } from '../../../shared/plans.ts'
import { mayAnswer } from '../../../shared/rules/answerable.ts'
import type { RuleBook } from '../../../shared/rules/rule-book.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** Answers of some cases (at most one run of them), each with the name of who gave it. */
export const selectAnswers = (db: ReadDb, caseIds: readonly string[]) =>
  db
    .selectFrom('ruleAnswer')
    .innerJoin('member', 'member.id', 'ruleAnswer.memberId')
    .selectAll('ruleAnswer')
    .select('member.name as memberName')
    .where('ruleAnswer.caseId', 'in', caseIds)
    .execute()
export type AnswerRow = Awaited<ReturnType<typeof selectAnswers>>[number]

/** Why a payee may be paid is asked for on the line itself; these rules are answered there. */
const answeredOnLine = ['N6', 'L7']

/** Each finding with what answers it. `lines` are as they were typed. */
export function withAnswers(
  findings: readonly Finding[],
  book: RuleBook,
  { answers, lines }: { readonly answers: readonly AnswerRow[]; readonly lines: readonly BudgetLine[] },
): CaseFinding[] {
  return findings.map((finding) => {
    const may = mayAnswer(finding, book)
    return {
      ...finding,
      title: titleOf(finding, book),
      mayAnswer: may,
      answer: may ? answerTo(finding, answers, lines) : null,
    }
  })
}

export const titleOf = ({ rule }: Finding, { rules, local }: RuleBook): string =>
  (rules.get(rule) ?? local.find(({ id }) => id === rule))?.title ?? rule

function answerTo(
  finding: Finding,
  answers: readonly AnswerRow[],
  lines: readonly BudgetLine[],
): FindingAnswer | null {
  const given = answers.find(({ rule, lineId }) => rule === finding.rule && lineId === (finding.line ?? ''))
  if (given === undefined) return onLine(finding, lines)
  const { reason, memberName, at, version, message } = given
  return { reason, by: memberName, at, version, stands: message === finding.message }
}

function onLine({ rule, line }: Finding, lines: readonly BudgetLine[]): FindingAnswer | null {
  const reason = lines.find(({ id }) => id === line)?.payeeJustification.trim() ?? ''
  if (!answeredOnLine.includes(rule) || reason === '') return null
  return { reason, by: null, at: null, version: 0, stands: true }
}
