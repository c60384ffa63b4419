import { PDFDict, PDFName, PDFRawStream, decodePDFRawStream } from 'pdf-lib'
import { contentTokens } from './content-tokens.ts'
import type { Token } from './content-tokens.ts'
import { inReadingOrder } from './reading-order.ts'
import type { Glyph } from './reading-order.ts'
import { fontCodes } from './to-unicode.ts'
import type { FontCodes } from './to-unicode.ts'

/** A place in a page's content from which on some text stands for what is drawn, or none in particular does. */
interface Mark {
  readonly from: number
  readonly instead: string | null
}

interface State {
  readonly font: FontCodes | null
  readonly isShown: boolean
}

const unknown: FontCodes = { bytesPerCode: 1, textOf: new Map() }

// ISO 32000-1 §9.3.6: 3 draws nothing, and 4 and above clip as well, which no printed page does.
const firstHidden = 3

/**
 * The words of one page in the order in which they are drawn. Chromium draws glyphs: what they stand for is said by
 * their font, or by a mark around them where a font cannot say it (figures of one width, ligatures). Throws at a
 * picture: no record has one, and what it shows cannot be read.
 */
export class PageText {
  readonly #glyphs: Glyph[] = []
  readonly #marks: Mark[] = []
  #state: State = { font: null, isShown: true }
  readonly #saved: State[] = []
  /** How far down the page, as its own measure has it. */
  #line = 0

  get text(): string {
    return inReadingOrder(this.#glyphs)
  }

  read(content: Uint8Array, resources: PDFDict | undefined): void {
    let operands: Token[] = []
    for (const token of contentTokens(content)) {
      if (token.kind !== 'operator') operands.push(token)
      else {
        this.#operate(token.word, operands, resources)
        operands = []
      }
    }
  }

  #operate(operator: string, operands: readonly Token[], resources: PDFDict | undefined): void {
    if (/^(?:Tj|TJ|'|")$/.test(operator)) this.#show(operands)
    else if (operator === 'q') this.#saved.push(this.#state)
    else if (operator === 'Q') this.#state = this.#saved.pop() ?? this.#state
    else if (operator === 'Tf') this.#state = { ...this.#state, font: fontOf(resources, word(operands)) }
    else if (operator === 'Tr')
      this.#state = { ...this.#state, isShown: (numbers(operands)[0] ?? 0) < firstHidden }
    else if (operator === 'Tm') this.#line = numbers(operands)[5] ?? 0
    else if (operator === 'Td' || operator === 'TD') this.#line += numbers(operands)[1] ?? 0
    else if (operator === 'BDC' || operator === 'BMC') this.#mark(operands)
    else if (operator === 'EMC') this.#unmark()
    else if (operator === 'Do') this.#draw(resources, word(operands))
    else if (operator === 'BI') throw new TypeError('a picture')
  }

  #show(operands: readonly Token[]): void {
    if (!this.#state.isShown) return
    const { bytesPerCode, textOf } = this.#state.font ?? unknown
    for (const token of operands) {
      if (token.kind !== 'text') continue
      for (let at = 0; at + bytesPerCode <= token.bytes.length; at += bytesPerCode)
        this.#glyphs.push({
          text: textOf.get(token.bytes.readUIntBE(at, bytesPerCode)) ?? '\uFFFD',
          line: this.#line,
        })
    }
  }

  #mark(operands: readonly Token[]): void {
    const named = operands.findIndex((token) => token.kind === 'name' && token.word === 'ActualText')
    const text = named === -1 ? undefined : operands[named + 1]
    this.#marks.push({
      from: this.#glyphs.length,
      instead: text?.kind === 'text' ? textString(text.bytes) : null,
    })
  }

  #unmark(): void {
    const { from, instead } = this.#marks.pop() ?? { from: 0, instead: null }
    // A mark around nothing would be words that nobody sees.
    const [first] = this.#glyphs.slice(from)
    if (instead === null || first === undefined) return
    this.#glyphs.splice(from, Infinity, { text: instead, line: first.line })
  }

  #draw(resources: PDFDict | undefined, name: string): void {
    const drawn = lookedUp(resources, 'XObject')?.lookup(PDFName.of(name))
    if (!(drawn instanceof PDFRawStream) || drawn.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form'))
      throw new TypeError('a picture')
    this.read(decodePDFRawStream(drawn).decode(), lookedUp(drawn.dict, 'Resources') ?? resources)
  }
}

const word = (operands: readonly Token[]): string =>
  operands.flatMap((token) => (token.kind === 'name' ? token.word : []))[0] ?? ''

const numbers = (operands: readonly Token[]): number[] =>
  operands.flatMap((token) => (token.kind === 'number' ? token.value : []))

function lookedUp(dict: PDFDict | undefined, name: string): PDFDict | undefined {
  const found = dict?.lookup(PDFName.of(name))
  return found instanceof PDFDict ? found : undefined
}

const read = new WeakMap<PDFDict, FontCodes>()

function fontOf(resources: PDFDict | undefined, name: string): FontCodes | null {
  const font = lookedUp(lookedUp(resources, 'Font'), name)
  if (font === undefined) return null
  const codes = read.get(font) ?? fontCodes(font)
  read.set(font, codes)
  return codes
}

/** A text string is UTF-16 where it says so, and one byte a character elsewhere (ISO 32000-1 §7.9.2.2). */
const textString = (bytes: Buffer): string =>
  bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0
    ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
    : bytes.toString('latin1')
