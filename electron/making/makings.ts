import type { Letter } from '../../shared/letters.ts'
import type { PackFile, PackInput } from '../../shared/records.ts'
import { filesOfIndex } from '../documents/folders/index-files.ts'
import type { BesideFile } from '../documents/folders/index-files.ts'
import type { IndexHere } from '../documents/folders/index-here.ts'
import { indexPage } from '../documents/folders/index-page.ts'
import { letterFiles, pageOf } from '../documents/letters/letter-files.ts'
import { letterPage } from '../documents/letters/letter-page.ts'
import { letterSettings } from '../documents/letters/letter-settings.ts'
import { packFiles } from '../documents/pack/pack.ts'
import type { PrintSettings } from '../documents/page/print-settings.ts'
import { printSettings } from '../documents/page/print-settings.ts'
import { recordPage } from '../documents/page/record-page.ts'

interface Page {
  readonly html: string
  readonly settings: PrintSettings
}

/** What a release is made of, by name: the page that is printed, and the files once it is. Each is given and answers plain data. */
export const makings = {
  packPage: (input: PackInput): Page => ({ html: recordPage(input), settings: printSettings(input) }),

  packFiles: (input: PackInput, pdf: Uint8Array | null): Promise<readonly PackFile[]> =>
    packFiles(input, { pdf }),

  letterPage: (letter: Letter, isDraft: boolean): Page => {
    const page = pageOf(letter, isDraft)
    return { html: letterPage(page), settings: letterSettings(page) }
  },

  letterFiles: (letter: Letter, pdf: Uint8Array | null, isDraft: boolean): Promise<readonly PackFile[]> =>
    letterFiles(letter, pdf, isDraft),

  indexPage: ({ side, rows }: IndexHere): Page => indexPage(side, rows),

  indexFiles: (index: IndexHere, pdf: Uint8Array | null): Promise<readonly BesideFile[]> =>
    filesOfIndex(index, pdf),
} as const

export type Makings = typeof makings
