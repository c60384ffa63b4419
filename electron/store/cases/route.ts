import { notFound } from '../../../shared/kernel/reply.ts'
import { routeCase } from '../../../shared/rules/route-facts.ts'
import type { CaseRoute } from '../../../shared/case-route.ts'
import { route } from '../../../shared/rules/route.ts'
import type { RouteCase } from '../../../shared/rules/route.ts'
import { selectFrontLine } from '../delegation/select-scheme.ts'
import type { FrontLineMember } from '../delegation/select-scheme.ts'
import { selectPlans } from '../facts/select-plan.ts'
import { selectRisks } from '../facts/select-risk.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { selectFlags, unflagged } from '../facts/route-flags.ts'

/** By case id: does it need the panel? In a fixed number of queries, however many they are. */
export async function selectRoutes(
  db: ReadDb,
  caseIds: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, CaseRoute>> {
  const facts = { plans: await selectPlans(db, caseIds, today), risks: await selectRisks(db, caseIds) }
  return routesBy(db, caseIds, today, facts)
}

interface RouteFacts {
  readonly plans: Awaited<ReturnType<typeof selectPlans>>
  readonly risks: Awaited<ReturnType<typeof selectRisks>>
}

/** The same, for whoever has read plans and risk decisions already. */
export async function routesBy(
  db: ReadDb,
  caseIds: readonly string[],
  today: string,
  { plans, risks }: RouteFacts,
): Promise<ReadonlyMap<string, CaseRoute>> {
  const flagged = await selectFlags(db, caseIds)
  const signatories = (await selectFrontLine(db, today)).map(toSignatory)
  return new Map(
    caseIds.flatMap((caseId) => {
      const [plan, risk] = [plans.get(caseId), risks.get(caseId)]
      if (!plan || !risk) return []
      const { flags, version } = flagged.get(caseId) ?? unflagged
      const { capacity } = risk.body
      return [
        [caseId, { caseId, ...route(routeCase({ plan, capacity, flags, signatories })), flags, version }],
      ]
    }),
  )
}

export async function selectRoute(db: ReadDb, caseId: string, today: string): Promise<CaseRoute> {
  const found = (await selectRoutes(db, [caseId], today)).get(caseId)
  if (!found) throw notFound()
  return found
}

const toSignatory = ({ member, row }: FrontLineMember): RouteCase['signatories'][number] => ({
  agency: member.side,
  annualLimitPence: member.annualLimitPence,
  ...(row && { role: inSentence(row.role), permits: row.permits, source: row.schemeName }),
})

/** "Team manager" is a team manager; "AMHP lead" stays as it is. */
const inSentence = (role: string): string =>
  /^\p{Lu}\p{Ll}/u.test(role) ? role.charAt(0).toLocaleLowerCase('en-GB') + role.slice(1) : role
