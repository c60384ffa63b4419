/** What the two guardrails look at: on a case as it stands, and on a record as it was frozen. */
export interface GuardedFacts {
  /** The person's own words; blank where nobody wrote them down. */
  readonly words: string
  readonly removesSupportWithoutAgreement: boolean
}

/**
 * What a decision must not look finished without saying, in plain words; empty when there is nothing to say. It warns
 * and never refuses: a panel may still decide, but everyone who reads the decision is told. Positive risk-taking must
 * not become cover for exclusion or neglect (DOMAIN §2.7).
 */
export function guardrails({ words, removesSupportWithoutAgreement }: GuardedFacts): string[] {
  return [
    ...(words.trim() === '' ? ['The person’s own view is not here: nobody has written it down.'] : []),
    ...(removesSupportWithoutAgreement ? ['This takes support away without the person’s agreement.'] : []),
  ]
}
