import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { newId } from '../../../shared/kernel/ids.ts'
import { writeWhole } from '../kernel/whole-file.ts'

const Device = z.strictObject({ deviceId: z.uuidv7() })

const pathIn = (dataDir: string): string => join(dataDir, 'device.json')

/**
 * Which computer this is, by an id of its own beside the store: it is no part of the store, so that a copy of that on
 * another computer is another device. Says nothing of whose it is. Where it can't be kept, it lasts until Accord ends.
 */
export function deviceOf(dataDir: string): string {
  const known = readDevice(dataDir)
  if (known !== null) return known
  const deviceId = newId()
  try {
    writeWhole(pathIn(dataDir), JSON.stringify({ deviceId }))
  } catch {
    // A full disk keeps nobody out.
  }
  return deviceId
}

function readDevice(dataDir: string): string | null {
  if (!existsSync(pathIn(dataDir))) return null
  try {
    return Device.parse(JSON.parse(readFileSync(pathIn(dataDir), 'utf8'))).deviceId
  } catch {
    return null
  }
}
