import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  failed,
  isSendable,
  keptMine,
  opened,
  received,
  sent,
  settled,
  tookTheirs,
  written,
} from '../../../../renderer/ui/saved/draft-state.ts'
import type { DraftState } from '../../../../renderer/ui/saved/draft-state.ts'

const same = Object.is
const write = (state: DraftState<string>, text: string) => written(state, text, same)
const receive = (state: DraftState<string>, text: string) => received(state, text, same)

test('shows what comes in while nothing is being written', () => {
  const state = receive(opened('old'), 'new')
  expect(state).toMatchObject({ text: 'new', phase: 'clean', theirs: null })
})

test('never overwrites what is being written: both texts stand side by side', () => {
  const state = receive(write(opened('old'), 'mine'), 'theirs')
  expect(state).toMatchObject({ text: 'mine', phase: 'conflict', theirs: { text: 'theirs' } })
  expect(isSendable(state, same)).toBe(false)
})

test('keeps what is written during a conflict', () => {
  const state = write(receive(write(opened('old'), 'mine'), 'theirs'), 'mine, longer')
  expect(state).toMatchObject({ text: 'mine, longer', phase: 'conflict' })
})

test('sends mine once it is kept, and nothing once theirs is taken', () => {
  const conflict = receive(write(opened('old'), 'mine'), 'theirs')
  expect(isSendable(keptMine(conflict, same), same)).toBe(true)
  expect(tookTheirs(conflict)).toMatchObject({ text: 'theirs', phase: 'clean' })
  expect(isSendable(tookTheirs(conflict), same)).toBe(false)
})

test('knows its own save when it comes back, before or after the store answers', () => {
  const saving = sent(write(opened('old'), 'mine'))
  expect(receive(saving, 'mine')).toMatchObject({ text: 'mine', phase: 'saving' })
  expect(receive(settled(saving, 5, same), 'mine')).toMatchObject({ phase: 'saved', savedAt: 5 })
})

test('keeps what was typed during a save, and knows that it is not saved', () => {
  const state = settled(write(sent(write(opened(''), 'one')), 'one two'), 5, same)
  expect(state).toMatchObject({ text: 'one two', phase: 'dirty', base: 'one' })
})

test('does not take an old value for news after its own save', () => {
  const saved = settled(sent(write(opened('old'), 'mine')), 5, same)
  expect(receive(saved, 'old')).toMatchObject({ text: 'mine', phase: 'saved' })
})

test('keeps the text when the store refuses it', () => {
  const state = failed(sent(write(opened('old'), 'mine')), new Error('full'))
  expect(state).toMatchObject({ text: 'mine', phase: 'failed' })
  expect(isSendable(state, same)).toBe(true)
})

type Step =
  | { readonly kind: 'write'; readonly text: string }
  | { readonly kind: 'receive'; readonly text: string }
  | { readonly kind: 'other'; readonly of: string }

function take(state: DraftState<string>, step: Step): DraftState<string> {
  if (step.kind === 'write') return write(state, step.text)
  if (step.kind === 'receive') return receive(state, step.text)
  if (step.of === 'send') return isSendable(state, same) ? sent(state) : state
  if (step.of === 'settle') return state.sending ? settled(state, 0, same) : state
  if (step.of === 'fail') return state.sending ? failed(state, null) : state
  return keptMine(state, same)
}

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('write' as const, 'receive' as const),
    text: fc.string({ maxLength: 2 }),
  }),
  fc.record({ kind: fc.constant('other' as const), of: fc.constantFrom('send', 'settle', 'fail', 'keep') }),
)

/** True where a step changed a box that was being written in, though nobody wrote. */
function overwrites(before: DraftState<string>, step: Step): boolean {
  const isTouched = before.text !== before.base || before.sending !== null
  return isTouched && step.kind !== 'write' && take(before, step).text !== before.text
}

test('only the writer, or taking theirs, changes a box that is being written in', () => {
  const neverOverwrites = fc.property(fc.string(), fc.array(anyStep), (initial, steps) => {
    let state = opened(initial)
    return steps.every((step) => {
      const before = state
      state = take(state, step)
      return !overwrites(before, step)
    })
  })
  expect(() => fc.assert(neverOverwrites)).not.toThrow()
})
