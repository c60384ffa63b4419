import { ipcMain } from 'electron'
import type { Caller } from './answer.ts'
import type { Shell } from './tasks/shell.ts'
import type { WindowKind } from './windows/web-preferences.ts'

const channel = 'accord'

/**
 * The only user of ipcMain: one channel, every call answered by the same checks. These know every operation and its schema,
 * which takes longer to read than a window to come up: so the window goes first, and what calls meanwhile waits for them.
 */
export function listen(coming: Promise<Shell>, kindOf: (contentsId: number) => WindowKind | undefined): void {
  ipcMain.handle(channel, async (event, name: unknown, input: unknown) => {
    // Who calls is who called: a frame that is gone by the time this is looked at has called all the same.
    const caller: Caller = {
      frame: event.senderFrame,
      kind: kindOf(event.sender.id),
      contentsId: event.sender.id,
    }
    const [{ answer }, shell] = await Promise.all([import('./answer.ts'), coming])
    return answer(shell, caller, name, input)
  })
}
