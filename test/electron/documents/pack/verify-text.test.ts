import { describe, expect, it } from 'vitest'
import { verifyText, verifyTexts } from '../../../../electron/documents/pack/verify-text.ts'
import { inputFor } from '../../../../electron/documents/verify/pack-input-of.ts'
import { health, packInput, socialCare } from '../../../support/documents/sample-pack.ts'

const fixture = (name: string): string => `../../../fixtures/packs/${name}`

describe('VERIFY.txt', () => {
  it.each(['health', 'socialCare'] as const)(
    'is the same text as the one kept for comparison: %s',
    async (side) => {
      await expect(verifyText(packInput(side))).toMatchFileSnapshot(fixture(`VERIFY-${side}.txt`))
    },
  )

  it('fits a printed page: no line is longer than 80 characters but a digest’s own', () => {
    const long = verifyText(packInput('health'))
      .split('\n')
      .filter((line) => line.length > 80 && !/[0-9a-f]{64}/.test(line) && !line.includes('sign-off/'))
    expect(long).toEqual([])
  })

  it('does not name the person', () => {
    const text = verifyText(packInput('health'))
    for (const part of ['Soames', 'Rhiannon', '9990334013', '999 033 4013']) expect(text).not.toContain(part)
  })

  it('has commands for Windows too, in the folder and leaving nothing in it', () => {
    const text = verifyText(packInput('health'))
    expect(text).toContain('Get-FileHash')
    expect(text).toContain('certutil -hashfile decision.json SHA256')
    expect(text).toContain('-out ..\\key.der')
  })

  it('is still taken for what it is where it left without them', () => {
    const input = packInput('health')
    const [now = '', before = ''] = verifyTexts(input).map(({ text }) => text)
    expect(before).not.toContain('Get-FileHash')
    expect(now).not.toBe(before)
    expect(inputFor(before, input)).not.toBeNull()
    expect(inputFor(before.replace('openssl', 'opensll'), input)).toBeNull()
  })

  it('tells of what record.pdf carries where there is one, and nothing of a PDF that was not made', () => {
    const input = packInput('health')
    const told = verifyText(input, { pdfCarries: true })
    expect(told).toContain('record.pdf carries the same')
    expect(inputFor(told, input)?.pdfCarries).toBe(true)
    expect(verifyText(input)).not.toContain('record.pdf carries')
    expect(inputFor(verifyText(input), input)?.pdfCarries).toBe(false)
  })

  it('says which agency has not signed', () => {
    expect(verifyText(packInput('health', { signers: [health] }))).toContain('Social care: NOT SIGNED')
  })

  it('says no sum that its reader may not know, and is found again all the same', () => {
    const input = packInput('health', { shortOf: [{ side: 'socialCare', pence: null }] })
    const text = verifyText(input)
    expect(text.replaceAll('\n', ' ')).toContain('does not reach what this commits: not complete.')
    expect(inputFor(text, { ...input, shortOf: [] })?.input.shortOf).toEqual([
      { side: 'socialCare', pence: null },
    ])
  })

  it('says that both signed and one without enough authority', () => {
    const text = verifyText(packInput('health', { shortOf: [{ side: 'socialCare', pence: 260_000 }] }))
    expect(text.replaceAll('\n', ' ')).toContain(
      'NOT COMPLETE. Signed by both agencies; the authority of social care’s signatories does not reach the £2,600 that this commits: not complete.',
    )
    expect(text).not.toContain('One agency only')
  })

  it('says when a signature was withdrawn', () => {
    const text = verifyText(packInput('health', { voided: [socialCare] }))
    expect(text).toContain('WITHDRAWN: a later statement here withdraws a signature.')
    expect(text).toContain('withdrew a signature')
  })
})
