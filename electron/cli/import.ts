import type { DateQuestion, ImportAnswers } from '../../shared/imports/answers.ts'
import { allow } from '../../shared/check.ts'
import { imports } from '../../shared/imports.ts'
import { targetFields } from '../../shared/imports/fields.ts'
import type { TargetField } from '../../shared/imports/fields.ts'
import type { PreviewResult, UnknownColumns } from '../../shared/imports.ts'
import { misuse } from './misuse.ts'
import { ask } from '../tasks/ask.ts'
import { saveText } from '../tasks/imports.ts'
import { required, several, subject } from './options.ts'
import type { Options, Outcome } from './options.ts'
import { asMember } from './shell.ts'
import type { CliShell } from './shell.ts'

const sources = { health: 'health', 'social-care': 'socialCare' } as const
const orders = { 'day-first': 'dayFirst', 'month-first': 'monthFirst' } as const

/**
 * Reads a referral export; `--apply` adds what it accepts, all or nothing. What the app would ask about the file is
 * said by options, and where it is not, nothing is added: `--dates`, `--headings`; without `--twice` the rows with text
 * that was encoded twice are left out. Where nothing proves which figure of the dates is the day, a look without
 * `--apply` shows them day first, with what is still to be said in `notes.open`. `--column FIELD=LETTERS` names the column
 * of a field where its heading does not, or where two have it: `--column nhsNumber=B`. `--refused` writes the rows that
 * were left out as a CSV.
 */
export function importFile(options: Options): Promise<Outcome> {
  const file = subject(options, 'file')
  const source = required(options, 'source')
  if (source !== 'health' && source !== 'social-care') throw misuse({ source: 'health or social-care' })
  const answers = answersOf(options)
  const place = { dataDir: required(options, 'data'), file }
  return asMember(place, required(options, 'as'), async (shell, who) => {
    allow(imports.preview, who)
    const isAdded = options.values['apply'] === true
    const read = await shell.store().previewImport(file, sources[source], null, answers)
    const open = isAdded ? [] : unproven(read)
    const { previewId } = open.length > 0 ? known(await dayFirst(shell, read, answers)) : known(read)
    const summary = await ask(shell, 'imports.summary', { previewId })
    const output = open.length > 0 ? { ...summary, notes: { ...summary.notes, open } } : summary
    await writeRefused(shell, previewId, options.values['refused'])
    if (isAdded) {
      await ask(shell, 'imports.apply', { previewId, decisions: [] })
    }
    return { output }
  })
}

function answersOf(options: Options): ImportAnswers {
  const { dates, headings, twice } = options.values
  const columns = columnsOf(several(options, 'column'))
  if (dates !== undefined && dates !== 'day-first' && dates !== 'month-first')
    throw misuse({ dates: 'day-first or month-first' })
  if (twice !== undefined && twice !== 'mend' && twice !== 'keep') throw misuse({ twice: 'mend or keep' })
  const headingLine = headings === undefined ? null : Number(headings)
  if (headingLine !== null && !(Number.isInteger(headingLine) && headingLine >= 1 && headingLine <= 1000))
    throw misuse({ headings: 'the number of a line' })
  return {
    dates: dates === undefined ? null : orders[dates],
    headingLine,
    twice: twice ?? 'leaveOut',
    columns,
  }
}

const fieldList = targetFields.join(', ')

function columnsOf(said: readonly string[]): ImportAnswers['columns'] {
  if (said.length === 0) return null
  const columns: Partial<Record<TargetField, string>> = {}
  for (const one of said) {
    const [, name, letters] = /^([A-Za-z0-9]+)=([A-Za-z]{1,3})$/.exec(one.trim()) ?? []
    const field = targetFields.find((target) => target === name)
    if (field === undefined || letters === undefined)
      throw misuse({ column: `FIELD=LETTERS, such as nhsNumber=B; the fields are ${fieldList}` })
    columns[field] = letters.toUpperCase()
  }
  return columns
}

/** What is still to be said before a file's rows may be added. */
interface OpenQuestion {
  /** Heading. */
  readonly column: string
  /** A date as it stands in the file, and the two days that it may be; ISO dates. */
  readonly example: string
  readonly dayFirst: string | null
  readonly monthFirst: string | null
  readonly question: string
}

/** What is open where the dates are all that is asked and no row proves which figure is the day; else nothing. */
function unproven(result: PreviewResult): OpenQuestion[] {
  if (result.kind !== 'questions' || result.questions.twice !== null) return []
  const dates = result.questions.dates ?? []
  if (dates.some(({ doubt }) => doubt !== 'nothing proves it')) return []
  return dates.map(({ column, doubt, example, dayFirst, monthFirst }) => ({
    column,
    example,
    dayFirst,
    monthFirst,
    question: `${column} ${doubts[doubt]}: shown here day first; nothing is added before you say --dates day-first or --dates month-first`,
  }))
}

/** Read again with the day first, for a look. */
function dayFirst(shell: CliShell, read: PreviewResult, answers: ImportAnswers): Promise<PreviewResult> {
  const { previewId } = read.kind === 'preview' ? read.preview : read
  const said = { mapId: null, answers: { ...answers, dates: 'dayFirst' as const } }
  return shell.store().previewImportAgain(previewId, said)
}

function known(result: PreviewResult): { readonly previewId: string } {
  if (result.kind === 'preview') return result.preview
  if (result.kind === 'unknown')
    throw misuse({
      file: `${result.columns.fault}. If its headings are in another line, say --headings LINE; which column holds what, ${example(result.columns)}`,
    })
  throw misuse({ dates: (result.questions.dates ?? []).map(inWords).join('; ') })
}

/** `--column nhsNumber=B or --column nhsNumber=V` */
function example({ asked }: UnknownColumns): string {
  const options = asked.map(({ field, columns }) =>
    (columns.length > 0 ? columns : ['LETTERS'])
      .map((letters) => `--column ${field}=${letters}`)
      .join(' or '),
  )
  return options.length === 0 ? '--column FIELD=LETTERS' : options.join(', ')
}

const doubts: Readonly<Record<DateQuestion['doubt'], string>> = {
  'nothing proves it': 'could be read day first or month first, and no row proves which',
  'month first': 'seems to have the month first',
  both: 'has dates that only the day first and others that only the month first makes a day',
}

const inWords = ({ column, doubt, example, proof }: DateQuestion): string =>
  `${column} ${doubts[doubt]} (${[...new Set([example, proof ?? example])].join(', ')}): nothing was added; say --dates day-first or --dates month-first`

async function writeRefused(
  shell: CliShell,
  previewId: string,
  to: Options['values'][string],
): Promise<void> {
  if (typeof to !== 'string') return
  const { text } = await ask(shell, 'imports.refused', { previewId })
  await saveText(shell, 'imports.saveRefused', to, text)
}
