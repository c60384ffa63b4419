import type { Letter, WrittenLetter } from '../../shared/letters.ts'
import { sha256Hex } from '../proof/jcs.ts'
import { isPrinted, letterFiles, pageOf } from '../documents/letters/letter-files.ts'
import { letterPage } from '../documents/letters/letter-page.ts'
import { letterSettings } from '../documents/letters/letter-settings.ts'
import type { WrittenFolder } from '../documents/folders/write.ts'
import type { Shell } from './shell.ts'

export interface MadeLetter {
  readonly folder: WrittenFolder
  /** What the log keeps of it. */
  readonly written: WrittenLetter
}

/** Prints and builds letters, each for a folder of its own. */
export async function makeLetters(
  shell: Shell,
  letters: readonly Letter[],
  pdf: boolean,
  isDraft = false,
): Promise<MadeLetter[]> {
  const onPaper = pdf ? letters.filter(isPrinted) : []
  const pages = onPaper.map((letter) => pageOf(letter, isDraft))
  const printed =
    pages.length === 0
      ? []
      : await shell.print(
          pages.map((page) => ({ html: letterPage(page), settings: letterSettings(page) })),
          () => undefined,
        )
  const pdfs = new Map(onPaper.map(({ recordId }, index) => [recordId, printed[index] ?? null]))
  const made: MadeLetter[] = []
  for (const letter of letters)
    made.push(await madeLetter(letter, pdfs.get(letter.recordId) ?? null, isDraft))
  return made
}

async function madeLetter(letter: Letter, pdf: Uint8Array | null, isDraft: boolean): Promise<MadeLetter> {
  const { recordId, recordVersion, format, language, version: letterVersion } = letter
  const files = await letterFiles(letter, pdf, isDraft)
  return {
    folder: { side: 'person', recordId, version: recordVersion, files },
    written: {
      recordId,
      recordVersion,
      letterVersion,
      format,
      language,
      files: files.length,
      // The first is what the person is given; Word's copy of it goes along.
      sha256: sha256Hex(files[0]?.bytes ?? new Uint8Array()),
    },
  }
}
