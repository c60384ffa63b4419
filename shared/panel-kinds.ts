/** What a panel is for (DOMAIN §1.11). One of its terms; what it has authority for is another. */
export const panelKinds = ['risk_enablement', 'funding', 'multidisciplinary_team'] as const
export type PanelKind = (typeof panelKinds)[number]

/** What is asked of a case before a panel of this kind hears it; the person's own words are asked by all. */
export interface KindAsks {
  /** What they want and why, options, what could go wrong, what not doing it would cost, capacity for the decision. */
  readonly risk: boolean
  /** How each agency sees it. */
  readonly views: boolean
  /** A budget, line by line, and on what basis the two agencies share it. */
  readonly money: boolean
}

/**
 * A risk enablement panel weighs a risk that both agencies then carry, with what it costs (DOMAIN §2.1). A funding panel
 * decides who pays for a plan that practitioners have made (Care and support statutory guidance, 10.85), and a team talks
 * about the people that it works with: what neither asks for, nothing warns about until somebody opens it.
 */
export const kindAsks: Readonly<Record<PanelKind, KindAsks>> = {
  risk_enablement: { risk: true, views: true, money: true },
  funding: { risk: false, views: true, money: true },
  multidisciplinary_team: { risk: false, views: false, money: false },
}

/** What people in such a meeting call the parts of an item. */
export interface KindVocabulary {
  readonly asked: string
  /** Before it on the shared screen. */
  readonly askedShort: string
  readonly decision: string
  readonly reasons: string
  /** As what stands between an item and its read-back. */
  readonly missingReasons: string
  /** Shown while there are none. */
  readonly reasonsPrompt: string
  readonly next: string
}

const panel: KindVocabulary = {
  asked: 'What the panel is asked',
  askedShort: 'Asked',
  decision: 'Decision',
  reasons: 'Reasons',
  missingReasons: 'The reasons',
  reasonsPrompt: 'Why, so that someone who was not here understands',
  next: 'Review on',
}

export const kindVocabulary: Readonly<Record<PanelKind, KindVocabulary>> = {
  risk_enablement: panel,
  funding: { ...panel, asked: 'What the panel is asked to pay for' },
  multidisciplinary_team: {
    asked: 'Why they are discussed',
    askedShort: 'To discuss',
    decision: 'Outcome',
    reasons: 'What was said',
    missingReasons: 'What was said',
    reasonsPrompt: 'In a sentence or two, so that someone who was not here understands',
    next: 'Discussed again on',
  },
}
