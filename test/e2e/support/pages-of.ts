import { execFileSync } from 'node:child_process'

/** What each page of a PDF says, line by line, by poppler: no code of ours is asked. */
export const linesOfPages = (file: string): readonly (readonly string[])[] =>
  execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    .split('\f')
    .slice(0, -1)
    .map((page) => page.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()])))

/** Lines of a page of a record that are its own: not its running head, and not its foot. */
export const ownLines = (page: readonly string[]): readonly string[] =>
  page.filter((line) => !/Official-Sensitive|Page \d+ of \d+$/.test(line))
