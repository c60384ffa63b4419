import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { recordDocx } from '../../../../electron/documents/docx/record-docx.ts'
import { fixZipTimes } from '../../../../electron/documents/docx/fix-zip-times.ts'
import { recordLayout } from '../../../../electron/documents/content/record-layout.ts'
import { health, packInput } from '../../../support/documents/sample-pack.ts'

const count = (text: string, what: RegExp): number => [...text.matchAll(what)].length

async function read(bytes: Uint8Array): Promise<string> {
  const ignored = ['Stamp', 'Note', 'In their words', 'caption', 'Verdict', 'Said']
  const styleMap = ignored.map((name) => `p[style-name='${name}'] => p:fresh`)
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap })
  expect(messages).toEqual([])
  return value
}

describe('the Word copy', () => {
  it('has one first heading, the page’s own sections and tables with header rows', async () => {
    const input = packInput('health')
    const html = await read(await recordDocx(input))
    expect(html).toContain('<h1>Rhiannon Zoë Soames</h1>')
    expect(count(html, /<h1>/g)).toBe(1)
    for (const { heading } of recordLayout(input).sections) expect(html).toContain(`<h2>${heading}</h2>`)
    expect(count(html, /<table><thead>/g)).toBe(count(html, /<table>/g))
  })

  it('carries hostile, accented and right-to-left text as it was written', async () => {
    const html = await read(await recordDocx(packInput('socialCare')))
    expect(html).toContain('&lt;em&gt;"not yet"&lt;/em&gt; is not “never”.')
    expect(html).toContain('Ewa Łuczak-O’Brien')
    expect(html).toContain('دعم المساء مهم جدا')
    expect(html).toContain('Something that grows 🌱')
    expect(html).not.toContain('loss of her brother')
  })

  it('says that it is a courtesy copy, and when only one agency has signed', async () => {
    const html = await read(await recordDocx(packInput('health', { signers: [health] })))
    expect(html).toMatch(/^<p>(<strong>)?Courtesy copy/)
    expect(html).toContain('One agency only')
  })

  it('survives characters that XML cannot hold', async () => {
    const input = packInput('health')
    const ask = { ...input.record.ask, text: 'a\u0000b\u001bc' }
    expect(await read(await recordDocx({ ...input, record: { ...input.record, ask } }))).toContain(
      'a\ufffdb\ufffdc',
    )
  })

  it('is the same bytes at another time', async () => {
    const first = await recordDocx(packInput('health'))
    // Zip times count in steps of two seconds, so a shorter wait would show nothing.
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect(Buffer.compare(first, await recordDocx(packInput('health')))).toBe(0)
  })

  it('is in British English, titled by the case reference, without a name in its properties', async () => {
    const bytes = Buffer.from(await recordDocx(packInput('health')))
    const { value } = await mammoth.extractRawText({ buffer: bytes })
    expect(value).toContain('AC-2026-0041')
    // The zip's members are compressed; mammoth reads no properties, so look at what was given to the writer.
    const { coreProperties } = await import('../../../../electron/documents/docx/core-properties.ts')
    expect(coreProperties('AC-2026-0041', '2026-11-27T10:49:30.000Z')).toMatch(
      /<dc:title>AC-2026-0041<\/dc:title><dc:language>en-GB<\/dc:language><dcterms:created [^>]*>2026-11-27T10:49:30Z</,
    )
  })
})

describe('fixZipTimes', () => {
  it('refuses what is not a plain zip', () => {
    expect(() => fixZipTimes(new Uint8Array(64))).toThrow('not a plain zip')
  })
})
