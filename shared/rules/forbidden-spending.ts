import type { LineCategory } from '../line-categories.ts'

type Forbidden = readonly (readonly [LineCategory, RegExp])[]

// Whole words for what is bought, and nothing that is also said of support with it.
const bought: Forbidden = [
  [
    'alcohol',
    /\b(?:beers?|lager|wines?|whisky|whiskey|vodka|gin|rum|cider|spirits|alcohol|alcoholic drinks?)\b/i,
  ],
  ['tobacco', /\b(?:cigarettes?|cigars?|tobacco|vapes?|vaping)\b/i],
  ['gambling', /\b(?:gambling|betting|bets?|lottery tickets?|scratch ?cards?|bingo|bookmaker’?'?s?)\b/i],
  [
    'debt',
    /\b(?:debts?|loan repayments?|repay(?:ing|ment)?(?: of)? (?:a |the |his |her |their )?(?:loan|debts?)|credit card|arrears|court fines?)\b/i,
  ],
  ['illegal', /\b(?:cannabis|cocaine|heroin|spice|illegal drugs?)\b/i],
  ['primary_care', /\b(?:GP (?:appointments?|visits?|fees?)|private GP)\b/i],
  ['emergency_care', /\b(?:emergency department|ambulance call-?outs?|A&E)(?:\b|$)/i],
  ['surgery', /\b(?:surgery|surgical operation|cosmetic operation)\b/i],
  ['dental', /\b(?:dentist’?'?s?|dental (?:care|treatment|work)|dentures?)\b/i],
  ['prescription_charge', /\b(?:prescription (?:charges?|prepayment)|NHS charges?)\b/i],
]

// Help with a thing is not the thing: a recovery group, a lift to the dentist, advice about debts.
const helpWith =
  /\b(?:recovery|support(?:er|ing)?|help(?:er|ing)?|workers?|group|advice|advis[eo]r|adviser|counsell\w*|therap\w*|treatment programme|detox\w*|rehab\w*|cessation|quit\w*|stop(?:ping)? smoking|free|non-?alcoholic|lift|taxi|transport|travel|bus|escort|companion|accompan\w*|after|following|from|to the|prevent\w*|management|class(?:es)?|course|coach|mentor|nurse|visit(?:s|or)?|peer)\b/i

/**
 * What a line buys that no health budget may, by what is written of it; null where nothing says so. It errs towards
 * silence: a block that is wrong teaches people to write around it (rules N3 and N4; the kinds are those of the 2013
 * Regulations).
 */
export function forbiddenSpending(description: string): LineCategory | null {
  if (helpWith.test(description)) return null
  return bought.find(([, words]) => words.test(description))?.[0] ?? null
}
