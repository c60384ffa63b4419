import { Notification } from 'electron'
import type { BrowserWindow } from 'electron'

/** A notification of the computer's own. Pressed, it brings the window up. */
export function tellOutside(words: string, window: () => BrowserWindow): void {
  if (!Notification.isSupported()) return
  const notification = new Notification({ title: 'Accord', body: words })
  notification.on('click', () => {
    if (window().isMinimized()) window().restore()
    window().focus()
  })
  notification.show()
}
