import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { filesIn, run } from './packs.ts'

/** Where a phrase stands in the bytes of any file below a folder, as UTF-8 or as UTF-16. */
export function tracesOf(phrases: readonly string[], folder: string): readonly string[] {
  const sought = phrases.flatMap((phrase) => [
    { phrase, bytes: Buffer.from(phrase, 'utf8') },
    { phrase, bytes: Buffer.from(phrase, 'utf16le') },
  ])
  return filesIn(folder).flatMap((file) => {
    const content = readFileSync(join(folder, file))
    return sought.filter(({ bytes }) => content.includes(bytes)).map(({ phrase }) => `“${phrase}” in ${file}`)
  })
}

/** All that can be read in a pack: its texts as they are, its PDF and its Word copy as read by other programs. */
export async function readable(pack: string): Promise<string> {
  const texts = await Promise.all(
    filesIn(pack).map(async (file) => {
      if (file.endsWith('.pdf')) return run(pack, `pdftotext ${file} -`).said
      if (file.endsWith('.docx')) return (await mammoth.extractRawText({ path: join(pack, file) })).value
      return readFileSync(join(pack, file), 'utf8')
    }),
  )
  return texts.join('\n')
}
