import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, describe, expect, test } from 'vitest'
import { call, comeIn, go, startApp, windowAfter } from './support/app.ts'
import { temporaryFolder } from './support/cleanup.ts'
import { demonstrationData } from './support/demonstration.ts'
import { keepPicture, look, settled, themes, tooWide, views, violations } from './support/screen.ts'

let app: ElectronApplication
let page: Page
let places: Readonly<Record<string, string>>
const complaints: string[] = []

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  listenTo(page)
  await comeIn(page)
  places = await everyPlace()
})

function listenTo(window: Page): void {
  window.on('pageerror', ({ message }) => complaints.push(message))
  window.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
}

/** Each route once with something to show, some in several states. */
async function everyPlace(): Promise<Readonly<Record<string, string>>> {
  const { cases } = await call(page, 'cases.list', {})
  const meetings = await call(page, 'meetings.list', {})
  const caseIn = (state: string) => cases.find((one) => one.state === state)
  const meeting = (state: string) => meetings.find((one) => one.state === state)?.id
  const { letters } = await call(page, 'letters.ofMeeting', { meetingId: meeting('released') ?? '' })
  const [letter] = letters
  return {
    today: '/',
    referrals: '/referrals',
    import: '/referrals/import',
    matches: '/matches',
    person: `/people/${caseIn('listed')?.personId}`,
    cases: '/cases',
    figures: '/how',
    'case-triaged': `/cases/${caseIn('triaged')?.id}`,
    'case-listed': `/cases/${caseIn('listed')?.id}`,
    'case-released': `/cases/${(caseIn('released') ?? caseIn('in_review'))?.id}`,
    'front-line': `/cases/${caseIn('triaged')?.id}/front-line`,
    'rolling-list': '/list',
    register: '/register',
    reviews: '/reviews',
    meetings: '/meetings',
    'agenda-open': `/meetings/${meeting('open')}`,
    'agenda-in-progress': `/meetings/${meeting('in_progress')}`,
    'agenda-released': `/meetings/${meeting('released')}`,
    papers: `/meetings/${meeting('open')}/papers`,
    minutes: `/meetings/${meeting('released')}/minutes`,
    letter: `/letters/${letter?.recordId}`,
    correct: `/records/${letter?.recordId}/correct`,
    room: `/meetings/${meeting('in_progress')}/room`,
    sign: `/meetings/${meeting('released')}/sign`,
    release: `/meetings/${meeting('released')}/release`,
    'to-sign': '/sign',
    actions: '/actions',
    action: `/actions/${(await call(page, 'actions.list', {}))[0]?.id}`,
    timeline: `/people/${letter === undefined ? '' : (cases.find(({ id }) => id === letter.caseId)?.personId ?? '')}/timeline`,
    chasing: '/chasing?agency=socialCare',
    panel: '/panel',
    'no-such-page': '/nowhere',
  }
}

const names = [
  'today referrals import matches person cases figures case-triaged case-listed case-released front-line meetings',
  'agenda-open agenda-in-progress agenda-released papers minutes letter correct room sign release',
  'rolling-list register reviews to-sign actions action timeline chasing panel no-such-page',
]

/** Both themes at every size, each with a picture; answers what is wrong anywhere. */
async function inspect(name: string, except = /^$/): Promise<Readonly<Record<string, readonly string[]>>> {
  const wrong: Record<string, readonly string[]> = {}
  for (const view of views) {
    await look(app, page, view)
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme })
      await settled(page)
      await keepPicture(page, `${name}-${theme}-${view.name}`)
      wrong[`too wide: ${theme}, ${view.name}`] = await tooWide(page)
      // A theme changes colours only, so the dark one is looked at once: in the last view, which is the next one's first.
      if (theme === 'light' || view === views.at(-1))
        wrong[`axe: ${theme}, ${view.name}`] = (await violations(page)).filter((one) => !except.test(one))
    }
  }
  wrong['console'] = complaints.splice(0)
  return Object.fromEntries(Object.entries(wrong).filter(([, found]) => found.length > 0))
}

test.each(names.join(' ').split(' '))(
  '%s is sound in both themes, at every size and twice as large',
  async (name) => {
    await go(page, places[name] ?? '')
    await page.getByRole('main').waitFor()
    expect(await inspect(name)).toEqual({})
  },
)

// One moves through what the palette found from its field, by arrows; axe looks for something to focus in the list.
const known: Readonly<Record<string, RegExp>> = { palette: /^scrollable-region-focusable:/ }

