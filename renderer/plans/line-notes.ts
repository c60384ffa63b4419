import { freedText } from '../../shared/freed-words.ts'
import { annualise, formatPence, kindOfMoney } from '../../shared/kernel/money.ts'
import type { Cost } from '../../shared/kernel/money.ts'
import { spanOf, spanWords } from '../../shared/money-words.ts'
import type { BudgetLine } from '../../shared/plans.ts'
import { evidenceWords } from '../../shared/words.ts'
import { costWords } from './cost-words.ts'

/** Under a line's name: who provides it and what it costs; what it replaces; what speaks for it; what is charged. */
export function lineNotes(line: BudgetLine): readonly string[] {
  const { evidence, evidenceNote, replaces, replacesPence, contributionPence, contributionSide } = line
  const cost = replacesPence === null ? '' : `, which cost ${formatPence(replacesPence)} a year`
  return [
    [line.provider, costWords(line)].filter(Boolean).join(' · '),
    replaces === '' ? '' : `Instead of: ${replaces}${cost}`,
    freedText(line),
    evidence === 'not_stated' ? '' : [evidenceWords[evidence], evidenceNote].filter(Boolean).join(': '),
    contributionPence === 0
      ? ''
      : `${formatPence(contributionPence)} ${spanOf(line)} is charged to the person, towards ${contributionSide === 'health' ? 'the health part' : 'the council’s part'}`,
  ].filter(Boolean)
}

/** Under a line's figure: that it is a year's, or once; a week's part of it; what a whole year costs where this is not one. */
export function yearNotes(line: Cost): readonly string[] {
  const { annualPence, fullYearPence, weeklyPence } = annualise(line)
  const span = spanWords(line)
  if (line.frequency === 'one_off') return [span]
  const isTermTime = kindOfMoney(line) === 'term_time'
  return [
    span,
    isTermTime ? '' : `${formatPence(weeklyPence)} a week`,
    annualPence === fullYearPence ? '' : `${formatPence(fullYearPence)} in a full year`,
  ].filter(Boolean)
}
