import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Draft } from '../../../../renderer/ui/saved/draft.ts'
import { keptTexts } from '../../../../renderer/ui/kept/kept-texts.ts'
import { flushDrafts, holdDraft } from '../../../../renderer/ui/saved/open-drafts.ts'
import { keepable, sameText } from '../../../../renderer/ui/saved/same-text.ts'

const page = { location: { hash: '#/meetings/1/room' }, addEventListener: () => undefined }
const calls: string[] = []
const keeper = {
  keep: async ({ key, typed }: { readonly key: string; readonly typed: unknown }) =>
    void calls.push(`keep ${key.split('\n')[1]} ${String(typed)}`),
  drop: async (key: string) => void calls.push(`drop ${key.split('\n')[1]}`),
}
let stop: () => void = () => undefined

beforeEach(() => {
  vi.stubGlobal('window', page)
  calls.length = 0
  stop = keptTexts.startWith([], keeper)
})
afterEach(() => {
  stop()
  vi.unstubAllGlobals()
})

const refused = async (): Promise<void> => {
  throw new Error('refused')
}
const taken = async (): Promise<void> => undefined
const draftOf = (initial: string, save: () => Promise<void>) =>
  new Draft<string>({ initial, save, isEqual: sameText })
const hold = (draft: Draft<string>, scope: string) => holdDraft(draft, { label: 'Reasons', scope })
const quiet = (): Promise<void> => new Promise((done) => setTimeout(done, 0))

describe('a text that was refused', () => {
  test('is kept, and comes back when its field does', async () => {
    const first = draftOf('', refused)
    const leave = hold(first, 'case 1')
    await quiet()
    first.write('Two members asked.')
    leave()
    await quiet()
    const again = draftOf('', refused)
    const leaveAgain = hold(again, 'case 1')
    await quiet()
    expect(again.state()).toMatchObject({ text: 'Two members asked.', phase: 'dirty' })
    leaveAgain()
    await quiet()
    expect(keptTexts.all()).toMatchObject([{ scope: 'case 1', typed: 'Two members asked.', base: '' }])
    expect(calls).toEqual(['keep case 1 Two members asked.'])
    keptTexts.drop(keptTexts.all()[0]?.key ?? '')
  })

  test('comes back into a field that was there before it was known, once and no later', async () => {
    stop()
    const mine = { key: '/meetings/1/room\ncase 1\nReasons', label: 'Reasons', place: '/meetings/1/room' }
    const draft = draftOf('Theirs.', refused)
    const leave = hold(draft, 'case 1')
    await quiet()
    stop = keptTexts.startWith([{ ...mine, scope: 'case 1', typed: 'Mine.', base: 'Before.' }], keeper)
    expect(draft.state()).toMatchObject({ text: 'Mine.', phase: 'conflict', theirs: { text: 'Theirs.' } })
    draft.takeTheirs()
    keptTexts.keep({ ...mine, scope: 'case 1', typed: 'Of elsewhere.', base: 'Before.' })
    expect(draft.state()).toMatchObject({ text: 'Theirs.' })
    leave()
    await quiet()
  })

  test('goes nowhere else, and is gone once it is saved', async () => {
    const first = draftOf('', refused)
    const leave = hold(first, 'case 1')
    await quiet()
    first.write('Mine.')
    leave()
    await quiet()
    const other = draftOf('', taken)
    const leaveOther = hold(other, 'case 2')
    await quiet()
    expect(other.state().text).toBe('')
    const again = draftOf('', taken)
    const leaveAgain = hold(again, 'case 1')
    await quiet()
    await flushDrafts()
    expect(again.state()).toMatchObject({ text: 'Mine.', phase: 'saved' })
    expect(keptTexts.all()).toEqual([])
    expect(calls).toEqual(['keep case 1 Mine.', 'drop case 1'])
    leaveOther()
    leaveAgain()
    await quiet()
  })

  test('never writes over what the field has come to say meanwhile', async () => {
    const first = draftOf('Before.', refused)
    const leave = hold(first, 'case 1')
    await quiet()
    first.write('Mine.')
    leave()
    await quiet()
    const again = draftOf('Theirs.', taken)
    const leaveAgain = hold(again, 'case 1')
    await quiet()
    await flushDrafts()
    expect(again.state()).toMatchObject({ text: 'Mine.', phase: 'conflict', theirs: { text: 'Theirs.' } })
    again.takeTheirs()
    expect(keptTexts.all()).toEqual([])
    leaveAgain()
    await quiet()
  })

  test('comes back into none of two fields that nobody could tell apart', async () => {
    const first = draftOf('', refused)
    const leave = hold(first, '')
    await quiet()
    first.write('Mine.')
    leave()
    await quiet()
    const two = [draftOf('', taken), draftOf('', taken)]
    const leaveBoth = two.map((draft) => hold(draft, ''))
    await quiet()
    two[0]?.write('Another.')
    await flushDrafts()
    expect(two.map((draft) => draft.state().text)).toEqual(['Another.', ''])
    expect(keptTexts.all()).toMatchObject([{ typed: 'Mine.' }])
    for (const leaveOne of leaveBoth) leaveOne()
    await quiet()
    keptTexts.drop(keptTexts.all()[0]?.key ?? '')
  })

  test('is the same text where only what is tidied away differs', () => {
    expect(sameText('one\u000Btwo ', 'one\ntwo')).toBe(true)
    expect(sameText('one', 'two')).toBe(false)
  })

  test('can be kept without what is refused', () => {
    expect(keepable('Do \u202Enot\u202C share')).toBe('Do not share')
    expect(keepable('Do not share')).toBeNull()
  })
})

describe('a text that the store tidied', () => {
  test('is no change made elsewhere while the writing goes on, and shows as kept once it rests', async () => {
    const draft = draftOf('', taken)
    draft.write('one\u000Btwo')
    await draft.flush()
    draft.write('one\u000Btwo, three')
    draft.receive('one\ntwo')
    expect(draft.state()).toMatchObject({ text: 'one\u000Btwo, three', phase: 'dirty' })
    await draft.flush()
    draft.receive('one\ntwo, three')
    draft.rest()
    expect(draft.state()).toMatchObject({ text: 'one\ntwo, three', phase: 'saved' })
  })

  test('keeps a space that was typed a moment ago until nobody writes', async () => {
    const draft = draftOf('', taken)
    draft.write('word ')
    await draft.flush()
    draft.receive('word')
    expect(draft.state().text).toBe('word ')
    draft.rest()
    expect(draft.state().text).toBe('word')
  })
})
