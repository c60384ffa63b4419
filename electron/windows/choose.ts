import { dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import { filesOf } from './files-to-choose.ts'
import type { FileKind } from './files-to-choose.ts'

/** Each asks with the computer's own dialog over this window, and answers a whole path; null: cancelled. */
export async function chooseFile(over: BrowserWindow, kind: FileKind): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(over, {
    ...filesOf[kind],
    properties: ['openFile'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

export async function chooseNewFile(over: BrowserWindow, name: string): Promise<string | null> {
  const kind = name.endsWith('.json') ? 'JSON' : 'CSV'
  const { canceled, filePath } = await dialog.showSaveDialog(over, {
    title: `Save as ${kind}`,
    defaultPath: name,
    filters: [{ name: kind, extensions: [kind.toLowerCase()] }],
  })
  return canceled || filePath === '' ? null : filePath
}

export async function chooseFolder(over: BrowserWindow, forWhat: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(over, {
    title: `Choose a folder for the ${forWhat}`,
    properties: ['openDirectory', 'createDirectory'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}
