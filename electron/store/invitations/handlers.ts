import type { FeatureHandlers } from '../kernel/handler.ts'
import { prepareInvitation } from './prepare.ts'
import { selectInvitationState } from './select-invitation.ts'

export const invitationHandlers: FeatureHandlers<'invitations'> = {
  get: (db, { meetingId }) => selectInvitationState(db, meetingId),
  prepare: prepareInvitation,
}
