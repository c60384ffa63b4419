import { describe, expect, it } from 'vitest'
import { selectHistory } from '../../../../electron/store/kernel/history.ts'
import { lettersToGo } from '../../../../electron/store/letters/record-letters.ts'
import { releaseMaterial } from '../../../../electron/store/releases/material.ts'
import { newId } from '../../../../shared/kernel/ids.ts'
import type { Letter } from '../../../../shared/letters.ts'
import { refusal } from '../test-store.ts'
import { signAs } from '../sign-off/sign-as.ts'
import { amend, decidedLetter, ready } from './letter-steps.ts'

const written = ({ recordId, recordVersion, version, format, language }: Letter) => ({
  recordId,
  recordVersion,
  letterVersion: version,
  format,
  language,
  files: 2,
  sha256: 'b'.repeat(64),
})

describe('a letter', () => {
  it('is built from the decision once the meeting is closed, in the format that the person asked for', async () => {
    const { letter } = await decidedLetter('approved', 'Large print, 18 point')
    expect(letter).toMatchObject({ format: 'large_print', language: '', state: 'not_ready', version: 1 })
    expect(letter.proposed.why).toBe('Large print, 18 point')
    expect(letter.texts.plain.opening).toContain('Dear Ruth')
    expect(letter.texts.plain.why).toContain('The gain is worth it.')
  })

  it('is not there before the close', async () => {
    const { panel } = await decidedLetter()
    expect(await refusal(panel.replyTo('letters.get', { recordId: newId() }))).toEqual({ kind: 'notFound' })
  })

  it('keeps what was edited, and every earlier version of it', async () => {
    const { panel, letter, recordId } = await decidedLetter()
    const saved = await panel.call('letters.save', {
      recordId,
      version: letter.version,
      words: { voice: 'plain', section: 'why', text: 'You sing well.' },
    })
    expect(saved.texts.plain.why).toBe('You sing well.')
    expect(saved.texts.easy.why).toBe(letter.texts.easy.why)
    const history = await selectHistory(panel.store.desk().store.db, 'letter', 'all')
    expect(JSON.stringify(history)).toContain('The gain is worth it.')
  })

  it('refuses an edit made against an older version', async () => {
    const { panel, letter, recordId } = await decidedLetter()
    const words = { voice: 'plain', section: 'why', text: 'One' } as const
    await panel.call('letters.save', { recordId, version: letter.version, words })
    const error = await refusal(panel.replyTo('letters.save', { recordId, version: letter.version, words }))
    expect(error.kind).toBe('conflict')
  })

  it('is not edited by an observer', async () => {
    const { panel, recordId } = await decidedLetter()
    const reply = panel.replyTo(
      'letters.setReady',
      { recordId, version: 1, ready: true },
      { role: 'observer' },
    )
    expect(await refusal(reply)).toEqual({ kind: 'notAllowed', why: 'role' })
  })

  it('takes its usual words from the panel’s terms', async () => {
    const { panel, recordId } = await decidedLetter()
    const { panel: terms } = await panel.call('panels.get', {})
    await panel.call('panels.updateTerms', {
      version: terms.version,
      name: terms.name,
      authority: terms.authority,
      terms: {
        ...terms.terms,
        letter: {
          address: 'Room 3\nNorthgate',
          contact: '',
          again: 'Write to the panel.',
          complaints: '',
          advocacy: '',
          saysDissent: false,
        },
      },
    })
    const letter = await panel.call('letters.get', { recordId })
    expect(letter.frame.address).toBe('Room 3\nNorthgate')
    expect(letter.texts.plain.again).toContain('Write to the panel.')
    expect(letter.texts.plain.again).toContain('ombudsman')
  })
})

describe('how the person is given it', () => {
  it('is what they asked for, and only a letter by post has their address', async () => {
    const { panel, letter, recordId } = await decidedLetter()
    const { person } = await panel.call('cases.get', { caseId: letter.caseId })
    await panel.store.desk().store.db.updateTable('person').set(home).where('id', '=', person.id).execute()
    expect(letter.delivery).toBeNull()
    const given = async (delivery: Letter['delivery'], version: number) =>
      panel.call('letters.save', { recordId, version, delivery })
    const posted = await given('post', letter.version)
    expect(posted.frame.personAddress).toEqual(['4 Kettle Lane', 'Northgate', 'NG5 7ZZ'])
    const handed = await given('in_person', posted.version)
    expect(handed).toMatchObject({ delivery: 'in_person', frame: { personAddress: [] } })
    expect((await given(null, handed.version)).frame.personAddress).toEqual([])
  })
})

