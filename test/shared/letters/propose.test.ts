import { describe, expect, it } from 'vitest'
import { proposeLetter } from '../../../shared/letters/propose.ts'

describe('the format and language that are proposed', () => {
  it.each([
    ['', 'standard', ''],
    ['Large print, 18 point, on yellow paper', 'large_print', ''],
    ['Large print, 16 point', 'large_print', ''],
    ['Easy read with photographs; mornings only', 'easy_read', ''],
    ['E-mail, not letters; nothing before noon', 'text_only', ''],
    ['Welsh: letters and meetings in Welsh, with an interpreter', 'standard', 'Welsh'],
    ['Letters in Polish; speaks English', 'standard', 'Polish'],
    ['Cantonese interpreter; letters in traditional Chinese', 'standard', 'Traditional Chinese'],
    ['Farsi interpreter for meetings; reads English', 'standard', ''],
    ['Dari interpreter, the same woman each time if possible', 'standard', 'Dari'],
    ['Large print, in Urdu', 'large_print', 'Urdu'],
    ['British Sign Language interpreter; no telephone', 'standard', ''],
  ] as const)('%s', (needs, format, language) => {
    expect(proposeLetter({ communicationNeeds: needs })).toMatchObject({ format, language })
  })

  it.each([
    ['', null],
    ['Large print, 16 point', null],
    ['E-mail, not letters; nothing before noon', 'email'],
    ['Prefers to be told in person; short sentences in writing', 'in_person'],
    ['Letters in Polish; speaks English', 'post'],
    ['By post, in a plain envelope', 'post'],
    ['Letters are read aloud to him by his sister', 'read_aloud'],
    ['Text message first; “Mx” on letters', null],
  ] as const)('and how they are given it: %s', (needs, delivery) => {
    expect(proposeLetter({ communicationNeeds: needs }).delivery).toBe(delivery)
  })
})
