import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from 'playwright'
import { expect } from 'vitest'
import { patiently } from './app.ts'
import { temporaryFolder } from './cleanup.ts'

/**
 * In the place of the computer's own dialog: whatever is sent to it is printed into a file, by the same print style.
 * Answers a function that does what prints, and says what then stands on paper, page by page.
 */
export async function paperIn(
  app: ElectronApplication,
): Promise<(act: () => Promise<unknown>) => Promise<readonly string[]>> {
  const folder = temporaryFolder('on-paper')
  await app.evaluate(({ app: electron, webContents: all }, into) => {
    const { writeFileSync, renameSync } = process.getBuiltinModule('node:fs')
    let count = 0
    const toFile = (contents: Electron.WebContents): void => {
      const print = async (path: string, done: Parameters<typeof contents.print>[1]): Promise<void> => {
        writeFileSync(`${path}.part`, await contents.printToPDF({ pageSize: 'A4', printBackground: true }))
        renameSync(`${path}.part`, path)
        done?.(true, '')
      }
      contents.print = (_options, done) => void print(`${into}/${++count}.pdf`, done)
    }
    for (const contents of all.getAllWebContents()) toFile(contents)
    electron.on('web-contents-created', (_event, contents) => toFile(contents))
  }, folder)
  const printed = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.pdf'))
  return async (act) => {
    const before = printed().length
    await act()
    await expect.poll(() => printed().length, patiently).toBe(before + 1)
    const file = join(folder, `${before + 1}.pdf`)
    // By poppler: no code of ours is asked.
    return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })
      .split('\f')
      .slice(0, -1)
      .map((text) => text.replaceAll(/\s+/g, ' ').trim())
  }
}
