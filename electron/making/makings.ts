import type { CheckedPack, DroppedFile } from '../../shared/desk.ts'
import type { Letter } from '../../shared/letters.ts'
import type { MinutesMaterial, MinutesToWrite } from '../../shared/minutes.ts'
import type { Papers } from '../../shared/papers.ts'
import type { PartToWrite } from '../../shared/person-parts.ts'
import type { Recall, RecallHolder } from '../../shared/recalls.ts'
import type { PackFile, PackInput } from '../../shared/records.ts'
import { figureFiles, figuresPage } from '../documents/figures/figure-files.ts'
import type { FiguresPaper } from '../documents/figures/paper.ts'
import { filesOfIndex } from '../documents/folders/index-files.ts'
import type { BesideFile } from '../documents/folders/index-files.ts'
import type { IndexHere } from '../documents/folders/index-here.ts'
import { indexPage } from '../documents/folders/index-page.ts'
import { letterFiles, pageOf } from '../documents/letters/letter-files.ts'
import { letterPage } from '../documents/letters/letter-page.ts'
import { letterSettings } from '../documents/letters/letter-settings.ts'
import { minutesFiles, minutesPage } from '../documents/minutes/minutes-files.ts'
import { packFiles } from '../documents/pack/pack.ts'
import type { PrintSettings } from '../documents/page/print-settings.ts'
import { printSettings } from '../documents/page/print-settings.ts'
import { recordPage } from '../documents/page/record-page.ts'
import { papersPage, papersSettings } from '../documents/papers/papers-page.ts'
import type { Fit } from '../documents/papers/papers-page.ts'
import { papersPdf } from '../documents/papers/papers-pdf.ts'
import { partFiles, partPage } from '../documents/person-parts/part-files.ts'
import { noticeFile } from '../documents/recalls/notice-file.ts'
import { noticePage } from '../documents/recalls/notice-page.ts'
import { checkDropped, checkFolder } from '../documents/verify/check-packs.ts'
import type { NamedFile } from '../documents/write-files.ts'
import type { KeyList } from '../proof/key-list.ts'

interface Page {
  readonly html: string
  readonly settings: PrintSettings
}

/**
 * Every document, by name: the page that is printed, and the files once it is; and packs that are there, whose documents are
 * made again to be compared. Each is given and answers plain data.
 */
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

  minutesPage: (one: MinutesToWrite): Page => minutesPage(one),

  minutesFiles: (
    meeting: Omit<MinutesMaterial, 'copies'>,
    one: MinutesToWrite,
    pdf: Uint8Array | null,
  ): Promise<readonly NamedFile[]> => minutesFiles(meeting, one, pdf),

  partPage: (part: PartToWrite): Page => partPage(part),

  partFiles: (at: string, part: PartToWrite, pdf: Uint8Array | null): Promise<readonly NamedFile[]> =>
    partFiles(at, part, pdf),

  papersPage: (papers: Papers, numbers: readonly number[], fit: Fit): Page => ({
    html: papersPage(papers, numbers, fit),
    settings: papersSettings,
  }),

  papersPdf: (papers: Papers, numbers: readonly number[], printed: Uint8Array): Promise<Uint8Array | null> =>
    papersPdf(papers, numbers, printed),

  noticePage: (recall: Recall, holder: RecallHolder): Page => noticePage(recall, holder),

  noticeFile: (recall: Recall, holder: RecallHolder, printed: Uint8Array): Promise<NamedFile> =>
    noticeFile(recall, holder, printed),

  figuresPage: (paper: FiguresPaper): Page => figuresPage(paper),

  figureFiles: (paper: FiguresPaper, pdf: Uint8Array | null): Promise<readonly NamedFile[]> =>
    figureFiles(paper, pdf),

  checkFolder: (path: string, keys: readonly KeyList[]): Promise<readonly CheckedPack[]> =>
    checkFolder(path, keys),

  checkDropped: (files: readonly DroppedFile[], keys: readonly KeyList[]): Promise<readonly CheckedPack[]> =>
    checkDropped(files, keys),
} as const

export type Makings = typeof makings
