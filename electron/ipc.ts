import { ipcMain } from 'electron'
import type { Caller } from './caller.ts'
import { answerAtDoor } from './door.ts'
import type { Shell } from './tasks/shell.ts'
import type { WindowKind } from './windows/web-preferences.ts'

const channel = 'accord'

// From what the door says to its being on screen and the store's process started; long before a passphrase is typed.
const readMs = 500

const others = () => import('./answer.ts')

/**
 * The only user of ipcMain: one channel, every call answered by the same checks. These know every operation and its schema,
 * which takes longer to read than a window to come up: so the window goes first, and they are read once its door is drawn.
 */
export function listen(coming: Promise<Shell>, kindOf: (contentsId: number) => WindowKind | undefined): void {
  ipcMain.handle(channel, async (event, name: unknown, input: unknown) => {
    // Who calls is who called: a frame that is gone by the time this is looked at has called all the same.
    const caller: Caller = {
      frame: event.senderFrame,
      kind: kindOf(event.sender.id),
      contentsId: event.sender.id,
    }
    const shell = await coming
    const atDoor = await answerAtDoor(shell, caller, name, input)
    if (atDoor === null) return (await others()).answer(shell, caller, name, input)
    setTimeout(() => void others(), readMs)
    return atDoor
  })
}
