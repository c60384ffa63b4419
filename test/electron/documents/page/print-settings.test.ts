import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { printSettings } from '../../../../electron/documents/page/print-settings.ts'
import { printStaticFiles } from '../../../../electron/documents/print/static-files.ts'
import { health, packInput } from '../../../support/documents/sample-pack.ts'
import { members } from '../../../support/documents/sample-record.ts'

const root = join(import.meta.dirname, '../../../..')

describe('the print settings', () => {
  it('ask for tags and an outline, and number the pages', () => {
    const settings = printSettings(packInput('health'))
    expect(settings).toMatchObject({ generateTaggedPDF: true, generateDocumentOutline: true, pageSize: 'A4' })
    expect(settings.footerTemplate).toContain(
      'Page <span class="pageNumber"></span> of <span class="totalPages"></span>',
    )
    expect(settings.footerTemplate).toContain(packInput('health').fingerprint.join(' · '))
    expect(settings.headerTemplate).toContain('AC-2026-0041 · Official-Sensitive: personal')
  })

  it('stamp every page while only one agency has signed', () => {
    expect(printSettings(packInput('health', { signers: [health] })).headerTemplate).toContain(
      'One agency only',
    )
    expect(
      printSettings(packInput('health', { shortOf: [{ side: 'health', pence: 1 }] })).headerTemplate,
    ).toContain('Signed by both agencies, not complete')
    expect(printSettings(packInput('health')).headerTemplate).not.toContain('One agency only')
  })

  it('name nobody in the margins, where a page may be seen face down', () => {
    const { headerTemplate, footerTemplate } = printSettings(packInput('health'))
    for (const name of ['Soames', 'Rhiannon', members.nurse.name]) {
      expect(headerTemplate + footerTemplate).not.toContain(name)
    }
  })
})

// What a record, its preview, a member's papers, a letter and the still on the wall each link; the others are imported by these.
const pages = ['record', 'compact', 'preview', 'papers', 'letter', 'still']
const textOf = (names: readonly string[]): string =>
  names.map((name) => readFileSync(join(root, `electron/documents/print/${name}.css`), 'utf8')).join('\n')
const shared = ['fonts', 'blocks', 'tables']

describe('the files that the page asks for', () => {
  it('are all there, and are all that the pages and their style sheets name', () => {
    const named = [...textOf([...pages, ...shared]).matchAll(/url\('([^']+)'\)/g)].map(([, path]) => path)
    const served = printStaticFiles.map(({ servedAt }) => servedAt)
    expect(new Set(served)).toEqual(new Set([...pages.map((name) => `/print/${name}.css`), ...named]))
    for (const { from } of printStaticFiles) expect(readFileSync(join(root, from)).length).toBeGreaterThan(0)
  })

  it('set no type of a record below 11pt', () => {
    const sizes = [...textOf(['record', ...shared]).matchAll(/(\d+(?:\.\d+)?)pt/g)].map(([, size]) =>
      Number(size),
    )
    expect(Math.min(...sizes)).toBe(11)
  })

  it('set no more of a record below it than digests, which are compared and not read', () => {
    const small = textOf(['compact'])
      .split('}')
      .filter((rule) => [...rule.matchAll(/(\d+(?:\.\d+)?)pt/g)].some(([, size]) => Number(size) < 11))
    expect(small.map((rule) => rule.split('{')[0]?.trim().split('\n').at(-1))).toEqual(['dl.code'])
  })

  it('set nothing of the papers below 11pt but the lines in the margins', () => {
    const rules = textOf(['papers']).split('}')
    const small = rules.filter((rule) =>
      [...rule.matchAll(/(\d+(?:\.\d+)?)pt/g)].some(([, size]) => Number(size) < 11),
    )
    expect(small.map((rule) => rule.split('{')[0]?.trim())).toEqual(['.page > header,\n.page > footer'])
  })
})
