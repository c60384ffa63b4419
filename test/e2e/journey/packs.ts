import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

export const agencies = ['health', 'social-care'] as const
export type Agency = (typeof agencies)[number]

/** Where each agency's one pack is. */
export function packOf(folder: string, agency: Agency): string {
  // The index lies beside them.
  const packs = readdirSync(join(folder, agency), { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => name)
  if (packs.length !== 1) throw new Error(`${packs.length} packs for ${agency}`)
  return join(folder, agency, packs[0] ?? '')
}

export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted()

interface Ran {
  readonly command: string
  readonly ok: boolean
  readonly said: string
}

/** Runs a command in a pack's folder as its receiver would, in a shell. */
export function run(folder: string, command: string): Ran {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })
  return { command, ok: status === 0, said: stdout + stderr }
}

/** The commands that VERIFY.txt tells its reader to type, in their order. */
export function commandsOf(pack: string): readonly string[] {
  const text = readFileSync(join(pack, 'VERIFY.txt'), 'utf8').replaceAll(/ \\\n\s+/g, ' ')
  return text.split('\n').flatMap((line) => /^ {3}((?:sha256sum|openssl) .+)$/.exec(line)?.[1] ?? [])
}

/** A signed statement as it lies in the pack, found by its `.json`. */
export const stemsOf = (pack: string): readonly string[] =>
  readdirSync(join(pack, 'sign-off')).flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? [])

export const verifyCommand = (stem: string): string =>
  `openssl pkeyutl -verify -pubin -inkey sign-off/${stem}.pub.pem -rawin -in sign-off/${stem}.json -sigfile sign-off/${stem}.sig`

/**
 * Whose signatures cover this pack's own words: the sums of both records and of the key beside the statement stand in
 * the statement that was signed.
 */
export function signersOf(pack: string): ReadonlySet<string> {
  const words = run(pack, 'sha256sum decision.json record.json').said.match(/^[0-9a-f]{64}/gm) ?? []
  const covering = stemsOf(pack).flatMap((stem) => {
    const statement = readFileSync(join(pack, 'sign-off', `${stem}.json`), 'utf8')
    const key = run(pack, `openssl pkey -pubin -in sign-off/${stem}.pub.pem -outform DER | sha256sum`)
    const covers = [...words, key.said.slice(0, 64)].every((sum) => statement.includes(sum))
    return covers && words.length === 2 ? [/"agency":"(\w+)"/.exec(statement)?.[1] ?? ''] : []
  })
  return new Set(covering)
}

export interface ReadPdf {
  /** What pdfinfo says. */
  readonly info: string
  readonly missingPageNumbers: readonly string[]
  /** Each structure tag that it has. */
  readonly tags: readonly string[]
  readonly fonts: readonly { readonly line: string; readonly embedded: boolean }[]
}

/** `record.pdf` as other programs read it. */
export function readPdf(pack: string): ReadPdf {
  const info = run(pack, 'pdfinfo record.pdf').said
  const pages = Number(/^Pages: +(\d+)$/m.exec(info)?.[1])
  const text = run(pack, 'pdftotext record.pdf -').said
  const numbers = Array.from({ length: pages }, (_, index) => `Page ${index + 1} of ${pages}`)
  const structure = run(pack, 'pdfinfo -struct record.pdf').said
  const lines = run(pack, 'pdffonts record.pdf').said.trim().split('\n').slice(2)
  return {
    info,
    missingPageNumbers: numbers.filter((number) => !text.includes(number)),
    tags: [...new Set(structure.match(/^ *[A-Z][A-Za-z0-9]*/gm)?.map((tag) => tag.trim()))],
    // After the name, the type and the encoding: embedded, subset, unicode, object.
    fonts: lines.map((line) => ({ line, embedded: / yes (?:yes|no ) (?:yes|no ) +\d+ +0$/.test(line) })),
  }
}

/** With one byte of one file changed, in a copy: what the command says of it. */
export function withOneByteChanged(pack: string, file: string, command: string): Ran {
  const copy = mkdtempSync(join(tmpdir(), 'accord-changed-'))
  try {
    cpSync(pack, copy, { recursive: true })
    const bytes = readFileSync(join(copy, file))
    const middle = Math.floor(bytes.length / 2)
    bytes[middle] = (bytes[middle] ?? 0) ^ 1
    writeFileSync(join(copy, file), bytes)
    return run(copy, command)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
