import { readFileSync, readdirSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import words from './forbidden-words.json' with { type: 'json' }

const most = 300
const many = 150

export interface Findings {
  readonly refused: readonly string[]
  readonly warned: readonly string[]
}

/** What oxlint does not look at: the length of files, their names, and words of unfinished work. */
export function checkSizes(root: string): Findings {
  const files = ['shared', 'electron', 'renderer', 'build', 'test'].flatMap((folder) => sources(root, folder))
  const refused: string[] = []
  const warned: string[] = []
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8')
    const lines = text.split('\n').length - 1
    if (lines > most)
      refused.push(`${file}: ${lines} lines, and a file may have ${most}: split it by what it is about`)
    else if (lines > many) warned.push(`${file}: ${lines} lines; near 80 reads best`)
    refused.push(...machinePaths(file, text))
    if (!file.startsWith('test/')) refused.push(...badName(file), ...badWords(file, text))
  }
  return { refused, warned }
}

function sources(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs|js|css)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('test/fixtures/'))
    .toSorted()
}

function badName(file: string): string[] {
  const name = basename(file)
  if (/^(utils?|helpers?|misc)\./.test(name)) return [`${file}: name the file after what it is about`]
  return /manager/.test(name) ? [`${file}: say what it does; everything manages something`] : []
}

/** What is there on one machine only: a test that wrote there would pass on that one alone. */
function machinePaths(file: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const found = /['"`](\/(?:tmp|work|root|Users)\/[^'"`]*)/.exec(line)?.[1]
    return found ? [`${file}:${index + 1}: “${found}” is one machine’s own: ask node:os for a folder`] : []
  })
}

function badWords(file: string, text: string): string[] {
  // The people of the demonstration speak as people do.
  if (file.startsWith('electron/demonstration/')) return []
  const anywhere = new RegExp(`\\b(${words.anywhere.join('|')})s?\\b`, 'i')
  // As an attribute the word is HTML's own.
  const inComments = new RegExp(`(//|^\\s*\\*|/\\*).*\\b(${words.inComments.join('|')})s?\\b`, 'i')
  return text.split('\n').flatMap((line, index) => {
    const found = anywhere.exec(line)?.[1] ?? inComments.exec(line)?.[2]
    return found
      ? [`${file}:${index + 1}: “${found}”: finish it, or file an issue and leave the word out`]
      : []
  })
}

if (import.meta.main) {
  const { refused, warned } = checkSizes(resolve(import.meta.dirname, '..'))
  for (const line of warned) console.warn(`warning  ${line}`)
  for (const line of refused) console.error(`refused  ${line}`)
  process.exitCode = refused.length > 0 ? 1 : 0
}
