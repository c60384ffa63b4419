import { panelKinds } from '../../shared/panel-kinds.ts'
import type { PanelKind } from '../../shared/panel-kinds.ts'
import { panelKindWords } from '../../shared/words.ts'

/** What is asked of a case before such a panel hears it (shared/panel-kinds.ts). */
export const kindDescriptions: Readonly<Record<PanelKind, string>> = {
  risk_enablement:
    'Weighs a risk that somebody wants to take. Asks for the options, what could go wrong, both agencies’ views and a budget.',
  funding: 'Decides who pays for a plan. Asks for the budget and both agencies’ views.',
  multidisciplinary_team:
    'Talks about the people that the team works with. Asks for the person’s words and nothing else, until somebody opens it.',
}

export const kindChoices = panelKinds.map((id) => ({
  id,
  label: panelKindWords[id],
  description: kindDescriptions[id],
}))
