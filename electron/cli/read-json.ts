import { readFileSync } from 'node:fs'
import { invalid } from '../../shared/reply.ts'

/** JSON from a file, or from standard input for `-`. Fails with invalid, never repeating what it read. */
export function readJson(path: string): unknown {
  let text: string
  try {
    text = readFileSync(path === '-' ? 0 : path, 'utf8')
  } catch {
    throw invalid({ input: 'cannot be read' })
  }
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw invalid({ input: 'not JSON' })
  }
}
