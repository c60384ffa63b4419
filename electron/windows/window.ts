import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { BrowserWindowConstructorOptions, Session } from 'electron'
import { fitted } from './fitted.ts'
import { origin } from './policy.ts'
import { isKeptFromCapture, webPreferences } from './web-preferences.ts'
import type { WantedSize } from './fitted.ts'
import type { WindowKind } from './web-preferences.ts'

const sizes: Readonly<Record<WindowKind, BrowserWindowConstructorOptions & WantedSize>> = {
  console: { width: 1280, height: 800, minWidth: 800, minHeight: 440 },
  wall: { width: 1280, height: 720, minWidth: 640, minHeight: 360, autoHideMenuBar: true },
  still: { width: 1280, height: 720, minWidth: 640, minHeight: 360, autoHideMenuBar: true },
  print: { width: 900, height: 1200, minWidth: 0, minHeight: 0 },
}

const paper = (): string => (nativeTheme.shouldUseDarkColors ? '#15181b' : '#f7f6f2')

/** What a window was made as; a page that is in no such window is answered nothing. */
const kinds = new Map<number, WindowKind>()
export const kindOf = (webContentsId: number): WindowKind | undefined => kinds.get(webContentsId)

/** The only place that makes a window. It is shown when its first page is drawn. */
export function openWindow(
  kind: WindowKind,
  preload: string,
  ours: Session,
  placed: BrowserWindowConstructorOptions = {},
): BrowserWindow {
  const window = new BrowserWindow({
    ...fitted(sizes[kind], screen.getPrimaryDisplay().workAreaSize),
    ...placed,
    show: false,
    title: 'Accord',
    backgroundColor: kind === 'print' ? '#ffffff' : paper(),
    webPreferences: webPreferences(kind, preload, ours),
  })
  const { id } = window.webContents
  kinds.set(id, kind)
  window.on('closed', () => kinds.delete(id))
  // No person's name in a title, a taskbar or a task switcher.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.setContentProtection(isKeptFromCapture(kind))
  // The console keeps the keyboard when the shared screen comes up.
  if (kind !== 'print')
    window.once('ready-to-show', () => (kind === 'console' ? window.show() : window.showInactive()))
  followTheme(window, kind)
  return window
}

/** What shows before a page is drawn has the page's own colour, also after the system went dark. */
function followTheme(window: BrowserWindow, kind: WindowKind): void {
  if (kind === 'print') return
  const follow = (): void => window.setBackgroundColor(paper())
  nativeTheme.on('updated', follow)
  window.on('closed', () => nativeTheme.off('updated', follow))
}

/** `route` is a path with ids only; it stands behind the hash, so that the page itself is always the same file. */
export const pageUrl = (kind: 'console' | 'wall', route = '/'): string =>
  `${origin}/${kind === 'console' ? 'index.html' : 'shared-screen.html'}#${route}`
