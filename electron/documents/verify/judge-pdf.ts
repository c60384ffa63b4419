import { PDFDocument, ParseSpeeds } from 'pdf-lib'
import { invalid } from '../../../shared/kernel/reply.ts'
import type { PackInput, Statement } from '../../../shared/records.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { pathOfCarried } from '../pack/signed-files.ts'
import { proofProblems } from './check-proof.ts'
import { checkStatements } from './check-statements.ts'
import { judgedAs, ownerless } from './judge-pack.ts'
import type { JudgedPack, Judging, LookedThrough } from './judge-pack.ts'
import type { FoundFiles } from '../pack/pack-files.ts'
import { packInputOf, possibleInputs } from './pack-input-of.ts'
import { carriedFiles } from './pdf/carried-files.ts'
import type { Carried } from './pdf/carried-files.ts'
import { checkRecord } from './record-problems.ts'
import { checkPdf } from './remake.ts'
import type { CheckedPdf, PrintRecord } from './remake.ts'
import { sideOf } from './side-of.ts'

/** What a PDF by itself leaves open, whatever it carries. */
export const aloneSays =
  'This is record.pdf by itself: the other files of its pack were not looked at, nor whether a later version lies beside it.'

/**
 * Judges record.pdf by what it carries, as far as that goes: record, statements, signatures, keys and proof, and
 * whether its own words are those that were signed. `invalid{pdf}` where it carries nothing.
 */
export async function judgePdf(path: string, bytes: Buffer, judging: Judging = {}): Promise<JudgedPack> {
  const carried = await carriedIn(bytes)
  if (carried === null || carried.size === 0) throw invalid({ pdf: 'carries nothing that was signed' })
  const files = asPack(carried, bytes)
  const side = sideOf(files, '')
  if (side === null) return ownerless(path)
  const found = await lookThrough(files, side, judging.print)
  const strange = [...carried.keys()].filter((name) => pathOfCarried(name) === null)
  const problems = [...found.problems, ...strange.map((name) => `${name}: no pack has such a file`)]
  const judged = judgedAs({ path, files, litter: [], side }, { ...found, problems }, judging)
  const { verdict } = judged
  return {
    ...judged,
    // Its folder and its name are whatever it was filed under.
    verdict: { ...verdict, reasons: [...verdict.reasons, aloneSays], says: found.statements.remarks },
  }
}

async function carriedIn(bytes: Buffer): Promise<Carried | null> {
  try {
    return carriedFiles(
      await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest }),
    )
  } catch {
    return null
  }
}

/** What it carries, where it would lie in a pack, and the PDF itself. */
function asPack(carried: Carried, pdf: Buffer): FoundFiles {
  const named = [...carried].flatMap(([name, bytes]) => {
    const path = pathOfCarried(name)
    return path === null ? [] : ([[path, bytes]] as const)
  })
  const bytes = new Map([...named, ['record.pdf', pdf] as const])
  return { paths: [...bytes.keys()].toSorted(), links: [], bytes }
}

async function lookThrough(
  files: FoundFiles,
  side: Side,
  print: PrintRecord | undefined,
): Promise<LookedThrough> {
  const { identity, record, problems: wrongRecord } = checkRecord(files, side)
  const statements = checkStatements({ files, side, record })
  const apart = [
    ...wrongRecord,
    ...statements.problems,
    ...proofProblems(files, [...statements.sound.values()]),
  ]
  const inputs = apart.length > 0 ? [] : inputsOf(files, side, statements.sound)
  const pdf = await checkAny(files, inputs, print)
  const isLeft = files.paths.includes('audit/checkpoint.txt')
  return {
    identity,
    statements,
    problems: [...apart, ...pdf.problems],
    missing: isLeft ? [] : ['audit/checkpoint.txt'],
    pdf,
    input: null,
  }
}

function inputsOf(
  files: FoundFiles,
  side: Side,
  statements: ReadonlyMap<string, Statement>,
): readonly PackInput[] {
  return possibleInputs(packInputOf({ files, side, statements }))
}

/** Without VERIFY.txt, whose authority fell short is told by the PDF alone. */
async function checkAny(
  files: FoundFiles,
  inputs: readonly PackInput[],
  print: PrintRecord | undefined,
): Promise<CheckedPdf> {
  const check = (input: PackInput | null, printing?: PrintRecord): Promise<CheckedPdf> =>
    checkPdf(files, { input, pdfCarries: true }, printing)
  for (const input of inputs) {
    const checked = await check(input).catch(() => null)
    if (checked !== null && checked.problems.length === 0) return print ? check(input, print) : checked
  }
  return inputs[0] === undefined ? check(null) : check(inputs[0]).catch(() => unreadable)
}

const unreadable: CheckedPdf = {
  verdict: 'not compared',
  problems: ['record.json is not a record that Accord makes'],
  missing: [],
  reasons: [],
}
