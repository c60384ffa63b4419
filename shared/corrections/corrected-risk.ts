import type { AmendedPitfall, AmendedRisk } from '../amended-risk.ts'
import type { DecisionRecord } from '../records.ts'
import type { ViewWriter } from '../risk-views.ts'
import { requireKnown } from './require-known.ts'

type Risk = DecisionRecord['risk']
type Writers = Pick<Risk, 'healthViewBy' | 'socialCareViewBy'>

export function withRisk(before: Risk, after: AmendedRisk): Risk {
  const { options, pitfalls, safetyNets, healthViewBy, socialCareViewBy, ...said } = after
  requireKnown('rest.risk.options', options, before.options.length)
  requireKnown('rest.risk.pitfalls', pitfalls, before.pitfalls.length)
  requireKnown('rest.risk.safetyNets', safetyNets, before.safetyNets.length)
  const known = Object.entries(said).filter(
    ([key, value]) => key in before || (key === 'reviewTriggers' && (value as string[] | undefined)?.length),
  )
  return {
    ...before,
    ...Object.fromEntries(known),
    ...withWriters(before, { healthViewBy, socialCareViewBy }),
    options: options.map(({ was, healthViewBy: health, socialCareViewBy: socialCare, ...option }) => ({
      ...option,
      ...withWriters(was === null ? {} : (before.options[was] ?? {}), {
        healthViewBy: health,
        socialCareViewBy: socialCare,
      }),
    })),
    pitfalls: pitfalls.map(pitfallOf),
    safetyNets: safetyNets.map(({ kind, text }) => ({ kind, text })),
  }
}

/** Suicide and self-harm have no grades, whatever was typed (DESIGN §1.2). */
const pitfallOf = ({
  was: _was,
  likelihood,
  consequence,
  ...said
}: AmendedPitfall): Risk['pitfalls'][number] =>
  said.category === 'suicide_self_harm' ? said : { ...said, likelihood, consequence }

/** Whose hand a view is in is put right; when it was written stays, and where nobody wrote one nobody did. */
function withWriters(
  before: Writers,
  after: {
    readonly healthViewBy?: Pick<ViewWriter, 'name' | 'stoodIn'> | undefined
    readonly socialCareViewBy?: Pick<ViewWriter, 'name' | 'stoodIn'> | undefined
  },
): Writers {
  const { healthViewBy: health, socialCareViewBy: socialCare } = before
  return {
    ...(health && { healthViewBy: { ...health, ...after.healthViewBy } }),
    ...(socialCare && { socialCareViewBy: { ...socialCare, ...after.socialCareViewBy } }),
  }
}
