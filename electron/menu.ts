import { Menu } from 'electron'
import type { Change } from '../shared/contract.ts'

type MenuCommand = Extract<Change, { kind: 'menu' }>['command']

/** The application's menu: what every desktop program has, and locking. */
export function setMenu(lock: () => void, tell: (command: MenuCommand) => void): void {
  const mac = process.platform === 'darwin'
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'Accord',
        submenu: [
          {
            label: 'Find',
            accelerator: 'CommandOrControl+K',
            registerAccelerator: false,
            click: () => tell('find'),
          },
          { label: 'Keyboard shortcuts', click: () => tell('shortcuts') },
          { type: 'separator' },
          { label: 'Lock', accelerator: 'CommandOrControl+L', click: lock },
          { type: 'separator' },
          { role: 'quit', label: mac ? 'Quit Accord' : 'Quit' },
        ],
      },
      { role: 'editMenu' },
      {
        label: 'View',
        submenu: [
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { role: 'resetZoom' },
          { type: 'separator' },
          { role: 'togglefullscreen' },
        ],
      },
      { role: 'windowMenu' },
    ]),
  )
}
