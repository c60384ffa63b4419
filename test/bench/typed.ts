import type { Locator, Page } from 'playwright'
import type { Room } from '../../shared/room.ts'
import { enlargeRoom } from '../support/big-room.ts'
import { inTurns, quantile } from './measure.ts'
import type { Measured } from './measure.ts'
import { answerIn, openedApp, openedBare } from './opened.ts'
import { keyOf } from './panels.ts'
import type { Demonstration } from './panels.ts'
import { openRaw } from './raw-store.ts'
import { copyOf } from './statements.ts'
import { go } from './unlock.ts'

// As somebody types who types well; a save comes with every sixth letter.
const betweenKeysMs = 130
const lettersATurn = 12
const turns = 12
/** One frame at 60 Hz. */
const goalMs = 16.7

type Heard = { letters: number[] }

/** From a key to the frame that shows its letter, with 60 items and 30 people, beside a box with the same text in a bare window. */
export async function typedLetters({ dataDir, roomMeetingId }: Demonstration): Promise<Measured> {
  const large = copyOf(dataDir)
  await enlargeRoom(openRaw(large, await keyOf(dataDir)), { items: 60, people: 30 })
  const [bare, ours] = [await openedBare(), await openedApp(large, '/panel', 'Members')]
  const reasons = await reasonsIn(ours.page, roomMeetingId)
  const box = bare.page.getByRole('textbox')
  await box.fill(await reasons.inputValue())
  for (const one of [reasons, box]) await listen(one)
  const taken = await inTurns(
    turns,
    () => lettersIn(ours.page, reasons),
    () => lettersIn(bare.page, box),
  )
  await Promise.all([ours.end(), bare.end()])
  const [mine, floor] = [taken.ours.flat(), taken.floor.flat()]
  return {
    what: 'a typed letter in the room, 60 items and 30 people',
    unit: 'ms',
    ours: mine,
    floor,
    floorIs: 'the same in a bare window',
    inWords: wordsOf(mine, floor),
  }
}

async function reasonsIn(page: Page, meetingId: string): Promise<Locator> {
  const { items } = await answerIn<Room>(page, 'room.get', { meetingId })
  await go(page, `/meetings/${meetingId}/room`)
  const heard = items.find(({ kind, state }) => kind === 'case' && state === 'heard')
  await page.locator(`[data-item="${heard?.id ?? ''}"]`).click()
  return page.getByRole('textbox', { name: 'Reasons' })
}

/** Of every key that is pressed there: how long until a frame was drawn after it, in which its letter stands. */
const listen = (box: Locator): Promise<void> =>
  box.evaluate((element) => {
    const heard: Heard = { letters: [] }
    Object.assign(globalThis, { heard })
    const lengthNow = (): number => (element as HTMLTextAreaElement).value.length
    element.addEventListener(
      'keydown',
      (event) => {
        const { key, timeStamp } = event as KeyboardEvent
        if (key === 'End') return
        const before = lengthNow()
        requestAnimationFrame(() => {
          if (lengthNow() <= before) throw new Error('The letter is not there yet')
          // What comes after the callback of a frame comes after that frame was drawn.
          const after = new MessageChannel()
          after.port1.addEventListener('message', () => heard.letters.push(performance.now() - timeStamp))
          after.port1.start()
          after.port2.postMessage(null)
        })
      },
      { capture: true },
    )
  })

async function lettersIn(page: Page, box: Locator): Promise<number[]> {
  await box.focus()
  await page.keyboard.press('End')
  await page.evaluate(() => (globalThis as unknown as { heard: Heard }).heard.letters.splice(0))
  await page.keyboard.type('abcdefghijklmnop'.slice(0, lettersATurn), { delay: betweenKeysMs })
  await page.waitForFunction(
    (count) => (globalThis as unknown as { heard: Heard }).heard.letters.length === count,
    lettersATurn,
  )
  return page.evaluate(() => (globalThis as unknown as { heard: Heard }).heard.letters)
}

function wordsOf(ours: readonly number[], floor: readonly number[]): string {
  const at = (part: number): string => {
    const [mine, bare] = [quantile(ours, part), quantile(floor, part)]
    return `${mine.toFixed(1)} ms of ${bare.toFixed(1)}, ${(mine - bare).toFixed(1)} more`
  }
  return `A typed letter in the room, from key to paint, of the same in a bare window: half within ${at(0.5)}; 95 in 100 within ${at(0.95)} (goal: one frame more, ${goalMs})`
}
