import { isSignedFile } from '../pack/signed-files.ts'
import { carriedName } from '../fixed-pdf.ts'
import type { FoundFiles } from '../pack/pack-files.ts'
import type { Carried } from './pdf/carried-files.ts'

const unlike = 'record.pdf does not carry what was signed'

/** What is otherwise in record.pdf than beside it; each file is compared byte for byte. */
export function carriedProblems(carried: Carried | null, { paths, bytes }: FoundFiles): string[] {
  if (carried === null) return [`${unlike}: what it carries is not listed as any reader would show it`]
  const own = paths.filter(isSignedFile)
  const known = new Set(own.map(carriedName))
  const wrong = [
    ...own.filter((path) => !carried.has(carriedName(path))).map((path) => `${path} is not in it`),
    ...own
      .filter((path) => carried.get(carriedName(path))?.equals(bytes.get(path) ?? Buffer.alloc(0)) === false)
      .map((path) => `${path} is another in it`),
    ...[...carried.keys()].filter((name) => !known.has(name)).map((name) => `${name} is only in it`),
  ]
  return wrong.length === 0 ? [] : [`${unlike}: ${wrong.join('; ')}`]
}

/** Of a PDF that carries nothing: Accord did not put it in before. */
export const carriesNothing =
  'record.pdf carries nothing of what was signed: an earlier version of Accord made it, or that was taken out.'
