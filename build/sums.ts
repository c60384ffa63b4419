import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** Writes `SHA256SUMS` of these files into a folder, as `sha256sum -c` reads it. */
export async function writeSums(folder: string, paths: readonly string[]): Promise<void> {
  const lines: string[] = []
  for (const path of paths.toSorted()) {
    const sum = createHash('sha256')
    await pipeline(createReadStream(path), sum)
    lines.push(`${sum.digest('hex')}  ${basename(path)}\n`)
  }
  await writeFile(join(folder, 'SHA256SUMS'), lines.join(''))
}
