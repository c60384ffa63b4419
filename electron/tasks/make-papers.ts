import { Failure } from '../../shared/kernel/reply.ts'
import type { Copy, Papers } from '../../shared/papers.ts'
import { shortId } from '../documents/short-id.ts'
import { fits, papersPage, papersSettings, papersTitle } from '../documents/papers/papers-page.ts'
import type { Fit } from '../documents/papers/papers-page.ts'
import { canonicalJson, sha256Hex } from '../proof/jcs.ts'
import { countPages, fixPdf } from '../documents/fixed-pdf.ts'
import { writeFiles } from '../documents/write-files.ts'
import type { NamedFile } from '../documents/write-files.ts'
import { leaving } from './leaving.ts'
import type { Shell } from './shell.ts'
import { orStopped } from './stoppable.ts'
import { sayWhichFolder } from './which-folder.ts'

export interface ChosenPages {
  readonly papers: Papers
  readonly numbers: readonly number[]
}

/** One PDF a copy, all of them or none; says how far it is, and stops when asked to. */
export async function writePapers(
  shell: Shell,
  { meetingId, chosen }: { readonly meetingId: string; readonly chosen: readonly ChosenPages[] },
  folder: string,
  signal: AbortSignal,
): Promise<{ readonly files: number; readonly pages: number }> {
  const files: NamedFile[] = []
  const report = (): void =>
    shell.changed({
      kind: 'progress',
      task: 'papers.write',
      done: files.length,
      total: chosen.length,
      unit: 'papers',
    })
  for (const { papers, numbers } of chosen) {
    report()
    files.push({
      name: fileName(papers, numbers),
      bytes: await orStopped(signal, papersPdf(shell, papers, numbers)),
    })
  }
  report()
  await leaving(shell, { task: 'papers.write', aboutId: meetingId, folder, contents: files }, (madeIn) =>
    writeFiles(folder, files, { signal, madeIn }).catch(sayWhichFolder),
  )
  return { files: files.length, pages: chosen.reduce((sum, { numbers }) => sum + numbers.length, 0) }
}

/** The chosen pages under their own numbers, each on one sheet. The same papers give the same bytes. */
export async function papersPdf(
  shell: Pick<Shell, 'print'>,
  papers: Papers,
  numbers: readonly number[],
): Promise<Uint8Array> {
  const { printed } = await fitted(shell, papers, numbers)
  return fixPdf(printed, {
    title: papersTitle(papers),
    at: papers.issuedAt,
    idFrom: canonicalJson([papers.memberId, papers.fingerprint, numbers]),
  })
}

/** The largest type in which each of these pages keeps to its sheet: it is the one reckoned with, or a step less. */
export async function fitted(
  shell: Pick<Shell, 'print'>,
  papers: Papers,
  numbers: readonly number[],
): Promise<{ readonly fit: Fit; readonly printed: Uint8Array }> {
  for (const fit of fits) {
    const printed = await printPages(shell, papers, numbers, fit)
    if ((await countPages(printed)) === numbers.length) return { fit, printed }
  }
  throw new Error('the papers do not fit their pages')
}

async function printPages(
  shell: Pick<Shell, 'print'>,
  papers: Papers,
  numbers: readonly number[],
  fit: Fit,
): Promise<Uint8Array> {
  const page = { html: papersPage(papers, numbers, fit), settings: papersSettings }
  const [printed] = await shell.print([page], () => undefined)
  if (!printed) throw new Failure({ kind: 'notAllowed', why: 'printing' })
  return printed
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
