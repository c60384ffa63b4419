import { fixedPdf } from '../../electron/documents/pack/fixed-record.ts'
import { signedFiles } from '../../electron/documents/pack/signed-files.ts'
import { judgePdf } from '../../electron/documents/verify/judge-pdf.ts'
import type { PackVerdict } from '../../electron/documents/verify/judge-pack.ts'
import type { PrintRecord } from '../../electron/documents/verify/remake.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { carryingInput, carryingPack, printedRecord } from '../support/documents/carrying-pack.ts'
import { flipped, numbers } from './flips.ts'
import type { FlipReport } from './flips.ts'
import { judged, keyLists, summed } from './packs.ts'
import type { Files } from './packs.ts'

export interface PdfFlipReport extends FlipReport {
  /** Verdicts on one whose words and carried files are all as they were, each of which says that no more was compared. */
  readonly sameWords: number
}

type Judgement = Pick<PackVerdict, 'state' | 'reasons' | 'pdf'>

const input = carryingInput()
const print: PrintRecord = async () => printedRecord
const pdfOf = (files: Files): Buffer => files.get('record.pdf') ?? Buffer.alloc(0)

/** As `accord verify record.pdf` does; what is refused as no record at all is found as well. */
export async function judgedAlone(pdf: Buffer, printing?: PrintRecord): Promise<Judgement> {
  try {
    return (await judgePdf('/filed/record.pdf', pdf, { keys: keyLists, print: printing })).verdict
  } catch (error) {
    if (!(error instanceof Failure) || error.error.kind !== 'invalid') throw error
    return { state: 'damaged', reasons: ['record.pdf carries nothing that was signed'], pdf: 'otherwise' }
  }
}

/** By itself, and within its pack with the sums as they stood and written anew. */
const ways: readonly (readonly [string, (files: Files, printing?: PrintRecord) => Promise<Judgement>])[] = [
  ['alone', (files, printing) => judgedAlone(pdfOf(files), printing)],
  ['sums as they stood', (files, printing) => judged(files, undefined, printing)],
  ['sums written anew', (files, printing) => judged(summed(files), undefined, printing)],
]

/**
 * Flips one bit of a record.pdf that carries what was signed, again and again, and judges it with and without printing:
 * it is never as signed, and where its words still are, the verdict says that how they look was not compared.
 */
export async function flipPdf(flips: number, { seed = 1 } = {}): Promise<PdfFlipReport> {
  const sound = await carryingPack(input)
  const random = numbers(seed)
  const [current, unnamed]: [string[], string[]] = [[], []]
  let sameWords = 0
  for (let count = 0; count < flips; count++) {
    const [how, judge] = ways[count % ways.length] ?? ways[0] ?? []
    if (!how || !judge) continue
    const bytes = pdfOf(sound)
    const [at, bit] = [random(bytes.length), random(8)]
    const files = new Map(sound).set('record.pdf', flipped(bytes, at, bit))
    const name = `record.pdf at ${at}, ${bit}, ${how}`
    // The PDF here is of the order before today's (record-layout.ts), which is printed again for nobody.
    for (const verdict of [await judge(files), await judge(files, print)]) {
      const { state, reasons, pdf } = verdict
      const isNamed = reasons.some((reason) => reason.includes('record.pdf') || isOfCarried(reason))
      if (!isNamed) unnamed.push(`${name}: ${reasons.join('; ')}`)
      if (!state.startsWith('current')) continue
      sameWords++
      if (pdf !== 'same words' || !reasons.some(saysNotCompared)) current.push(name)
    }
  }
  return { flips, current, unnamed, sameWords }
}

/** A glyph, a colour or a place that is another: no word of it is. */
const saysNotCompared = (reason: string): boolean => reason.includes('how they look was not compared')

/** Alone, what it carries is all there is: a changed file is named by itself. */
const isOfCarried = (reason: string): boolean =>
  signedFiles(input).some(({ path }) => reason.includes(path)) || /signs other bytes/.test(reason)

/** Flips one bit of one of the files that the PDF carries, and puts the PDF together anew, with the sums beside it. */
export async function flipCarried(flips: number, { seed = 1 } = {}): Promise<FlipReport> {
  const sound = await carryingPack(input)
  const carried = signedFiles(input)
  const random = numbers(seed)
  const [current, unnamed]: [string[], string[]] = [[], []]
  for (let count = 0; count < flips; count++) {
    const target = carried[random(carried.length)]
    if (!target) continue
    const [at, bit] = [random(target.bytes.length), random(8)]
    const others = carried.map((file) =>
      file === target ? { ...file, bytes: flipped(Buffer.from(file.bytes), at, bit) } : file,
    )
    const pdf = Buffer.from(await fixedPdf(printedRecord, input, others))
    const name = `${target.path} within record.pdf at ${at}, ${bit}`
    const within = await judged(summed(new Map(sound).set('record.pdf', pdf)))
    const alone = await judgedAlone(pdf)
    for (const [how, { state, reasons }] of [['in its pack', within] as const, ['alone', alone] as const]) {
      if (state.startsWith('current')) current.push(`${name}, ${how}`)
      const isNamed = reasons.some((reason) => reason.includes('record.pdf') || isOfCarried(reason))
      if (!isNamed) unnamed.push(`${name}, ${how}: ${reasons.join('; ')}`)
    }
  }
  return { flips, current, unnamed }
}
