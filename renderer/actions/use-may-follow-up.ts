import { mayFollowUp } from '../../shared/actions.ts'
import type { Action } from '../../shared/actions.ts'
import { useSession } from '../data/open-session.ts'

/** Whether this member may say what became of an action: the other agency's is not theirs to end. */
export const useMayFollowUp = (action: Pick<Action, 'side' | 'ownerMemberId'>): boolean =>
  mayFollowUp(action, useSession().who)
