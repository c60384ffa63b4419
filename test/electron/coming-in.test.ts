import { expect, it } from 'vitest'
import { ComingIn } from '../../electron/coming-in.ts'

const halfAnHour = 30 * 60 * 1000

function coming() {
  let now = 0
  const opening = Promise.withResolvers<string>()
  return { coming: new ComingIn(() => now), opening, later: (ms: number) => (now += ms) }
}

it('counts from the end of what took long, and without end while nobody has come in', async () => {
  const { coming: one, opening, later } = coming()
  expect(one.seconds).toBe(Infinity)
  const after = one.after(opening.promise)
  later(halfAnHour)
  expect(one.seconds).toBe(Infinity)
  opening.resolve('amara')
  expect(await after).toEqual({ opened: 'amara', isLockAsked: false })
  expect(one.seconds).toBe(0)
  later(2500)
  expect(one.seconds).toBe(2.5)
})

it('keeps a lock that is asked for on the way in, once', async () => {
  const { coming: one, opening } = coming()
  const after = one.after(opening.promise)
  one.askLock()
  opening.resolve('amara')
  expect(await after).toEqual({ opened: 'amara', isLockAsked: true })
  expect(await one.after(Promise.resolve('amara'))).toMatchObject({ isLockAsked: false })
})

it('takes a lock while nobody is on the way in for none', async () => {
  const { coming: one } = coming()
  one.askLock()
  expect(await one.after(Promise.resolve('amara'))).toMatchObject({ isLockAsked: false })
})

it('forgets a lock with whoever was refused', async () => {
  const { coming: one, opening } = coming()
  const refused = one.after(opening.promise)
  one.askLock()
  opening.reject(new Error('wrong passphrase'))
  await expect(refused).rejects.toThrow('wrong passphrase')
  expect(one.seconds).toBe(Infinity)
  expect(await one.after(Promise.resolve('amara'))).toMatchObject({ isLockAsked: false })
})
