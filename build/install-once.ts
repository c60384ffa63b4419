import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder once: `make` fills a temporary folder beside it, which then takes its name in one step.
 * Callers at the same time, in this process or another, all end with the same finished folder.
 */
export async function installOnce(folder: string, make: (into: string) => Promise<void>): Promise<string> {
  if (existsSync(folder)) return folder
  const temporary = `${folder}.${randomUUID()}`
  await mkdir(dirname(folder), { recursive: true })
  try {
    await mkdir(temporary)
    await make(temporary)
    await rename(temporary, folder)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    // A folder that is there now was finished by another caller, whose work is as good as ours.
    if (!existsSync(folder)) throw error
  }
  return folder
}
