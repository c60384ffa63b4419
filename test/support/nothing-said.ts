import type { BlockSource } from '../../shared/audience-blocks.ts'
import { emptyCase } from '../../shared/cases.ts'
import { emptyPlan } from '../../shared/plans.ts'
import { emptyRisk } from '../../shared/risks.ts'

/** A case of which nobody has said anything yet. */
export const nothingSaid: BlockSource = {
  case: emptyCase,
  risk: emptyRisk,
  plan: emptyPlan,
  lines: [],
  decisions: [],
  agreements: [],
  declarations: [],
  actions: [],
  reviews: [],
  offers: [],
  together: null,
  contributions: [],
  goals: [],
  scores: [],
}
