import type { PackFile, PackInput, Statement } from '../../../shared/records.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { recordLayouts } from '../content/record-layout.ts'
import { recordDocx } from '../docx/record-docx.ts'
import { readingFiles } from '../pack/reading-files.ts'
import type { FoundFiles } from '../pack/pack-files.ts'
import { inputFor, packInputOf } from './pack-input-of.ts'

interface Signed {
  readonly files: FoundFiles
  readonly side: Side
  readonly statements: ReadonlyMap<string, Statement>
}

export interface Derived {
  readonly problems: readonly string[]
  /** Files that VERIFY.txt speaks of and that are not there. */
  readonly missing: readonly string[]
  /** What the pack was made from; null where that cannot be told. */
  readonly input: PackInput | null
  /** VERIFY.txt says that record.pdf carries what was signed. */
  readonly pdfCarries: boolean
}

const unlike = (path: string): string => `${path} does not say what was signed`

/**
 * Nobody signs the files that people read and machines take in, but each follows from what was signed: they are made
 * again from the signed bytes, and must be the same to the byte. The PDF is compared by its words (remake.ts).
 */
export async function checkDerived(signed: Signed): Promise<Derived> {
  try {
    return await compareDerived(signed)
  } catch {
    // A record that keeps to the signatures and to nothing else: made by other hands than Accord's.
    return {
      problems: ['record.json is not a record that Accord makes'],
      missing: [],
      input: null,
      pdfCarries: false,
    }
  }
}

async function compareDerived(signed: Signed): Promise<Derived> {
  const { files } = signed
  const bare = packInputOf(signed)
  const text = files.bytes.get('VERIFY.txt')?.toString('utf8') ?? ''
  const made = [bare, ...withProof(bare)].flatMap((input) => inputFor(text, input) ?? [])[0]
  const input = made?.input ?? bare
  const isUnlike = ({ path, bytes }: PackFile): boolean => files.bytes.get(path)?.equals(bytes) === false
  const wrong = readingFiles(input).filter(isUnlike)
  const words = await Promise.all(
    recordLayouts.map(async (layout) => ({ path: 'record.docx', bytes: await recordDocx(input, layout) })),
  )
  if (words.every(isUnlike)) wrong.push(...words.slice(0, 1))
  return {
    problems: [
      ...(made === undefined ? saidOtherwise(text, files) : []),
      ...wrong.map(({ path }) => unlike(path)),
    ],
    missing: input.proofJson !== undefined && bare.proofJson === undefined ? ['audit/proof.json'] : [],
    input,
    pdfCarries: made?.pdfCarries ?? false,
  }
}

/** Where there is no proof, VERIFY.txt may be that of a pack which had one. */
const withProof = (input: PackInput): PackInput[] =>
  input.proofJson === undefined ? ['', '"heads":'].map((proofJson) => ({ ...input, proofJson })) : []

/** Which signatures it gives commands for that are not there: taken out since, whoever wrote the sums. */
function saidOtherwise(text: string, { paths }: FoundFiles): string[] {
  const named = new Set([...text.matchAll(/-in (sign-off\/[0-9a-z-]+\.json)/g)].map(([, path]) => path ?? ''))
  const gone = [...named].filter((path) => !paths.includes(path))
  return [unlike('VERIFY.txt'), ...gone.map((path) => `${path}: VERIFY.txt names it, and it is not here`)]
}
