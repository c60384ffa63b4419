import type { FoundFiles } from '../pack/pack-files.ts'

// What file managers, office programs and synchronising leave in a folder that somebody opened.
const names = /^(?:\.DS_Store|desktop\.ini|(?:eh)?Thumbs\.db|\._.*|~\$.*|\.sync.*|\.directory)$/i

const isLitter = (path: string): boolean => names.test(path.slice(path.lastIndexOf('/') + 1))

/** Tells what belongs to a pack from what was left in it: no part of the pack, and no damage. By name alone. */
export function withoutLitter({ paths, links, bytes }: FoundFiles): {
  readonly own: FoundFiles
  readonly litter: readonly string[]
} {
  const isOwn = (path: string): boolean => !isLitter(path)
  return {
    own: {
      paths: paths.filter(isOwn),
      links: links.filter(isOwn),
      bytes: new Map([...bytes].filter(([path]) => isOwn(path))),
    },
    litter: paths.filter(isLitter),
  }
}

export const litterRemarks = (litter: readonly string[]): string[] =>
  litter.length === 0 ? [] : [`Left here by other programs, and no part of the pack: ${litter.join(', ')}.`]
