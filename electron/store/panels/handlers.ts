import type { FeatureHandlers } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import { addMember } from './add-member.ts'
import { keepPassphrase, selectPassphrase } from './own-passphrase.ts'
import { selectMemberNames } from './select-member-names.ts'
import { selectPanel, selectPanelView } from '../facts/select-panel.ts'
import { takeKey } from './take-key.ts'
import { updateMember } from './update-member.ts'

export const panelHandlers: FeatureHandlers<'panels'> = {
  get: (db, _input, { today }) => selectPanelView(db, today),

  updateTerms: async (tx, { version, name, authority, terms }, context) => {
    const panel = await selectPanel(tx)
    const changes = { name, authority, terms: JSON.stringify(terms) }
    await updateRow(tx, 'panel', panel.id, version, changes, context)
    return selectPanel(tx)
  },

  addMember,

  updateMember,
  takeKey,
  passphrase: selectPassphrase,
  keepPassphrase,
  memberNames: (db, { memberId }) => selectMemberNames(db, memberId),
}
