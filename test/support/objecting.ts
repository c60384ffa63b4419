import type { Side } from '../../shared/kernel/text.ts'
import type { PanelAtWork } from '../electron/store/meetings/panel-at-work.ts'
import { decideOn } from '../electron/store/meetings/meeting-steps.ts'
import { inRoom } from './in-room.ts'

export interface Asking {
  /** Agencies that the person asks are not told. */
  readonly notToBeTold?: readonly Side[]
  /** An objection in their own words. */
  readonly words?: string
}

export async function asks(
  panel: PanelAtWork,
  personId: string,
  { notToBeTold = [], words = '' }: Asking,
): Promise<void> {
  const { person } = await panel.call('people.get', { personId })
  await panel.call('people.update', {
    personId,
    version: person.version,
    changes: { sharingObjection: words, notToBeTold },
  })
}

/** A case in the room, decided and not read back, of somebody who asked for this. */
export async function objecting(asking: Asking = { notToBeTold: ['socialCare'] }) {
  const room = await inRoom()
  await asks(room.panel, room.steen.personId, asking)
  await decideOn(room.panel, room.itemId)
  return room
}

export type Objecting = Awaited<ReturnType<typeof objecting>>

export const reason = 'She said yes to the council in the room.'

export const settle = (
  { panel, itemId }: Objecting,
  packs: readonly { readonly side: Side; readonly share: boolean }[] = [{ side: 'socialCare', share: true }],
  decidedBy: string = panel.ids.chair,
) => panel.replyTo('room.settleSharing', { itemId, decidedBy, reason, packs: [...packs] })
