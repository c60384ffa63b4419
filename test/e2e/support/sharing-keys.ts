import type { Page } from 'playwright'
import type { Room, RoomItem } from '../../../shared/room.ts'
import { expectShown } from './app.ts'
import type { Keys } from './keys.ts'
import type { WallWatch } from './wall.ts'

/** Where somebody objects to sharing, beyond what a case takes: read before they are shown, settled at the read-back. */
export const objectionKeys = 4

/** Who objects is opened on the console alone, however one asks; the wall stays as it is. Answers whether they do. */
export async function readFirst(
  { page, keys, watch }: { readonly page: Page; readonly keys: Keys; readonly watch: WallWatch },
  { unsettledItemIds }: Room,
  { item }: RoomItem,
): Promise<boolean> {
  if (item.state !== 'waiting' || !unsettledItemIds.includes(item.id)) return false
  await watch.unmoved('what is said about sharing is read first', async () => {
    await keys.press('s')
    await expectShown(page.getByRole('note', { name: 'Before anything is shown or shared' }))
  })
  return true
}

/** By whoever records, for one reason about both agencies. */
export async function settleSharing(page: Page, keys: Keys, { sharing }: RoomItem): Promise<void> {
  if (sharing.every(({ decision }) => decision !== null)) return
  await keys.press('o')
  const dialog = page.getByRole('dialog', { name: 'What each agency is told' })
  await dialog.waitFor()
  await keys.type('They said so here.')
  await keys.press('Tab', 'Enter')
  await dialog.waitFor({ state: 'detached' })
}
