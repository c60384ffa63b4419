import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineEndOf, quotedFlag, scanRow } from '../../../shared/imports/scan.ts'
import type { LineEnd } from '../../../shared/imports/scan.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

interface Options {
  readonly delimiter?: string
  readonly width?: number | null
}

/** Each row's cells as they lie there, with `!` before a row whose quotation marks are out of place. */
function rowsOf(text: string, { delimiter = ',', width = 3 }: Options = {}): string[][] {
  const content = bytes(text)
  const dialect = { delimiter: delimiter.charCodeAt(0), width, lineEnd: lineEndOf(content) }
  const rows: string[][] = []
  for (let at = 0; at < content.length;) {
    const row = scanRow(content, at, dialect)
    expect(row.next).toBeGreaterThan(at)
    at = row.next
    const cells = Array.from({ length: row.spans.length / 3 }, (_, index) => {
      const [from, to, flags = 0] = row.spans.slice(index * 3, index * 3 + 3)
      const cell = new TextDecoder().decode(content.subarray(from, to))
      return (flags & quotedFlag) === 0 ? cell.trim() : cell.replaceAll('""', '"')
    })
    rows.push(row.isStray ? ['!', ...cells] : cells)
  }
  return rows
}

describe('scanRow', () => {
  it.each([
    [
      'plain cells',
      'a,b,c\nd,e,f\n',
      [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
      ],
    ],
    ['no line end at the end', 'a,b,c', [['a', 'b', 'c']]],
    [
      'quoted cells with a delimiter, a break and a doubled mark',
      '"a,1","b\n2","c""3"\nd,e,f',
      [
        ['a,1', 'b\n2', 'c"3'],
        ['d', 'e', 'f'],
      ],
    ],
    ['spaces round quotation marks', ' "a" ,b, "c" \n', [['a', 'b', 'c']]],
    ['empty cells', ',"",\n', [['', '', '']]],
    ['="…" without quotation marks round it', '="0012",b,="a,b"\n', [['="0012"', 'b', '="a,b"']]],
    ['="…" within quotation marks', '"=""0012""",b,c\n', [['="0012"', 'b', 'c']]],
    [
      'a byte order mark in the middle before a quotation mark',
      'a,b,c\n\uFEFF"d",e,f\n',
      [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
      ],
    ],
    [
      'carriage returns alone',
      'a,b,c\rd,e,f\r',
      [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
      ],
    ],
    [
      'a lone line feed that ends a row',
      'a,b,c\r\nd,e,f\ng,h,i\r\n',
      [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
        ['g', 'h', 'i'],
      ],
    ],
    [
      'a lone line feed within a cell',
      'a,b,c\r\nd,e\ne,f\r\ng,h,i\r\n',
      [
        ['a', 'b', 'c'],
        ['d', 'e\ne', 'f'],
        ['g', 'h', 'i'],
      ],
    ],
    [
      'a lone carriage return within a cell',
      'a,b,c\nd,e\re,f\ng,h,i\n',
      [
        ['a', 'b', 'c'],
        ['d', 'e\re', 'f'],
        ['g', 'h', 'i'],
      ],
    ],
  ])('reads %s', (_what, text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
  })

  const good = 'P1,1979-02-14,ok,x'
  it.each([
    ['never closed', 'P2,1979-02-14,"and so,x'],
    ['closed too early', 'P2,1979-02-14,"one" two,x'],
    ['in the middle', 'P2,1979-02-14,a 6" ramp,x'],
    ['at the start of the row', '"P2,1979-02-14,a,x'],
    ['at the end of a cell', 'P2,1979-02-14,a",x'],
    ['after ="', 'P2,="1979,a,x'],
    ['single', 'P2,1979-02-14,",x'],
    ['three at once', 'P2,1979-02-14,""",x'],
    ['round a word in a quoted cell', 'P2,1979-02-14,"said "no" and left",x'],
    ['with spaces before it', 'P2,1979-02-14,  "and so,x'],
  ])('spoils its own row alone: %s', (_what, spoilt) => {
    const rows = rowsOf([good, spoilt, good, good, ''].join('\r\n'), { width: 4 })
    const cells = good.split(',')
    expect(rows[0]).toEqual(cells)
    expect(rows[1]?.[0]).toBe('!')
    expect(rows.slice(2)).toEqual([cells, cells])
  })

  it('does not let two marks that are no pair swallow what stands between', () => {
    const rows = rowsOf(['P1,1979-02-14,"and so,x', good, 'P3,1979-02-14,then",x', good].join('\n'), {
      width: 4,
    })
    expect(rows.map(([first]) => first)).toEqual(['!', 'P1', '!', 'P1'])
  })

  it('keeps a spoilt cell of several lines together where the next line is no row', () => {
    const rows = rowsOf(['P1,1979-02-14,"he said "no" aloud\nand left",x', good].join('\r\n'), { width: 4 })
    expect(rows).toHaveLength(2)
    expect(rows[1]).toEqual(good.split(','))
  })

  it('reads back whatever was written, in any dialect', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', '"', ',', ';', '|', '\t', ' ', '\n', '1', '=', '李'),
    })
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 })
    const ends: Readonly<Record<LineEnd, string>> = { crlf: '\r\n', lf: '\n', cr: '\r' }
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '|', '\t'),
        fc.constantFrom('crlf', 'lf', 'cr'),
        (rows, delimiter, end) => {
          const text = rows
            .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter) + ends[end])
            .join('')
          expect(rowsOf(text, { delimiter, width: null })).toEqual(rows)
        },
      ),
    )
  })

  it('comes to an end on any bytes', () => {
    const loose = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '=', '\uFEFF') })
    fc.assert(fc.property(loose, fc.constantFrom(null, 3, 4), (text, width) => void rowsOf(text, { width })))
  })
})
