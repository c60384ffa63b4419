import { describe, expect, it } from 'vitest'
import { recordContent } from '../../../../electron/documents/content/record-content.ts'
import type { RecordContent } from '../../../../electron/documents/content/record-content.ts'
import { recordLayout } from '../../../../electron/documents/content/record-layout.ts'
import { recordPage } from '../../../../electron/documents/page/record-page.ts'
import { health, packInput, socialCare } from '../../../support/documents/sample-pack.ts'
import { decisionRecord } from '../../../support/documents/sample-record.ts'
import { passagesOf } from '../../../../electron/documents/verify/pdf/passages.ts'
import type { Passage } from '../../../../electron/documents/verify/pdf/passages.ts'

const leaves = ({ words, parts }: Passage): string[] => (parts.length === 0 ? [words] : parts.flatMap(leaves))
const wordsOf = (content: RecordContent): string[] => passagesOf(content).flatMap(leaves)

const fixture = (name: string): string => `../../../fixtures/packs/${name}`
const count = (text: string, what: RegExp): number => [...text.matchAll(what)].length

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
    expect(page.match(/(?:href|src)="[^"]*"/g)).toEqual([
      'href="/print/record.css"',
      'href="/print/compact.css"',
    ])
  })

  it('puts the person’s own words before everything but their name, and the whole decision after them', () => {
    const page = recordPage(packInput('health'))
    const order = [
      'Health: Harrow Vale NHS Trust',
      'I do better when someone',
      '<h2>The decision',
      'Approved with conditions',
      '£12,818 a year and £640.05 once',
      'Review by',
      '<h3 dir="auto">Reasons',
      '<h3 dir="auto">Conditions',
      'Who disagreed',
      'The walk is unlit all winter',
      'Legal basis',
      '<h2>What happens next',
      '<h2>What was asked',
    ].map((words) => page.indexOf(words))
    expect(order).not.toContain(-1)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(count(page, /The walk is unlit all winter/g)).toBe(1)
    expect(count(page.slice(0, page.indexOf('<figure class="said person">')), /<h2/g)).toBe(1)
  })

  it('leaves nothing out that the record says', () => {
    for (const side of ['health', 'socialCare'] as const) {
      const input = packInput(side)
      const said = new Set(wordsOf(recordLayout(input)))
      const once = new Set(['In short', 'Disagreement', '1, in full below', 'Decision', 'Read back'])
      expect(wordsOf(recordContent(input)).filter((words) => !said.has(words) && !once.has(words))).toEqual(
        [],
      )
    }
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

  it('says in its own words that both signed and one without enough authority', () => {
    const page = recordPage(packInput('health', { shortOf: [{ side: 'socialCare', pence: 260_000 }] }))
    expect(page).toContain(
      'Signed by both agencies; the authority of social care’s signatories does not reach the £2,600 that this commits: not complete.',
    )
    expect(page).not.toContain('One agency only')
  })

  it('says on top that an agency signed only in dissent', () => {
    const dissent = { ...socialCare, position: 'dissent' as const }
    const page = recordPage(packInput('health', { signers: [health, dissent] }))
    expect(page.slice(0, page.indexOf('<h2'))).toContain('Social care signed only in dissent')
    expect(recordPage(packInput('health', { signers: [health, socialCare] }))).not.toContain(
      'only in dissent',
    )
  })

  it('warns on top where the person’s view is missing or support is taken away without agreement', () => {
    const risk = { ...decisionRecord.risk, removesSupportWithoutAgreement: true }
    const words = { ...decisionRecord.words, text: '' }
    const page = recordPage(packInput('health', { decision: { ...decisionRecord, risk, words } }))
    const top = page.slice(0, page.indexOf('<h2'))
    expect(top).toContain('This takes support away without the person’s agreement.')
    expect(top).toContain('The person’s own view is not here: nobody has written it down.')
    expect(recordPage(packInput('health'))).not.toContain('takes support away')
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
