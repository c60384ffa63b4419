import type { ImportPreview, ReadingNotes as Notes } from '../../shared/imports.ts'
import { plural } from '../words/time-words.ts'
import { Disclosure, Small, Stack } from '../ui/index.ts'

const dates: Readonly<Record<Notes['dates'][number]['how'], (column: string) => string>> = {
  monthFirst: (column) => `${column} was read with the month first.`,
  serial: (column) => `${column} holds a spreadsheet’s day numbers; they were read as dates.`,
}

const twice: Readonly<Record<NonNullable<Notes['twice']>['how'], (cells: string) => string>> = {
  mend: (cells) => `${cells} had letters that were changed on the way; they were mended.`,
  keep: (cells) => `${cells} had letters that were changed on the way; they are taken as they stand.`,
  leaveOut: (cells) => `${cells} had letters that were changed on the way; their rows are left out.`,
}

/** How a file was read, where that is not plain, in sentences. */
export function notesInWords(notes: Notes): readonly string[] {
  const { headingLine, totals, windows } = notes
  return [
    headingLine > 1
      ? `The headings are in row ${headingLine}; ${plural(headingLine - 1, 'row')} above them ${headingLine === 2 ? 'was' : 'were'} passed over.`
      : '',
    ...totals.map(({ line, text }) => `Row ${line} sums up the others and was passed over: “${text}”.`),
    windows.cells > 0
      ? `${plural(windows.cells, 'cell')} in ${plural(windows.rows, 'row')} ${windows.cells === 1 ? 'is' : 'are'} written as older Windows systems do, and read so.`
      : '',
    ...notes.sameHeading.map(
      ({ read, notRead }) =>
        `${read} was read; ${notRead.join(' and ')} with the same heading ${notRead.length === 1 ? 'was' : 'were'} not.`,
    ),
    notes.capitals.example
      ? `${plural(notes.capitals.rows, 'name is', 'names are')} in capitals and will be written as people write them, such as “${notes.capitals.example.usual}” for “${notes.capitals.example.sent}”. How they were sent is kept.`
      : '',
    notes.notRead.length > 0
      ? `${plural(notes.notRead.length, 'column is', 'columns are')} not known and not read: ${notes.notRead.join(', ')}.`
      : '',
    notes.twice ? twice[notes.twice.how](plural(notes.twice.cells, 'cell')) : '',
    ...notes.dates.map(({ column, how }) => dates[how](column)),
  ].filter(Boolean)
}

/** How the file was read; cells of older Windows systems with a few examples to look at. */
export function ReadingNotes({ notes }: { readonly notes: ImportPreview['notes'] }) {
  const sentences = notesInWords(notes)
  const { examples } = notes.windows
  if (sentences.length === 0) return null
  return (
    <Stack gap={2}>
      {sentences.map((sentence) => (
        <Small as="p" key={sentence}>
          {sentence}
        </Small>
      ))}
      {examples.length > 0 && (
        <Disclosure title="Cells that were read so, for example">
          <Stack gap={2}>
            {examples.map(({ line, column, text }) => (
              <Small as="p" key={`${line} ${column}`}>
                Row {line}, {column}: “{text.length > 120 ? `${text.slice(0, 120)}…` : text}”
              </Small>
            ))}
          </Stack>
        </Disclosure>
      )}
    </Stack>
  )
}
