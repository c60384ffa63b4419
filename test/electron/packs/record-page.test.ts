import { describe, expect, it } from 'vitest'
import { recordPage } from '../../../electron/packs/page/record-page.ts'
import { printSettings } from '../../../electron/packs/page/print-settings.ts'
import { printStaticFiles } from '../../../electron/packs/print/static-files.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { health, packInput } from './sample-pack.ts'
import { decisionRecord, members } from './sample-record.ts'

const fixture = (name: string): string => `../../fixtures/packs/${name}`
const count = (text: string, what: RegExp): number => [...text.matchAll(what)].length
const root = join(import.meta.dirname, '../../..')

describe('the printed record', () => {
  it.each(['health', 'socialCare'] as const)(
    'is the same page as the one kept for comparison: %s',
    async (side) => {
      await expect(recordPage(packInput(side))).toMatchFileSnapshot(fixture(`record-${side}.html`))
    },
  )

  it('is a British English document whose title holds no name', () => {
    const page = recordPage(packInput('health'))
    expect(page).toMatch(/^<!doctype html>\n<html lang="en-GB">/)
    expect(page).toContain('<title>AC-2026-0041</title>')
    expect(count(page, /<h1[ >]/g)).toBe(1)
    expect(page.match(/<h[1-6]/g)?.[0]).toBe('<h1')
  })

  it('brings no script and no style of its own, and asks only its own origin', () => {
    const page = recordPage(packInput('health'))
    expect(page).not.toMatch(/<script|<style| style=| on[a-z]+=|javascript:/)
    expect(page.match(/(?:href|src)="[^"]*"/g)).toEqual(['href="/print/record.css"'])
  })

  it('puts the person’s own words before everything but their name', () => {
    const page = recordPage(packInput('health'))
    expect(page.indexOf('I do better when someone')).toBeLessThan(page.indexOf('<h2>In short'))
    expect(count(page.slice(0, page.indexOf('<figure class="said person">')), /<h2/g)).toBe(1)
  })

  it('gives every table a caption and every header cell a scope', () => {
    const page = recordPage(packInput('socialCare'))
    expect(count(page, /<table>\n<caption>/g)).toBe(count(page, /<table/g))
    expect(count(page, /<th scope="(?:col|row)"/g)).toBe(count(page, /<th[ >]/g))
  })

  it('shows dissent verbatim in both packs, with name, title and agency', () => {
    for (const side of ['health', 'socialCare'] as const) {
      const page = recordPage(packInput(side))
      expect(page).toContain('&lt;em&gt;&quot;not yet&quot;&lt;/em&gt; is not “never”.')
      expect(page).toContain(
        'Tom &quot;Tomasz&quot; Reilly, Community psychiatric nurse. Health: Harrow Vale NHS Trust. Disagrees.',
      )
    }
  })

  it('says in words what is withheld and why, without the text', () => {
    const page = recordPage(packInput('socialCare'))
    expect(page).toContain(
      'Withheld from this copy. Health only. The reason: clinical detail beyond the decision',
    )
    expect(page).not.toContain('loss of her brother')
    expect(recordPage(packInput('health'))).toContain('loss of her brother')
  })

  it('never scores suicide or self-harm, even where a grade stands in the record', () => {
    const graded = decisionRecord.risk.pitfalls.map((pitfall) => ({
      ...pitfall,
      likelihood: 5,
      consequence: 5,
    }))
    const page = recordPage(
      packInput('health', {
        decision: { ...decisionRecord, risk: { ...decisionRecord.risk, pitfalls: graded } },
      }),
    )
    const row = page.split('\n').find((line) => line.includes('Thoughts of ending her life'))
    expect(row).toContain('Never scored')
    expect(row).not.toMatch(/Almost certain|Catastrophic/)
    expect(page).toContain('Almost certain')
  })

  it('is stamped while only one agency has signed', () => {
    const page = recordPage(packInput('health', { signers: [health] }))
    expect(page).toContain('One agency only. This copy left before both agencies had signed.')
    expect(page).toContain('Social care has not signed.')
    expect(recordPage(packInput('health'))).not.toContain('One agency only')
  })

  it('names what it replaces', () => {
    const supersedes = { recordVersion: 1, decisionSha256: 'a'.repeat(64) }
    const page = recordPage(
      packInput('health', { decision: { ...decisionRecord, recordVersion: 2, supersedes } }),
    )
    expect(page).toContain('Replaces version 1 of this record.')
  })

  it('says nothing where there is nothing to say', () => {
    const words = {
      ...decisionRecord.words,
      text: ' ',
      source: 'not_sought' as const,
      note: 'she asked us not to',
    }
    const page = recordPage(packInput('health', { decision: { ...decisionRecord, words, actions: [] } }))
    expect(page).toContain('No words are recorded. Not sought.')
    expect(page).not.toContain('What happens next')
    expect(page).not.toMatch(/<dd dir="auto"><\/dd>|<ul>\n<\/ul>|<dl>\n<\/dl>/)
  })
})

describe('the print settings', () => {
  it('ask for tags and an outline, and number the pages', () => {
    const settings = printSettings(packInput('health'))
    expect(settings).toMatchObject({ generateTaggedPDF: true, generateDocumentOutline: true, pageSize: 'A4' })
    expect(settings.footerTemplate).toContain(
      'Page <span class="pageNumber"></span> of <span class="totalPages"></span>',
    )
    expect(settings.footerTemplate).toContain(packInput('health').fingerprint.join(' · '))
    expect(settings.headerTemplate).toContain('AC-2026-0041')
  })

  it('stamp every page while only one agency has signed', () => {
    expect(printSettings(packInput('health', { signers: [health] })).headerTemplate).toContain(
      'One agency only',
    )
    expect(printSettings(packInput('health')).headerTemplate).not.toContain('One agency only')
  })

  it('name nobody in the margins, where a page may be seen face down', () => {
    const { headerTemplate, footerTemplate } = printSettings(packInput('health'))
    for (const name of ['Soames', 'Rhiannon', members.nurse.name]) {
      expect(headerTemplate + footerTemplate).not.toContain(name)
    }
  })
})

describe('the files that the page asks for', () => {
  it('are all there, and are all that its style sheet names', () => {
    const css = readFileSync(join(root, 'electron/packs/print/record.css'), 'utf8')
    const named = new Set([...css.matchAll(/url\('([^']+)'\)/g)].map(([, path]) => path))
    expect(new Set(printStaticFiles.map(({ servedAt }) => servedAt))).toEqual(
      new Set(['/print/record.css', ...named]),
    )
    for (const { from } of printStaticFiles) expect(readFileSync(join(root, from)).length).toBeGreaterThan(0)
  })

  it('set no type below 11pt', () => {
    const css = readFileSync(join(root, 'electron/packs/print/record.css'), 'utf8')
    const sizes = [...css.matchAll(/(\d+(?:\.\d+)?)pt/g)].map(([, size]) => Number(size))
    expect(Math.min(...sizes)).toBe(11)
  })
})
