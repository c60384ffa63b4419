import { annualise, formatPence } from '../../shared/money.ts'
import type { BudgetLine, BudgetLineFields } from '../../shared/plans.ts'
import { evidenceWords } from '../../shared/words.ts'
import { costWords } from './cost-words.ts'

/** Under a line's name: who provides it and what it costs; what it replaces; what speaks for it; what is charged. */
export function lineNotes(line: BudgetLine): readonly string[] {
  const { evidence, evidenceNote, replaces, replacesPence, contributionPence, contributionSide } = line
  const cost = replacesPence === null ? '' : `, which cost ${formatPence(replacesPence)} a year`
  return [
    [line.provider, costWords(line)].filter(Boolean).join(' · '),
    replaces === '' ? '' : `Instead of: ${replaces}${cost}`,
    evidence === 'not_stated' ? '' : [evidenceWords[evidence], evidenceNote].filter(Boolean).join(': '),
    contributionPence === 0
      ? ''
      : `${formatPence(contributionPence)} a year is charged to the person, towards ${contributionSide === 'health' ? 'the health part' : 'the council’s part'}`,
  ].filter(Boolean)
}

/** Under the year's figure: a week's part of it, and what a whole year would cost where this is not one. */
export function yearNotes(
  line: Pick<BudgetLineFields, 'unitPence' | 'unitsHundredths' | 'frequency' | 'startsOn' | 'endsOn'>,
): readonly string[] {
  const { annualPence, fullYearPence, weeklyPence } = annualise(line)
  if (line.frequency === 'one_off') return ['paid once']
  return [
    `${formatPence(weeklyPence)} a week`,
    annualPence === fullYearPence ? '' : `${formatPence(fullYearPence)} in a full year`,
  ].filter(Boolean)
}
