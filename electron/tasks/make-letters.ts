import type { Letter, WrittenLetter } from '../../shared/letters.ts'
import { isPrinted } from '../../shared/letters/lay-out.ts'
import { sha256Hex } from '../proof/jcs.ts'
import type { WrittenFolder } from '../documents/folders/write.ts'
import type { Maker } from '../making/maker.ts'
import type { Sheet } from './make-sheets.ts'

export interface MadeLetter {
  readonly folder: WrittenFolder
  /** What the log keeps of it. */
  readonly written: WrittenLetter
}

interface Making {
  readonly maker: Maker
  readonly pdf: boolean
  readonly isDraft?: boolean
}

/** A letter to be printed and built, for a folder of its own. */
export const letterSheet = (letter: Letter, { maker, pdf, isDraft = false }: Making): Sheet<MadeLetter> => ({
  page: pdf && isPrinted(letter) ? () => maker.make('letterPage', letter, isDraft) : null,
  build: async (printed) => madeOf(letter, await maker.make('letterFiles', letter, printed, isDraft)),
})

function madeOf(letter: Letter, files: WrittenFolder['files']): MadeLetter {
  const { recordId, recordVersion, format, language, version: letterVersion } = letter
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
