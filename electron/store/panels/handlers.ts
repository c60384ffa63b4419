import type { FeatureHandlers } from '../kernel/handler.ts'
import { addMember } from './add-member.ts'
import { endPanel, openPanel, resumePanel, updateTerms } from './change-panels.ts'
import { keepPassphrase, selectPassphrase } from './own-passphrase.ts'
import { seatMembers } from './seats.ts'
import { selectMemberNames } from './select-member-names.ts'
import { selectPanelView } from '../facts/select-panel.ts'
import { takeKey } from './take-key.ts'
import { updateMember } from './update-member.ts'

export const panelHandlers: FeatureHandlers<'panels'> = {
  get: (db, _input, { today }) => selectPanelView(db, today),
  open: openPanel,
  seat: seatMembers,
  end: endPanel,
  resume: resumePanel,
  updateTerms,
  addMember,
  updateMember,
  takeKey,
  passphrase: selectPassphrase,
  keepPassphrase,
  memberNames: (db, { memberId }) => selectMemberNames(db, memberId),
}
