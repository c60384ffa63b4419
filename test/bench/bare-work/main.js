// What IPC and printing cost by themselves: an echo through a process of its own, and pages printed one after the other.
import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { BrowserWindow, app, ipcMain, net, protocol, utilityProcess } from 'electron'

let print = { pages: [], files: '' }

app.setPath('userData', process.argv.at(-1))
protocol.registerSchemesAsPrivileged([{ scheme: 'bare', privileges: { standard: true, secure: true } }])
ipcMain.handle('keep', (_event, name, value) => ask({ name, value }).then(() => undefined))
ipcMain.handle('echo', (_event, name, input) => ask({ name, input }))
ipcMain.handle('print', (_event, file) => printAll(JSON.parse(readFileSync(file, 'utf8'))))
void app.whenReady().then(open)

const waiting = new Map()
let next = 0
let child = null

/** Started as electron/store-client.ts starts the store. */
function childOf() {
  const entry = join(import.meta.dirname, 'store.js')
  const started =
    Number(process.versions.napi ?? 0) >= 10
      ? utilityProcess.fork(entry)
      : fork(entry, [], {
          execPath: process.env.ACCORD_NODE,
          execArgv: [],
          stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
          serialization: 'advanced',
        })
  started.on('message', ({ id, value }) => {
    waiting.get(id)(value)
    waiting.delete(id)
  })
  return started
}

function ask(message) {
  child ??= childOf()
  return new Promise((answered) => {
    waiting.set(++next, answered)
    const asked = { id: next, ...message }
    const send = child.postMessage ?? child.send
    send.call(child, asked)
  })
}

function open() {
  protocol.handle('bare', ({ url }) => answer(new URL(url).pathname))
  const webPreferences = { preload: join(import.meta.dirname, 'preload.cjs') }
  return new BrowserWindow({ width: 1280, height: 800, webPreferences }).loadFile('index.html')
}

function answer(path) {
  const page = print.pages[Number(path.slice(1))]
  if (page) return new Response(page.html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
  return net.fetch(pathToFileURL(join(print.files, path)).href)
}

/** Answers the bytes that were made. */
async function printAll(given) {
  print = given
  const window = new BrowserWindow({
    show: false,
    width: 900,
    height: 1200,
    webPreferences: { javascript: false },
  })
  let bytes = 0
  for (const [index, page] of print.pages.entries()) {
    await window.loadURL(`bare://bare/${index}`)
    bytes += (await window.webContents.printToPDF(page.settings)).length
  }
  window.destroy()
  return bytes
}
