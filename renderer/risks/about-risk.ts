/** Rules about the plan that are put right in the risk decision: risks explained, and a procedure for them agreed. */
export const aboutRisk: ReadonlySet<string> = new Set(['N5'])
