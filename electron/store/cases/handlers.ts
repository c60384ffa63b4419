import { drivers } from '../../../shared/kernel/op.ts'
import { notAllowed } from '../../../shared/kernel/reply.ts'
import type { FeatureHandlers } from '../kernel/handler.ts'
import { casePage } from './case-page.ts'
import { closeCase } from './close-case.ts'
import { selectCaseNames } from './case-names.ts'
import { listCases } from './list-cases.ts'
import { openCase } from './open-case.ts'
import { selectPanelShare } from './panel-share.ts'
import { selectRoute } from './route.ts'
import { setFlags } from './set-flags.ts'
import { selectVersions } from './select-versions.ts'
import { requireOpenHistory } from './open-history.ts'
import { updateCase } from './update-case.ts'

export const caseHandlers: FeatureHandlers<'cases'> = {
  list: (db, input, context) => listCases(db, input, context),

  names: (db) => selectCaseNames(db),

  get: (db, { caseId }, { who }) => casePage(db, caseId, who.side),

  open: openCase,

  update: updateCase,

  versions: async (db, input, { who }) => {
    if (input.field === 'meansTestNote' && who.side !== 'socialCare') throw notAllowed('councilsOwn')
    // Minutes in the making are of those who prepare them; everybody else reads their own copy.
    if (input.of === 'businessNote' && !drivers.includes(who.role)) throw notAllowed('role')
    await requireOpenHistory(db, input, who)
    return selectVersions(db, input)
  },

  close: closeCase,

  route: (db, { caseId }, { today }) => selectRoute(db, caseId, today),

  panelShare: (db, _input, { today }) => selectPanelShare(db, today),

  setFlags,
}
