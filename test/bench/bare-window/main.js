// The least that Electron can be asked for: one window with a line of text in it.
import { BrowserWindow, app } from 'electron'

app.setPath('userData', process.argv.at(-1))
void app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile('index.html'))
