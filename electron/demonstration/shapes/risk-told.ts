import { z } from 'zod'
import { Option, Pitfall, RiskBody, SafetyNet } from '../../../shared/risks.ts'
import { some } from './some.ts'

const numbered = { id: true } as const

const DemoOption = Option.omit(numbered)
export type DemoOption = z.output<typeof DemoOption>

const DemoPitfall = z.discriminatedUnion('category', [
  Pitfall.options[0].omit(numbered),
  Pitfall.options[1].omit(numbered),
])
export type DemoPitfall = z.output<typeof DemoPitfall>

const DemoSafetyNet = SafetyNet.omit(numbered)
export type DemoSafetyNet = z.output<typeof DemoSafetyNet>

/** A risk decision, without the ids of what its lists hold. */
export const DemoRisk = z.strictObject({
  ...some(RiskBody),
  options: z.array(DemoOption).readonly(),
  pitfalls: z.array(DemoPitfall).readonly(),
  safetyNets: z.array(DemoSafetyNet).readonly(),
})
export type DemoRisk = z.output<typeof DemoRisk>
