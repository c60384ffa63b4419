// What Electron's own default_app.asar does for `electron DIR`, cut to that one case: the development
// runtime comes without its resources folder (see ../electron-runtime.ts).
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const directory = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (directory === undefined) {
  process.stderr.write('Name the folder of the app to start.\n')
  process.exit(2)
}

const folder = resolve(directory)
const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.name = about.productName ?? about.name
app.setVersion(about.version)
app.setPath('userData', join(app.getPath('appData'), app.name))
app.setAppPath(folder)
// Awaited at the top level, so that 'ready' waits for the app's own code.
await import(pathToFileURL(join(folder, about.main)).href)
