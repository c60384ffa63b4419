import { describe, expect, test } from 'vitest'
import type { Block, Section } from '../../shared/blocks.ts'
import type { Printed } from '../../shared/printed.ts'
import { sideBySide } from '../../shared/side-by-side.ts'

const says = (text: string): Block => ({ kind: 'text', text, voice: 'plain' })
const heading = (text: string): Block => ({ kind: 'heading', text })
const fact = (label: string, text: string): Block => ({ kind: 'facts', rows: [{ label, text }] })

const copy = (sections: readonly Section[], head: readonly Block[] = []): Printed => ({
  eyebrow: '',
  heading: 'A person',
  head,
  sections,
  isCompact: true,
  top: '',
  stamp: '',
  foot: '',
})
const of = (...blocks: Block[]): Section => ({ slug: 'own', heading: 'Own', blocks })
const rowsOf = (health: readonly Block[], socialCare: readonly Block[]) =>
  sideBySide({ health: copy([of(...health)]), socialCare: copy([of(...socialCare)]) })[1]

describe('two copies side by side', () => {
  test('that say the same have no difference, block by block', () => {
    const found = rowsOf([says('one'), says('two')], [says('one'), says('two')])
    expect(found).toMatchObject({
      differences: 0,
      rows: [
        { kind: 'same', block: says('one') },
        { kind: 'same', block: says('two') },
      ],
    })
  })

  test('show a block that one of them has alone at its height, and all round it as the same', () => {
    const found = rowsOf([says('one'), says('three')], [says('one'), says('two'), says('three')])
    expect(found?.rows).toEqual([
      { kind: 'same', block: says('one') },
      { kind: 'only', side: 'socialCare', block: says('two') },
      { kind: 'same', block: says('three') },
    ])
  })

  test('show a marker opposite what it stands for', () => {
    const [marker, own] = [says('Withheld from this copy.'), says('She has £2,000 saved.')]
    const found = rowsOf([heading('Means'), marker], [heading('Means (council only)'), own])
    expect(found?.rows).toEqual([
      { kind: 'different', health: heading('Means'), socialCare: heading('Means (council only)') },
      { kind: 'different', health: marker, socialCare: own },
    ])
  })

  test('differ by a line of facts, or an item of a list, and not by all the lines round it', () => {
    const facts = (second: string): Block => ({
      kind: 'facts',
      rows: [
        { label: 'Cost', text: '£1' },
        { label: 'Charge', text: second },
      ],
    })
    expect(rowsOf([facts('withheld')], [facts('£22.50')])?.rows).toEqual([
      { kind: 'same', block: fact('Cost', '£1') },
      { kind: 'different', health: fact('Charge', 'withheld'), socialCare: fact('Charge', '£22.50') },
    ])
  })

  test('keep a section that one of them has alone, and lose nothing of either', () => {
    const own: Section = { slug: 'check', heading: 'Check', blocks: [says('sum')] }
    const rows = sideBySide({
      health: copy([of(says('a')), own], [says('h')]),
      socialCare: copy([of(says('a'))], [says('c')]),
    })
    expect(rows.map(({ slug, differences }) => [slug, differences])).toEqual([
      ['head', 1],
      ['own', 0],
      ['check', 1],
    ])
    expect(rows[2]?.headings).toEqual({ health: 'Check', socialCare: '' })
  })
})
