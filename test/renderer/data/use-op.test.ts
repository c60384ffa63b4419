import { QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { api } from '../../../renderer/data/api.ts'
import { followChanges, isToAskAgain } from '../../../renderer/data/follow-changes.ts'
import { knowKinds } from '../../../renderer/data/op-kinds.ts'
import { createQueryClient } from '../../../renderer/data/query-client.ts'
import { ask, queryOptionsFor } from '../../../renderer/data/use-op.ts'
import { findOp } from '../../../shared/contract.ts'
import { topicsOf } from '../../../shared/topics.ts'
import type { Topic } from '../../../shared/topics.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import type { Bridge } from '../../../shared/bridge.ts'
import type { Change } from '../../../shared/contract.ts'
import type { Reply } from '../../../shared/kernel/reply.ts'

type Listener = (change: Change) => void

/** What the preload script puts on the window, answering what the test says. */
function bridge(answer: (operation: string, input: unknown) => Promise<Reply<unknown>>) {
  const listeners = new Set<Listener>()
  const accord: Bridge = {
    call: answer,
    onChanged(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  vi.stubGlobal('window', { accord })
  return { tell: (change: Change) => listeners.forEach((listener) => listener(change)), listeners }
}

const [first, second] = [newId(), newId()]
const caseOf = (caseId: string, words = 'words') => ({ case: { id: caseId, words } })
const client = createQueryClient()
knowKinds((name) => findOp(name)?.kind)

beforeEach(() => client.clear())
afterEach(() => vi.unstubAllGlobals())

test('one person’s answer is never shown for another’s question, not even while it is asked', async () => {
  bridge((_, input) => Promise.resolve({ ok: true, value: caseOf((input as { caseId: string }).caseId) }))
  const observer = new QueryObserver(client, queryOptionsFor('cases.get', { caseId: first }))
  const shown: unknown[] = []
  const stop = observer.subscribe(({ data }) => shown.push(data?.case.id))
  await vi.waitFor(() => expect(observer.getCurrentResult().data?.case.id).toBe(first))
  shown.length = 0
  observer.setOptions(queryOptionsFor('cases.get', { caseId: second }))
  expect(observer.getCurrentResult().data).toBeUndefined()
  await vi.waitFor(() => expect(observer.getCurrentResult().data?.case.id).toBe(second))
  expect(shown).not.toContain(first)
  stop()
})

test('a list that is being narrowed keeps its rows, and says that they are old', async () => {
  bridge((_, input) =>
    Promise.resolve({ ok: true, value: { cases: [], total: (input as { text: string }).text.length } }),
  )
  const observer = new QueryObserver(client, queryOptionsFor('cases.list', { text: 'a' }, true))
  const stop = observer.subscribe(() => undefined)
  await vi.waitFor(() => expect(observer.getCurrentResult().data?.total).toBe(1))
  observer.setOptions(queryOptionsFor('cases.list', { text: 'ab' }, true))
  expect(observer.getCurrentResult()).toMatchObject({ data: { total: 1 }, isPlaceholderData: true })
  await vi.waitFor(() => expect(observer.getCurrentResult()).toMatchObject({ isPlaceholderData: false }))
  stop()
})

test('asks again when the store says that something changed', async () => {
  let words = 'before'
  const { tell } = bridge(() => Promise.resolve({ ok: true, value: caseOf(first, words) }))
  const stopFollowing = followChanges(client)
  const observer = new QueryObserver(client, queryOptionsFor('cases.get', { caseId: first }))
  const stop = observer.subscribe(() => undefined)
  await vi.waitFor(() => expect(observer.getCurrentResult().data?.case.words).toBe('before'))
  words = 'after'
  tell({ kind: 'data' })
  await vi.waitFor(() => expect(observer.getCurrentResult().data?.case.words).toBe('after'))
  stop()
  stopFollowing()
})

test('an older answer that comes after a change does not stay', async () => {
  const waiting: (() => void)[] = []
  let words = 'before'
  const { tell } = bridge(() => {
    const value = caseOf(first, words)
    return new Promise((done) => waiting.push(() => done({ ok: true, value })))
  })
  const stopFollowing = followChanges(client)
  const observer = new QueryObserver(client, queryOptionsFor('cases.get', { caseId: first }))
  const stop = observer.subscribe(() => undefined)
  words = 'after'
  tell({ kind: 'data' })
  await vi.waitFor(() => expect(waiting.length).toBe(2))
  waiting[1]?.()
  await vi.waitFor(() => expect(observer.getCurrentResult().data?.case.words).toBe('after'))
  waiting[0]?.()
  await new Promise((done) => setTimeout(done, 20))
  expect(observer.getCurrentResult().data?.case.words).toBe('after')
  stop()
  stopFollowing()
})

test('the answer of a command comes before what its change has asked again, which is known not to stand meanwhile', async () => {
  const order: string[] = []
  let answer: (reply: Reply<unknown>) => void = () => undefined
  const { tell } = bridge((name) => {
    order.push(name)
    const isQuery = name === 'cases.get'
    return isQuery
      ? Promise.resolve({ ok: true, value: caseOf(first) })
      : new Promise((done) => (answer = done))
  })
  const stopFollowing = followChanges(client)
  const observer = new QueryObserver(client, queryOptionsFor('cases.get', { caseId: first }))
  const stop = observer.subscribe(() => undefined)
  await vi.waitFor(() => expect(observer.getCurrentResult().isSuccess).toBe(true))
  order.length = 0
  const saved = api.call('room.everyoneAgrees', { itemId: first }).then(() => order.push('answered'))
  tell({ kind: 'data' })
  // Time for what must not be asked yet.
  await new Promise((done) => setTimeout(done, 20))
  expect(order).toEqual(['room.everyoneAgrees'])
  expect(client.getQueryState(['cases.get', { caseId: first }])).toMatchObject({ isInvalidated: true })
  expect(isToAskAgain()).toBe(true)
  answer({ ok: true, value: {} })
  await saved
  expect(isToAskAgain()).toBe(true)
  await vi.waitFor(() => expect(order).toEqual(['room.everyoneAgrees', 'answered', 'cases.get']))
  expect(isToAskAgain()).toBe(false)
  await vi.waitFor(() => expect(observer.getCurrentResult().isStale).toBe(false))
  stop()
  stopFollowing()
})

test('what comes onto the screen between a change and its questions is asked once', async () => {
  let asked = 0
  const { tell } = bridge(() => {
    asked += 1
    return new Promise((done) => setTimeout(() => done({ ok: true, value: caseOf(first) }), 20))
  })
  const stopFollowing = followChanges(client)
  const options = queryOptionsFor('cases.get', { caseId: first })
  await client.fetchQuery(options)
  tell({ kind: 'data' })
  // All that comes before the next task.
  for (let nth = 0; nth < 20; nth++) await Promise.resolve()
  expect(client.getQueryState(options.queryKey)).toMatchObject({ isInvalidated: true })
  expect(isToAskAgain()).toBe(true)
  const stop = new QueryObserver(client, options).subscribe(() => undefined)
  await vi.waitFor(() => expect(isToAskAgain()).toBe(false))
  await vi.waitFor(() => expect(client.getQueryState(options.queryKey)?.fetchStatus).toBe('idle'))
  expect(asked).toBe(2)
  stop()
  stopFollowing()
})

test('a save of a risk text asks again only for what may show that case', async () => {
  const asked: string[] = []
  const { tell } = bridge((name, input) => {
    asked.push([name, ...Object.values(input as object)].join(' '))
    return Promise.resolve({ ok: true, value: {} })
  })
  const stopFollowing = followChanges(client)
  const shown = [
    queryOptionsFor('risks.get', { caseId: first }),
    queryOptionsFor('cases.get', { caseId: first }),
    queryOptionsFor('audiences.of', { caseId: first }),
    queryOptionsFor('contributions.list', { caseId: first }),
    queryOptionsFor('risks.get', { caseId: second }),
    queryOptionsFor('plans.get', { caseId: second }),
    queryOptionsFor('panels.get', {}),
    queryOptionsFor('today.get', {}),
  ]
  const stops = shown.map((options) => new QueryObserver(client, options as never).subscribe(() => undefined))
  await vi.waitFor(() => expect(asked).toHaveLength(shown.length))
  const save = findOp('risks.save')
  if (!save) throw new Error('no such operation')
  const change = (topics: Topic[] | null) => {
    asked.length = 0
    tell({ kind: 'data', topics })
  }
  change([...(topicsOf(save, { caseId: first }, {}) ?? [])])
  const ofFirst = [`risks.get ${first}`, `audiences.of ${first}`, 'today.get']
  await vi.waitFor(() => expect(asked).toHaveLength(ofFirst.length))
  // Time for one more, which must not come.
  await new Promise((done) => setTimeout(done, 20))
  expect(asked.toSorted()).toEqual(ofFirst.toSorted())
  change(null)
  await vi.waitFor(() => expect(asked).toHaveLength(shown.length))
  for (const stop of stops) stop()
  stopFollowing()
})

test('a message that never arrives is a refusal and not an exception', async () => {
  bridge(() => Promise.reject(new Error('gone')))
  expect(await api.call('session.lock', {})).toEqual({
    ok: false,
    error: { kind: 'storage', why: 'stopped' },
  })
})

test('a refused question fails with what the store said', async () => {
  bridge(() => Promise.resolve({ ok: false, error: { kind: 'notFound' } }))
  await expect(ask('cases.get', { caseId: first })).rejects.toMatchObject({ error: { kind: 'notFound' } })
})

test('listening can end', () => {
  const { listeners } = bridge(() => Promise.resolve({ ok: true, value: null }))
  const stop = api.on('data', () => undefined)
  expect(listeners.size).toBe(1)
  stop()
  expect(listeners.size).toBe(0)
})
