import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeText, lines, markup } from '../../../../electron/documents/page/markup.ts'
import { paragraphs } from '../../../../electron/documents/printable.ts'

const anything = fc.string({ unit: 'binary', maxLength: 60 })

describe('markup', () => {
  it('never lets a text open a tag, end an attribute or start an entity', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const safe = escapeText(text)
        expect(safe).not.toMatch(/[<>"']/)
        expect(safe.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&')
      }),
    )
  })

  it('escapes whatever is put into a template, however it gets there', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { value } = markup`<p title="${text}">${lines(text)}${markup`${text}`}</p>`
        expect(
          value
            .replace(/^<p title="/, '')
            .replace(/<\/p>$/, '')
            .replaceAll('<br />', ''),
        ).not.toContain('<')
      }),
    )
  })

  it('keeps what people wrote: entities, quotes, accents, emoji and right-to-left words', () => {
    expect(markup`${'<b>&amp; "Zoë" دعم 🌱'}`.value).toBe('&lt;b&gt;&amp;amp; &quot;Zoë&quot; دعم 🌱')
  })

  it('shows characters that no document may hold as replacement characters', () => {
    expect(escapeText('a\u0000b\u001bc\ud83d')).toBe('a\ufffdb\ufffdc\ufffd')
  })
})

describe('paragraphs', () => {
  it('parts a text at blank lines and keeps the breaks inside', () => {
    expect(paragraphs('one\r\ntwo\n \n\nthree\n')).toEqual(['one\ntwo', 'three'])
    expect(paragraphs(' \n ')).toEqual([])
  })
})
