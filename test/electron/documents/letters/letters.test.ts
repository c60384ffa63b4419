import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { letterFiles, pageOf } from '../../../../electron/documents/letters/letter-files.ts'
import { letterPage } from '../../../../electron/documents/letters/letter-page.ts'
import { verifyFolder } from '../../../../electron/documents/verify/verify.ts'
import { writePacks } from '../../../../electron/documents/folders/write.ts'
import type { Letter, LetterFormat } from '../../../../shared/letters.ts'
import { buildLetter } from '../../../../shared/letters/build.ts'
import { sampleSource } from '../../../support/sample-source.ts'

const letter = (format: LetterFormat, changes: Partial<Letter> = {}): Letter => ({
  recordId: '019379f2-1111-7abc-8def-000000000001',
  recordVersion: 1,
  madeFromVersion: 1,
  meetingId: '019379f0-2222-7abc-8def-000000000002',
  caseId: '019379f0-2222-7abc-8def-000000000003',
  verdict: 'approved',
  authority: 'funding',
  frame: {
    panelName: 'Northgate & Harrow Vale panel',
    healthName: 'Harrow Vale NHS Trust',
    councilName: 'Northgate Council',
    address: 'Room 3\nNorthgate',
    personName: 'Rhiannon <b>Soames</b>',
    personAddress: ['4 Kettle Lane', 'Northgate', 'NG5 7ZZ'],
    caseReference: 'AC-2026-0041',
    date: '2026-12-08',
  },
  format,
  language: '',
  delivery: 'post',
  proposed: { format, language: '', delivery: null, why: '' },
  translated: null,
  texts: buildLetter(sampleSource('approved')),
  ready: null,
  state: 'ready',
  checks: [],
  whoTells: '',
  told: null,
  howTold: '',
  version: 2,
  ...changes,
})
const html = (format: LetterFormat, changes: Partial<Letter> = {}, isDraft = false): string =>
  letterPage(pageOf(letter(format, changes), isDraft))
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'accord-letters-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}
const written = async (one: Letter) => ({
  side: 'person' as const,
  recordId: one.recordId,
  version: one.recordVersion,
  files: await letterFiles(one, null),
})

describe('a letter on paper', () => {
  it('lets no text of anybody become markup', () => {
    expect(html('standard')).toContain('Rhiannon &lt;b&gt;Soames&lt;/b&gt;')
  })
  it('has their address under their name, and none where it goes by e-mail', () => {
    expect(html('standard')).toMatch(
      /<p dir="auto">4 Kettle Lane<\/p>\s*<p dir="auto">Northgate<\/p>\s*<p dir="auto">NG5 7ZZ<\/p>/,
    )
    expect(html('text_only')).not.toContain('Kettle Lane')
  })
  it('names nobody in its title', () => {
    expect(html('standard')).toContain('<title>Letter about AC-2026-0041</title>')
  })
  it('has the space for a picture beside each sentence of easy read where that is chosen', () => {
    expect(html('easy_read_pictures').match(/class="picture"/g)?.length).toBeGreaterThan(15)
    expect(html('large_print')).not.toContain('class="picture"')
  })
  it('has no empty boxes in easy read unless somebody chose them, and looks the same otherwise', () => {
    expect(html('easy_read')).not.toContain('class="picture"')
    for (const format of ['easy_read', 'easy_read_pictures'] as const)
      expect(html(format)).toContain('<body class="letter easy_read">')
  })
  it('says into which language it has to be translated, and that it is not to be sent without', () => {
    expect(html('standard', { language: 'Welsh' })).toContain('Needs translation into Welsh.')
    const translated = { by: 'A', at: '2026-12-08T10:00:00.000Z' }
    expect(html('standard', { language: 'Welsh', translated })).toContain(
      'goes with its translation into Welsh',
    )
  })
  it('says on a copy that it is a draft', () => {
    expect(html('standard', {}, true)).toContain('Draft. Not to be sent.')
    expect(html('standard')).not.toContain('Draft.')
  })
})

describe('a letter’s files', () => {
  it('are one text for e-mail, without any markup', async () => {
    const [file, ...others] = await letterFiles(letter('text_only'), null)
    expect(others).toEqual([])
    expect(file?.path).toBe('letter.txt')
    const text = new TextDecoder().decode(file?.bytes)
    expect(text).toContain('WHAT WAS DECIDED\n\nThe answer is yes.')
    expect(text).toContain('IF YOU DO NOT AGREE')
  })
  it.each(['standard', 'large_print', 'easy_read'] as const)(
    'are the same bytes each time: %s',
    async (format) => {
      const [one] = await letterFiles(letter(format), null)
      const [other] = await letterFiles(letter(format), null)
      expect(one?.path).toBe('letter.docx')
      expect(Buffer.from(one?.bytes ?? []).equals(Buffer.from(other?.bytes ?? []))).toBe(true)
    },
  )
  it('stand in a folder of their own, which holds no name and is no pack', async () => {
    const out = folder()
    await writePacks(out, [await written(letter('standard'))])
    expect(readdirSync(join(out, 'letters'))).toEqual(['letter-019379f2-1111-7abc-8def-000000000001-v1'])
    expect(await verifyFolder(out)).toEqual([])
  })
  it('are recognised where they are there already, and refused where other words are', async () => {
    const out = folder()
    await writePacks(out, [await written(letter('text_only'))])
    expect((await writePacks(out, [await written(letter('text_only'))])).skipped).toHaveLength(1)
    const other = letter('text_only', { language: 'Welsh' })
    await expect(writePacks(out, [await written(other)])).rejects.toMatchObject({
      error: { kind: 'invalid' },
    })
  })
})
