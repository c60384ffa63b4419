import { app, powerMonitor, protocol } from 'electron'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readArguments } from './arguments.ts'
import { DesktopShell } from './desktop-shell.ts'
import { watchIdle } from './idle.ts'
import { listen } from './ipc.ts'
import { osKeychain } from './keychain.ts'
import { refusedArgument } from './packed-arguments.ts'
import { setMenu } from './menu.ts'
import { runPrintWorker } from './print-worker.ts'
import { hardenContents } from './windows/harden-session.ts'
import { ourSession, wallSession } from './windows/our-session.ts'
import { kindOf } from './windows/window.ts'
import { ConsoleWindows } from './windows/windows.ts'

const refused = app.isPackaged
  ? refusedArgument(process.argv.slice(1), {
      platform: process.platform,
      isRoot: process.getuid?.() === 0,
    })
  : null
if (refused !== null) {
  process.stderr.write(`Accord does not take ${refused}, and has not started.\n`)
  process.exit(2)
}

const here = import.meta.dirname
const options = readArguments(process.argv.slice(1), app.getPath('userData'))

// Chromium has no sandbox for root; whoever starts it so has said --no-sandbox and was warned.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
// As in build/electron-builder.ts: Windows shows notifications of programs that it knows by it.
app.setAppUserModelId('uk.accord.panel')
// No name leads anywhere either: looking one up would already tell somebody something.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
// The window's own files stay apart from the records; nothing of a session is kept in them.
app.setPath('userData', join(options.dataDir, options.printWorker ? 'printer' : 'window'))
app.setPath('sessionData', app.getPath('userData'))
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
app.on('web-contents-created', (_event, contents) => hardenContents(contents))

if (options.printWorker) {
  app.on('window-all-closed', () => undefined)
  void app.whenReady().then(() => runPrintWorker(ourSession(join(here, 'renderer'))))
} else if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(start)
} else {
  process.stderr.write('Accord is already open on this folder.\n')
  app.quit()
}

async function start(): Promise<void> {
  const windows = new ConsoleWindows({
    session: ourSession(join(here, 'renderer')),
    wallSession: wallSession(join(here, 'renderer')),
    preload: join(here, 'preload.cjs'),
    displayFile: join(app.getPath('userData'), 'shared-screen.json'),
    placeFile: join(app.getPath('userData'), 'window-place.json'),
  })
  const { promise: coming, resolve } = Promise.withResolvers<DesktopShell>()
  listen(coming, kindOf)
  const window = windows.console()
  // What answers its first question is read while the window's own process starts.
  setImmediate(() => void import('./store/app/store-status.ts'))
  const shell = new DesktopShell({
    dataDir: options.dataDir,
    storeEntry: join(here, 'store.js'),
    makerEntry: join(here, 'maker.js'),
    keychain: await osKeychain(),
    windows,
  })
  resolve(shell)
  windows.onHide = () => void shell.hideWall()
  lockWhenLeft(shell)
  setMenu(
    () => void shell.lock(),
    (command) => shell.changed({ kind: 'menu', command }),
  )
  app.on('second-instance', () => windows.focus())
  app.on('activate', () => windows.focus())
  app.on('window-all-closed', () => app.quit())
  quitInOrder(shell)
  const picture = app.isPackaged ? undefined : process.env['ACCORD_FIRST_WINDOW_PICTURE']
  if (picture) window.once('show', () => setTimeout(() => void savePicture(picture), 1500))
  const savePicture = async (path: string): Promise<void> =>
    writeFile(path, (await window.webContents.capturePage()).toPNG())
}

function lockWhenLeft(shell: DesktopShell): void {
  const lock = (): void => void shell.lock()
  powerMonitor.on('suspend', lock)
  powerMonitor.on('lock-screen', lock)
  let lastInput = performance.now()
  app.on('web-contents-created', (_event, contents) =>
    contents.on('input-event', () => (lastInput = performance.now())),
  )
  watchIdle(
    {
      system: () => powerMonitor.getSystemIdleTime(),
      ours: () => (performance.now() - lastInput) / 1000,
      inside: () => shell.secondsInside,
    },
    options.lockAfterSeconds,
    (seconds) => void shell.lockWhenIdle(seconds, options.lockAfterSeconds),
  )
}

/** What is being typed is saved and the store closed before the program ends. */
function quitInOrder(shell: DesktopShell): void {
  let ended = false
  app.on('before-quit', (event) => {
    if (ended) return
    event.preventDefault()
    void shell.end().finally(() => {
      ended = true
      app.quit()
    })
  })
}
