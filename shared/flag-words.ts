import type { RouteFlags } from './case-route.ts'

/** What was ticked of why a case needs the panel. */
export const flagWords: Readonly<Record<keyof RouteFlags, string>> = {
  disagreement: 'A disagreement, not resolved',
  novelSpend: 'Neither agency usually buys this',
  legalDoubt: 'Doubt about the law',
  section117Ending: 'Section 117 after-care would end',
  personAsks: 'The person asks for the panel',
}
