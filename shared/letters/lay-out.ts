import { longDate } from '../kernel/dates.ts'
import { letterSections } from '../letters.ts'
import type { LetterFormat, LetterFrame, LetterSection, LetterTexts } from '../letters.ts'
import { voiceOf } from './propose.ts'
import { sectionHeading } from './section-words.ts'

/** One piece of a letter's body; each line of `lines` stands on a line of its own. */
export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Easy read with pictures: a sentence beside the space for its own. */
  | { readonly kind: 'picture'; readonly text: string }

export interface LetterPart {
  readonly section: LetterSection
  /** Empty: no heading. */
  readonly heading: string
  readonly blocks: readonly LetterBlock[]
}

/** A letter as every format draws it: on screen, on paper, in Word and as text. */
export interface LetterPage {
  readonly format: LetterFormat
  readonly from: string
  readonly agencies: string
  readonly address: readonly string[]
  readonly to: string
  /** Under their name, where it goes by post. */
  readonly toAddress: readonly string[]
  readonly date: string
  readonly reference: string
  /** What must be known about its language; empty: it is in English and stays so. */
  readonly banner: string
  readonly parts: readonly LetterPart[]
}

export interface LaidOut {
  readonly frame: LetterFrame
  readonly texts: LetterTexts
  readonly format: LetterFormat
  readonly language: string
  readonly isTranslated: boolean
  /** A copy that is taken to be checked or translated. */
  readonly isDraft?: boolean
}

/** Text for e-mail is a text and nothing else; any other format is printed, and goes along for Word. */
export const isPrinted = ({ format }: { readonly format: LetterFormat }): boolean => format !== 'text_only'

export function layOut({
  frame,
  texts,
  format,
  language,
  isTranslated,
  isDraft = false,
}: LaidOut): LetterPage {
  const voice = voiceOf(format)
  return {
    format,
    from: frame.panelName,
    agencies: `${frame.healthName} and ${frame.councilName}`,
    address: frame.address.split('\n').filter((line) => line.trim() !== ''),
    to: frame.personName,
    toAddress: format === 'text_only' ? [] : frame.personAddress,
    date: longDate(frame.date),
    reference: frame.caseReference,
    banner: [isDraft ? 'Draft. Not to be sent.' : '', languageBanner(language, isTranslated)]
      .filter(Boolean)
      .join(' '),
    parts: letterSections
      .map((section) => ({
        section,
        heading: sectionHeading(voice, section),
        blocks: voice === 'easy' ? easyRows(texts.easy[section], format) : blocks(texts.plain[section]),
      }))
      .filter((part) => part.blocks.length > 0),
  }
}

export const languageBanner = (language: string, isTranslated: boolean): string => {
  if (language === '') return ''
  return isTranslated
    ? `This letter goes with its translation into ${language}.`
    : `Needs translation into ${language}. Not to be sent without it.`
}

/** A class for the style sheet: with and without pictures an easy letter looks alike. */
export const letterClass = (format: LetterFormat): string =>
  format === 'easy_read_pictures' ? 'letter easy_read' : `letter ${format}`

/** Under each page: no smaller than the letter allows. */
export const letterFootSize: Readonly<Record<LetterFormat, string>> = {
  standard: '12pt',
  text_only: '12pt',
  large_print: '16pt',
  easy_read: '14pt',
  easy_read_pictures: '14pt',
}

const easyRows = (text: string, format: LetterFormat): LetterBlock[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^- /, '').trim())
    .filter((line) => line !== '')
    .map((line) =>
      format === 'easy_read_pictures'
        ? { kind: 'picture', text: line }
        : { kind: 'paragraph', lines: [line] },
    )

/** Lines that start with "- " are a list wherever they stand; other lines are kept together until a blank one. */
function blocks(text: string): LetterBlock[] {
  const made: LetterBlock[] = []
  for (const group of text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n+/)) {
    const lines = group.split('\n').filter((line) => line.trim() !== '')
    for (const line of lines) addLine(made, line.trim(), line === lines[0])
  }
  return made
}

function addLine(made: LetterBlock[], line: string, startsGroup: boolean): void {
  const last = made.at(-1)
  if (line.startsWith('- ')) {
    const item = line.slice(2).trim()
    if (last?.kind === 'list' && !startsGroup)
      made[made.length - 1] = { kind: 'list', items: [...last.items, item] }
    else made.push({ kind: 'list', items: [item] })
  } else if (last?.kind === 'paragraph' && !startsGroup) {
    made[made.length - 1] = { kind: 'paragraph', lines: [...last.lines, line] }
  } else made.push({ kind: 'paragraph', lines: [line] })
}