const home = { addressLine1: '4 Kettle Lane', addressLine2: '', town: 'Northgate', postcode: 'NG5 7ZZ' }

describe('ready', () => {
  it('is said by a named person, on a day that the letter then carries', async () => {
    const { panel, letter } = await decidedLetter()
    const done = await ready(panel, letter)
    expect(done).toMatchObject({ state: 'ready', ready: { by: panel.coordinator.name } })
    expect(done.frame.date).toBe(done.ready?.at.slice(0, 10))
  })

  it('is taken back by any change of its words or its format', async () => {
    const { panel, letter, recordId } = await decidedLetter()
    const done = await ready(panel, letter)
    const changed = await panel.call('letters.save', { recordId, version: done.version, format: 'easy_read' })
    expect(changed).toMatchObject({ state: 'not_ready', ready: null })
  })

  it.each(['why', 'again', 'decided'] as const)(
    'is refused to a refusal without its part "%s"',
    async (section) => {
      const { panel, letter, recordId } = await decidedLetter('not_approved')
      const { version } = await panel.call('letters.save', {
        recordId,
        version: letter.version,
        words: { voice: 'plain', section, text: ' ' },
      })
      expect(
        await refusal(panel.replyTo('letters.setReady', { recordId, version, ready: true })),
      ).toMatchObject({
        kind: 'invalid',
      })
    },
  )

  it('waits for the translation that the person needs', async () => {
    const { panel, letter, recordId } = await decidedLetter('approved', 'Welsh: letters in Welsh')
    expect(letter).toMatchObject({ language: 'Welsh', state: 'needs_translation' })
    const reply = panel.replyTo('letters.setReady', { recordId, version: letter.version, ready: true })
    expect(await refusal(reply)).toMatchObject({
      kind: 'invalid',
      fields: { letter: expect.stringContaining('Welsh') },
    })
    const translated = await panel.call('letters.setTranslated', {
      recordId,
      version: letter.version,
      translated: true,
    })
    expect(translated).toMatchObject({ state: 'not_ready', translated: { by: panel.coordinator.name } })
    expect(await ready(panel, translated)).toMatchObject({ state: 'ready' })
  })

  it('asks for the translation again once the words have changed', async () => {
    const { panel, letter, recordId } = await decidedLetter('approved', 'Welsh: letters in Welsh')
    const { version } = await panel.call('letters.setTranslated', {
      recordId,
      version: letter.version,
      translated: true,
    })
    const changed = await panel.call('letters.save', {
      recordId,
      version,
      words: { voice: 'plain', section: 'why', text: 'You sing.' },
    })
    expect(changed).toMatchObject({ translated: null, state: 'needs_translation' })
  })

  it('is no more once the translation is taken back', async () => {
    const { panel, letter, recordId } = await decidedLetter('approved', 'Welsh: letters in Welsh')
    const first = { recordId, version: letter.version, translated: true }
    const done = await ready(panel, await panel.call('letters.setTranslated', first))
    const back = await panel.call('letters.setTranslated', {
      recordId,
      version: done.version,
      translated: false,
    })
    expect(back).toMatchObject({ ready: null, state: 'needs_translation' })
  })

  it('says no translation for a letter in English', async () => {
    const { panel, letter, recordId } = await decidedLetter()
    const reply = panel.replyTo('letters.setTranslated', {
      recordId,
      version: letter.version,
      translated: true,
    })
    expect(await refusal(reply)).toMatchObject({ kind: 'invalid' })
  })
})

