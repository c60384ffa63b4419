import type { Copy, Papers } from '../../shared/papers.ts'
import { fits } from '../documents/papers/papers-page.ts'
import type { Fit } from '../documents/papers/papers-page.ts'
import { shortId } from '../documents/short-id.ts'
import { writeFiles } from '../documents/write-files.ts'
import type { Maker } from '../making/maker.ts'
import { sha256Hex } from '../proof/jcs.ts'
import { leaving } from './leaving.ts'
import { makeSheets } from './make-sheets.ts'
import type { Shell } from './shell.ts'
import { sayWhichFolder } from './which-folder.ts'

export interface ChosenPages {
  readonly papers: Papers
  readonly numbers: readonly number[]
}

export interface FittedPapers {
  readonly bytes: Uint8Array
  /** The largest type in which each of these pages keeps to its sheet: the one reckoned with, or a step less. */
  readonly fit: Fit
}

interface Making {
  readonly maker: Maker
  readonly signal?: AbortSignal
  readonly onFitted?: () => void
}

/** One PDF a copy, all of them or none; says how far it is, and stops when asked to. */
export async function writePapers(
  shell: Shell,
  maker: Maker,
  { meetingId, chosen }: { readonly meetingId: string; readonly chosen: readonly ChosenPages[] },
  folder: string,
  signal: AbortSignal,
): Promise<{ readonly files: number; readonly pages: number }> {
  const [task, total] = ['papers.write', chosen.length] as const
  const say = (done: number): void => shell.changed({ kind: 'progress', task, done, total, unit: 'papers' })
  let done = 0
  say(done)
  const made = await fitted(shell, chosen, { maker, signal, onFitted: () => say((done += 1)) })
  const files = made.map(({ bytes, papers, numbers }) => ({ name: fileName(papers, numbers), bytes }))
  await leaving(shell, { task, aboutId: meetingId, folder, contents: files }, (madeIn) =>
    writeFiles(folder, files, { signal, madeIn }).catch(sayWhichFolder),
  )
  return { files: files.length, pages: chosen.reduce((sum, { numbers }) => sum + numbers.length, 0) }
}

/** The chosen pages under their own numbers, each on one sheet, in the order in which they were chosen. */
export async function fitted(
  shell: Pick<Shell, 'print'>,
  chosen: readonly ChosenPages[],
  { maker, onFitted = () => undefined, ...making }: Making,
): Promise<readonly (ChosenPages & FittedPapers)[]> {
  const made = new Map<ChosenPages, FittedPapers>()
  for (const fit of fits) {
    const left = chosen.filter((one) => !made.has(one))
    const sheets = left.map((one) => ({
      page: () => maker.make('papersPage', one.papers, one.numbers, fit),
      build: async (printed: Uint8Array | null) => {
        const bytes = printed && (await maker.make('papersPdf', one.papers, one.numbers, printed))
        if (bytes === null) return
        made.set(one, { bytes, fit })
        onFitted()
      },
    }))
    await makeSheets(shell, sheets, making)
  }
  return chosen.map((one) => {
    const own = made.get(one)
    if (!own) throw new Error('the papers do not fit their pages')
    return { ...one, ...own }
  })
}

const copyWords: Readonly<Record<Copy, string>> = {
  health: 'health',
  socialCare: 'social-care',
  neither: 'neither',
}

/** `papers-2026-12-04-v2-health-1a2b3c4d.pdf`: the end of the member's id stands for whose it is. */
export function fileName(papers: Papers, numbers: readonly number[]): string {
  const part = numbers.length === papers.pages.length ? '' : `-pages-${runs(numbers)}`
  return `papers-${papers.heldOn}-v${papers.version}-${copyWords[papers.copy]}-${shortId(papers.memberId)}${part}.pdf`
}

const longest = 80

/** "1to4-9"; a long list by the start of its digest, since two lists must not take each other's name. */
function runs(numbers: readonly number[]): string {
  const parts: [number, number][] = []
  for (const number of numbers) {
    const last = parts.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else parts.push([number, number])
  }
  const name = parts.map(([from, to]) => (from === to ? `${from}` : `${from}to${to}`)).join('-')
  return name.length <= longest ? name : sha256Hex(name).slice(0, 12)
}
