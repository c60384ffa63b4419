import type { CaseRoute, RouteFlags } from '../../shared/case-route.ts'
import { api } from '../data/api.ts'
import { useEdited } from '../data/use-edited.ts'
import type { UseEdited } from '../data/use-edited.ts'
import { ask } from '../data/use-op.ts'

/** What only people know about a case, ticked one at a time; the answer comes back with it. */
export const useRouteEdit = (route: CaseRoute): UseEdited<CaseRoute, Partial<RouteFlags>> =>
  useEdited<CaseRoute, Partial<RouteFlags>>({
    initial: route,
    write: ({ caseId, version }, changes) => api.call('cases.setFlags', { caseId, version, changes }),
    read: () => ask('cases.route', { caseId: route.caseId }),
    part: (doc, field) => doc.flags[field],
  })
