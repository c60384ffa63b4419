import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Draft } from '../../../../renderer/ui/saved/draft.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A store that answers when it is told to. */
function slowStore() {
  const asked: { text: string; answer: () => void; refuse: (error: Error) => void }[] = []
  const save = (text: string) =>
    new Promise<void>((resolve, reject) => {
      asked.push({ text, answer: resolve, refuse: reject })
    })
  const texts = () => asked.map(({ text }) => text)
  return { save, texts, asked }
}

test('saves 600 ms after the last key, once', async () => {
  const store = slowStore()
  const draft = new Draft({ initial: '', save: store.save })
  draft.write('o')
  await vi.advanceTimersByTimeAsync(150)
  draft.write('one')
  await vi.advanceTimersByTimeAsync(599)
  expect(store.texts()).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(store.texts()).toEqual(['one'])
})

test('saves at least every second while the writing goes on', async () => {
  const saved: { text: string; at: number }[] = []
  const save = async (text: string) => void saved.push({ text, at: performance.now() })
  const draft = new Draft({ initial: '', save })
  const typed: number[] = []
  for (let letters = 1; letters <= 50; letters += 1) {
    draft.write('x'.repeat(letters))
    typed.push(performance.now())
    await vi.advanceTimersByTimeAsync(100)
    const kept = saved.at(-1)?.text.length ?? 0
    expect(performance.now() - (typed[kept] ?? performance.now())).toBeLessThan(1000)
  }
  expect(saved.length).toBeGreaterThan(4)
})

test('says saved only when the store has answered', async () => {
  const store = slowStore()
  const draft = new Draft({ initial: '', save: store.save, now: () => 42 })
  draft.write('one')
  const flushed = draft.flush()
  expect(draft.state()).toMatchObject({ phase: 'saving', savedAt: null })
  store.asked[0]?.answer()
  await flushed
  expect(draft.state()).toMatchObject({ phase: 'saved', savedAt: 42 })
})

test('never has two saves under way: what is typed meanwhile follows', async () => {
  const store = slowStore()
  const draft = new Draft({ initial: '', save: store.save })
  draft.write('one')
  void draft.flush()
  draft.write('one two')
  const flushed = draft.flush()
  expect(store.texts()).toEqual(['one'])
  store.asked[0]?.answer()
  await vi.advanceTimersByTimeAsync(0)
  expect(store.texts()).toEqual(['one', 'one two'])
  store.asked[1]?.answer()
  await flushed
  expect(draft.state()).toMatchObject({ phase: 'saved', text: 'one two' })
})

test('keeps the text when the save is refused, and saves it when asked again', async () => {
  const store = slowStore()
  const draft = new Draft({ initial: 'old', save: store.save })
  draft.write('mine')
  const first = draft.flush()
  store.asked[0]?.refuse(new Error('The disk is full.'))
  await first
  expect(draft.state()).toMatchObject({ phase: 'failed', text: 'mine' })
  const second = draft.retry()
  store.asked[1]?.answer()
  await second
  expect(draft.state()).toMatchObject({ phase: 'saved', text: 'mine' })
})

test('takes a save that throws at once for a refusal', async () => {
  const save = () => {
    throw new Error('locked')
  }
  const draft = new Draft({ initial: '', save })
  draft.write('mine')
  await draft.flush()
  expect(draft.state()).toMatchObject({ phase: 'failed', text: 'mine', sending: null })
})

test('saves nothing by itself during a conflict', async () => {
  const store = slowStore()
  const draft = new Draft({ initial: 'old', save: store.save })
  draft.write('mine')
  draft.receive('theirs')
  draft.write('mine, longer')
  await vi.advanceTimersByTimeAsync(5000)
  await draft.flush()
  expect(store.texts()).toEqual([])
  draft.keepMine()
  expect(store.texts()).toEqual(['mine, longer'])
})

test('saves nothing when the text is as it was', async () => {
  const store = slowStore()
  const draft = new Draft({ initial: 'old', save: store.save })
  draft.write('older')
  draft.write('old')
  await vi.advanceTimersByTimeAsync(5000)
  expect(store.texts()).toEqual([])
  expect(draft.state().phase).toBe('clean')
})

test('tries again when asked to while a save that will be refused is under way', async () => {
  const store = slowStore()
  const draft = new Draft({ initial: 'old', save: store.save })
  draft.write('mine')
  void draft.flush()
  void draft.retry()
  store.asked[0]?.refuse(new Error('The disk is full.'))
  await vi.advanceTimersByTimeAsync(0)
  expect(store.texts()).toEqual(['mine', 'mine'])
})
