import type { Role } from '../../../shared/kernel/op.ts'
import { invalid, notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { selectCaseFacts } from '../facts/case-facts.ts'
import type { CaseFacts } from '../facts/case-facts.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { keepSharingOfItem } from '../sharing/keep-decided.ts'
import { openCaseItem } from './open-item.ts'
import { selectRoomItem } from './select-room-item.ts'

// As at the release (shared/releases.ts).
const mayDecide: ReadonlySet<Role> = new Set(['coordinator', 'chair', 'signatory'])

/** Before anybody signs: what a named person decided about telling each agency, once for all that is given. */
export const settleSharing: CommandHandler<'room.settleSharing'> = async (
  tx,
  { itemId, decidedBy, reason, packs },
  context,
) => {
  const facts = await openFacts(tx, itemId, context.today)
  requireDecider(facts, decidedBy, context.who.memberId)
  const rows = packs.map(({ side, share }) => {
    const standing = facts.sharing.find((one) => one.side === side)
    if (!standing) throw invalid({ packs: 'nothing stands against telling' })
    return { side, share: share ? 1 : 0, why: standing.why }
  })
  const by = { itemId, reason, decidedBy, memberId: context.who.memberId, at: context.at }
  await keepSharingOfItem(
    tx,
    rows.map((row) => ({ ...by, ...row })),
  )
  return selectRoomItem(tx, itemId, context.today)
}

/** What was decided is kept, and counts no more. */
export const unsettleSharing: CommandHandler<'room.unsettleSharing'> = async (
  tx,
  { itemId, sides },
  context,
) => {
  const { sharing } = await openFacts(tx, itemId, context.today)
  const { memberId } = context.who
  for (const side of sides) {
    const settled = sharing.find((one) => one.side === side && one.decision !== null)
    if (!settled) throw invalid({ sides: 'nothing was decided about this agency' })
    const row = { side, share: null, why: settled.why, reason: '', decidedBy: memberId, memberId }
    await keepSharingOfItem(tx, [{ itemId, ...row, at: context.at }])
  }
  return selectRoomItem(tx, itemId, context.today)
}

async function openFacts(db: ReadDb, itemId: string, today: string): Promise<CaseFacts> {
  const { meeting, item } = await openCaseItem(db, itemId)
  const [facts] = await selectCaseFacts(db, meeting, [item], today)
  if (!facts) throw notFound()
  return facts
}

function requireDecider({ attendees, meeting }: CaseFacts, decidedBy: string, memberId: string): void {
  const decider = attendees.find(({ member }) => member.id === decidedBy)
  if (!decider || decider.item !== 'present') throw invalid({ decidedBy: 'is not here for this item' })
  // Each of the two at the front line may sign for their agency, whatever their role, and answers for themself.
  if (meeting.kind === 'front_line') {
    if (decidedBy !== memberId) throw notAllowed('forThemself')
    return
  }
  if (!mayDecide.has(decider.member.role)) throw invalid({ decidedBy: 'may not decide about sharing' })
}