describe('once the decision was amended', () => {
  async function amended() {
    const room = await decidedLetter()
    const done = await ready(room.panel, room.letter)
    await amend(room.panel, room.recordId, 'It was the other way round.')
    return { ...room, done, old: await room.panel.call('letters.get', { recordId: room.recordId }) }
  }

  it('a letter that was written before is out of date, and cannot be ready', async () => {
    const { panel, recordId, old } = await amended()
    expect(old).toMatchObject({ state: 'out_of_date', madeFromVersion: 1, recordVersion: 2 })
    const reply = panel.replyTo('letters.setReady', { recordId, version: old.version, ready: true })
    expect(await refusal(reply)).toMatchObject({ kind: 'invalid' })
  })

  it('makes it anew from the amended decision', async () => {
    const { panel, recordId, old } = await amended()
    const anew = await panel.call('letters.renew', { recordId, version: old.version, keepWords: false })
    expect(anew).toMatchObject({ state: 'not_ready', madeFromVersion: 2 })
    expect(anew.texts.plain.why).toContain('It was the other way round.')
  })

  it('or keeps its words, checked by a person', async () => {
    const { panel, recordId, old } = await amended()
    const kept = await panel.call('letters.renew', { recordId, version: old.version, keepWords: true })
    expect(kept).toMatchObject({ state: 'not_ready', madeFromVersion: 2, texts: old.texts })
  })
})

describe('what leaves with a release', () => {
  async function signed(needs = '') {
    const room = await decidedLetter('approved', needs, ['doctor', 'manager'])
    await signAs(room.panel, room.meetingId, 'doctor')
    const { db } = room.panel.store.desk().store
    return { ...room, db, material: () => releaseMaterial(db, room.meetingId) }
  }

  it('is a letter that somebody said is ready, of a record that both agencies signed', async () => {
    const { panel, meetingId, letter, material } = await signed()
    await ready(panel, letter)
    expect((await material()).letters).toEqual([])
    await signAs(panel, meetingId, 'manager')
    expect((await material()).letters.map(({ recordId }) => recordId)).toEqual([letter.recordId])
  })

  it('is no letter that nobody has read', async () => {
    const { panel, meetingId, material } = await signed()
    await signAs(panel, meetingId, 'manager')
    expect(await material()).toMatchObject({ letters: [], lettersNotReady: 1 })
  })

  it('is no letter that still needs its translation', async () => {
    const { db, meetingId, recordId } = await signed('Letters in Polish')
    const found = await lettersToGo(db, meetingId, new Set([recordId]), '2027-01-20')
    expect(found).toMatchObject({ letters: [], notReady: 1 })
  })

  it('is in the log with who, when, which format and its digest; the letter is then given until it changes', async () => {
    const { panel, meetingId, letter } = await signed()
    const done = await ready(panel, letter)
    await panel.call('releases.record', { meetingId, packs: [], letters: [written(done)] })
    const { letters, log } = await panel.call('letters.ofMeeting', { meetingId })
    expect(letters[0]?.state).toBe('given')
    expect(log).toMatchObject([
      { kind: 'release', format: 'standard', by: panel.coordinator.name, sha256: 'b'.repeat(64), files: 2 },
    ])
    const { recordId } = done
    const changed = await panel.call('letters.save', {
      recordId,
      version: done.version,
      format: 'large_print',
    })
    expect(changed.state).toBe('not_ready')
  })

  it('is refused to the log for a record of another meeting', async () => {
    const { panel, meetingId, letter } = await signed()
    const stray = { ...written(letter), recordId: newId() }
    const recording = panel.replyTo('releases.record', { meetingId, packs: [], letters: [stray] })
    expect(await refusal(recording)).toMatchObject({
      kind: 'invalid',
      fields: { recordId: expect.anything() },
    })
  })

  it('is not what a copy is: the copy is logged, and the letter is not given', async () => {
    const { panel, meetingId, letter } = await signed()
    await panel.call('letters.recordCopy', { letter: written(await ready(panel, letter)) })
    const { letters, log } = await panel.call('letters.ofMeeting', { meetingId })
    expect(letters[0]?.state).toBe('ready')
    expect(log).toMatchObject([{ kind: 'copy' }])
    const entries = await panel.call('audit.entries', { limit: 5 })
    expect(entries.map(({ operation }) => operation)).toContain('letters.write')
  })
})
