import { Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../shared/contract.ts'

type Item = MenuItemConstructorOptions
type Tell = (command: MenuCommand) => void

const line: Item = { type: 'separator' }

/** The application's menu: what every desktop program has, in plain words, and locking. */
export function setMenu(lock: () => void, tell: Tell): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: 'File', submenu: file(lock, tell) },
      { label: 'Edit', submenu: edit(tell) },
      { label: 'View', submenu: view(tell) },
      { role: 'windowMenu', label: 'Window' },
      {
        role: 'help',
        label: 'Help',
        submenu: [
          { label: 'Keyboard shortcuts', click: () => tell('shortcuts') },
          { label: 'About Accord', click: () => tell('about') },
        ],
      },
    ]),
  )
}

/** The page itself hears the key, in a field or not; the menu only says which it is. */
const said = (label: string, accelerator: string, click: () => void): Item => ({
  label,
  accelerator,
  registerAccelerator: false,
  click,
})

const file = (lock: () => void, tell: Tell): Item[] => [
  { label: 'Import referrals…', click: () => tell('import') },
  { label: 'Check a pack…', click: () => tell('checkPacks') },
  { label: 'Check a record’s PDF…', click: () => tell('checkPdf') },
  said('Print…', 'CommandOrControl+P', () => tell('print')),
  line,
  { label: 'Lock', accelerator: 'CommandOrControl+L', click: lock },
  line,
  { role: 'quit', label: process.platform === 'darwin' ? 'Quit Accord' : 'Quit' },
]

const edit = (tell: Tell): Item[] => [
  { role: 'undo', label: 'Undo' },
  { role: 'redo', label: 'Redo' },
  line,
  { role: 'cut', label: 'Cut' },
  { role: 'copy', label: 'Copy' },
  { role: 'paste', label: 'Paste' },
  { role: 'selectAll', label: 'Select all' },
  line,
  said('Find anything', 'CommandOrControl+K', () => tell('find')),
  said('Find on this page', 'CommandOrControl+F', () => tell('findOnPage')),
]

const view = (tell: Tell): Item[] => [
  said('Back', process.platform === 'darwin' ? 'Command+[' : 'Alt+Left', () => tell('back')),
  said('Forward', process.platform === 'darwin' ? 'Command+]' : 'Alt+Right', () => tell('forward')),
  line,
  { role: 'zoomIn', label: 'Larger' },
  { role: 'zoomOut', label: 'Smaller' },
  { role: 'resetZoom', label: 'Usual size' },
  line,
  { role: 'togglefullscreen', label: 'Full screen' },
]