/** While something is written in: its text is changed once, so that there is one before. */
async function openEarlierVersions(): Promise<void> {
  const box = page.getByRole('textbox', { name: 'If it does not work out' })
  await box.click()
  await box.press('End')
  await box.pressSequentially(' And soon.')
  await page
    .getByText(/^Saved/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Earlier versions: If it does not work out' }).click()
}

/** What opens over a screen, and how. */
const overlays: Readonly<Record<string, readonly [name: string, open: () => Promise<unknown>]>> = {
  palette: ['today', () => page.keyboard.press('Control+k')],
  shortcuts: ['today', () => page.keyboard.press('?')],
  'new-meeting': ['meetings', () => page.getByRole('button', { name: 'New meeting' }).click()],
  'someone-new': ['panel', () => page.getByRole('button', { name: 'Add a member' }).click()],
  'earlier-versions': ['case-listed', openEarlierVersions],
  'read-back': ['room', () => page.keyboard.press('r')],
  'closing-check': ['room', () => page.keyboard.press('x')],
  attendance: ['room', () => page.keyboard.press('m')],
  interest: ['room', () => page.keyboard.press('i')],
}

test.each(Object.keys(overlays))('%s, over a screen, is sound too', async (name) => {
  const [place = '', open] = overlays[name] ?? []
  await go(page, places[place] ?? '')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await open?.()
  await page.getByRole('dialog').waitFor()
  const wrong = await inspect(name, known[name])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(wrong).toEqual({})
})

test('at 200 % the places are one button, and going to one of them folds the list again', async () => {
  const zoomed = views.find(({ zoom }) => zoom === 2)
  if (!zoomed) throw new Error('twice as large is looked at')
  await go(page, places['today'] ?? '')
  await look(app, page, zoomed)
  const [button, link] = [
    page.getByRole('button', { name: 'Places' }),
    page.getByRole('link', { name: 'Panel' }),
  ]
  await link.waitFor({ state: 'hidden' })
  await button.click()
  await link.click()
  await page.getByRole('heading', { level: 1, name: /panel$/ }).waitFor()
  await link.waitFor({ state: 'hidden' })
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Places')
  // Back at the first place it is folded still.
  await page.evaluate(() => window.history.back())
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  expect(await link.isVisible()).toBe(false)
})

test('a dialog is there at once, though the window was made smaller while a field had the focus', async () => {
  const [small, large] = [views.at(-1), views.at(-3)]
  if (!small || !large) throw new Error('two sizes are looked at')
  await look(app, page, large)
  await go(page, places['cases'] ?? '')
  await page.getByRole('searchbox').first().focus()
  await look(app, page, small)
  await go(page, places['panel'] ?? '')
  await page.evaluate(() => {
    const seen: string[] = []
    Reflect.set(window, 'veilsSeen', seen)
    new MutationObserver(() => {
      const veil = document.querySelector('[data-rac]:has([role="dialog"])')
      if (veil) seen.push(getComputedStyle(veil).opacity)
    }).observe(document.body, { childList: true, subtree: true, attributes: true })
  })
  await page.getByRole('button', { name: 'Add a member' }).click()
  await page.getByRole('dialog').waitFor()
  const seen = await page.evaluate(() => Reflect.get(window, 'veilsSeen') as string[])
  expect(new Set(seen)).toEqual(new Set(['1']))
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

test('nothing moves for someone who has asked for less motion', async () => {
  const moving = (): Promise<number> =>
    page.evaluate(() => {
      const seconds = (list: string) => Math.max(...list.split(',').map((one) => Number.parseFloat(one)))
      return [...document.querySelectorAll('*')].filter((element) => {
        const style = getComputedStyle(element)
        return Math.max(seconds(style.transitionDuration), seconds(style.animationDuration)) > 0
      }).length
    })
  // Little of Accord moves, and only while something is awaited; so one thing is made to.
  await page.evaluate(() => {
    const mover = document.createElement('div')
    mover.style.transition = 'opacity 1s'
    document.querySelector('main')?.append(mover)
  })
  expect(await moving()).toBeGreaterThan(0)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await moving()).toBe(0)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
})

test('the unlock screen is sound', async () => {
  page = await windowAfter(app, () => page.keyboard.press('Control+l'))
  listenTo(page)
  await page.getByRole('button', { name: 'Unlock' }).waitFor()
  expect(await inspect('unlock')).toEqual({})
})

test('the recovery screen is sound', async () => {
  await page.getByRole('button', { name: 'Use the recovery key' }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await inspect('recover')).toEqual({})
})

describe('on a computer that has no panel yet', () => {
  beforeAll(async () => {
    app = await startApp(temporaryFolder('empty'))
    page = await app.firstWindow()
    listenTo(page)
  })

  test('the welcome screen is sound', async () => {
    await page.getByRole('button', { name: 'Set up a panel' }).waitFor()
    expect(await inspect('welcome')).toEqual({})
  })

  test('setting up is sound', async () => {
    await page.getByRole('button', { name: 'Set up a panel' }).click()
    await page.getByRole('textbox').first().waitFor()
    expect(await inspect('set-up')).toEqual({})
  })
})
