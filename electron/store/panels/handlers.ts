import type { FeatureHandlers } from '../handler.ts'
import { updateRow } from '../history.ts'
import { addMember } from './add-member.ts'
import { checkAuthority, checkCoordinatorRemains, checkSideStands } from './check-member.ts'
import { selectMember, selectPanel, selectPanelView } from './select-panel.ts'

export const panelHandlers: FeatureHandlers<'panels'> = {
  get: (db) => selectPanelView(db),

  updateTerms: async (tx, { version, name, authority, terms }, context) => {
    const panel = await selectPanel(tx)
    const changes = { name, authority, terms: JSON.stringify(terms) }
    await updateRow(tx, 'panel', panel.id, version, changes, context)
    return selectPanel(tx)
  },

  addMember,

  updateMember: async (tx, { memberId, version, active, ...fields }, context) => {
    checkAuthority(fields)
    await checkSideStands(tx, memberId, fields.side)
    await checkCoordinatorRemains(tx, memberId, { role: fields.role, active })
    await updateRow(tx, 'member', memberId, version, { ...fields, active: active ? 1 : 0 }, context)
    return selectMember(tx, memberId)
  },
}
