import type { Side } from '../../../shared/kernel/text.ts'
import { sumProblems } from '../pack/pack-files.ts'
import type { FoundFiles } from '../pack/pack-files.ts'

const always = [
  'decision.json',
  'record.json',
  'record.docx',
  'audit/checkpoint.txt',
  'SHA256SUMS',
  'VERIFY.txt',
]
const ofSide: Readonly<Record<Side, readonly string[]>> = {
  health: ['fhir/document.json'],
  socialCare: ['actions', 'attendance', 'budget', 'decision', 'person', 'risks'].map(
    (name) => `csv/${name}.csv`,
  ),
}
/** A pack may have been made without a PDF; and one of the record's first version by an Accord from before proofs. */
const sometimes = ['record.pdf', 'audit/proof.json']

/** What a pack of this side is made of: what is missing, and what no pack has, whatever the sums say. */
function unexpectedFiles(
  { paths, bytes }: FoundFiles,
  side: Side,
): { readonly missing: readonly string[]; readonly strange: readonly string[] } {
  const known = new Set([...always, ...sometimes, ...ofSide[side]])
  // Made first in the same version of Accord, so that the one speaks for the other.
  const provenance = side === 'health' ? ['fhir/provenance.json'] : []
  for (const path of [...provenance, ...signOffFiles(paths)]) known.add(path)
  const isProven = paths.includes('audit/proof.json') || isLater(bytes.get('record.json'))
  const wanted = [...always, ...ofSide[side], ...(isProven ? ['audit/proof.json', ...provenance] : [])]
  return {
    missing: wanted.filter((path) => !paths.includes(path)),
    strange: paths.filter((path) => !known.has(path)),
  }
}

/** Whether a record is of a version from which on no pack leaves without a proof. */
function isLater(recordJson: Buffer | undefined): boolean {
  try {
    const { schema } = JSON.parse(recordJson?.toString('utf8') ?? '') as { schema?: unknown }
    return schema !== 'accord/record@1'
  } catch {
    return false
  }
}

/** A statement's file, and the signature and key beside it. */
const signOffFiles = (paths: readonly string[]): string[] =>
  paths
    .filter((path) => /^sign-off\/[^/]+\.json$/.test(path))
    .map((path) => path.slice(0, -'.json'.length))
    .flatMap((stem) => [`${stem}.json`, `${stem}.sig`, `${stem}.pub.pem`])

/** Sums, and what lies there that no pack has, or that a pack has and does not lie there. */
export function fileProblems(
  files: FoundFiles,
  side: Side,
): { readonly problems: readonly string[]; readonly missing: readonly string[] } {
  const sums = sumProblems(files)
  const { missing, strange } = unexpectedFiles(files, side)
  const isNamed = (path: string): boolean => sums.some((problem) => problem.startsWith(`${path}: `))
  return {
    problems: [
      ...sums,
      ...strange.filter((path) => !isNamed(path)).map((path) => `${path}: no pack has such a file`),
      ...(files.paths.includes('VERIFY.txt') ? [] : ['VERIFY.txt: missing']),
    ],
    missing: missing.filter((path) => !isNamed(path) && !judgedApart.has(path)),
  }
}

/** Without these there is nothing to judge: their absence is damage, and is named as that. */
const judgedApart: ReadonlySet<string> = new Set(['decision.json', 'record.json', 'SHA256SUMS', 'VERIFY.txt'])
