import { ipcMain } from 'electron'
import { answer } from './answer.ts'
import type { Shell } from './tasks/shell.ts'
import type { WindowKind } from './windows/web-preferences.ts'

const channel = 'accord'

/** The only user of ipcMain: one channel, every call answered by the same checks. */
export function listen(shell: Shell, kindOf: (contentsId: number) => WindowKind | undefined): void {
  ipcMain.handle(channel, (event, name: unknown, input: unknown) =>
    answer(
      shell,
      { frame: event.senderFrame, kind: kindOf(event.sender.id), contentsId: event.sender.id },
      name,
      input,
    ),
  )
}
