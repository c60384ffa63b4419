import { readdirSync } from 'node:fs'
import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { teamName } from '../../electron/demonstration/team/terms.ts'
import { answerDialogs, call, comeIn, expectShown, go, startApp, windowAfter } from './support/app.ts'
import { startMeeting } from './support/meetings.ts'
import { temporaryFolder } from './support/cleanup.ts'
import { demonstrationWithTeam } from './support/demonstration.ts'
import { keepPicture, look, lookBothWays, settled, themes } from './support/screen.ts'

let app: ElectronApplication
let page: Page
let team: string
let meetingId: string

const heldOn = '2027-11-04'

beforeAll(async () => {
  app = await startApp(await demonstrationWithTeam())
  page = await app.firstWindow()
  await comeIn(page)
  const { panels } = await call(page, 'panels.get', {})
  team = panels.find(({ name }) => name === teamName)?.id ?? ''
  const made = await call(page, 'meetings.create', { panelId: team, heldOn, startsAt: '09:00', place: '' })
  meetingId = made.meeting.id
}, 180_000)

const held = async () =>
  (await call(page, 'meetings.list', {})).find(
    ({ panelId, heldOn: on }) => panelId === team && on === '2026-11-19',
  )?.id ?? ''

test('Today says by name which panel’s cases and which team’s people wait', async () => {
  await go(page, '/')
  await expectShown(page.getByText(`are due, ${teamName}`))
  await lookBothWays(app, page, 'demo-team-today')
})

test('the list says of eighteen people why they are there, and who is with the risk panel', async () => {
  await go(page, '/list')
  await expectShown(page.getByText('18 people'))
  await page.getByText('With the risk panel on 8 Jan 2027').waitFor()
  await lookBothWays(app, page, 'demo-team-list')
})

test('the register, the meetings and the minutes of the team', async () => {
  await go(page, '/register')
  await page.getByRole('cell', { name: 'Reuben Oduya' }).or(page.getByText('Reuben Oduya')).first().waitFor()
  await lookBothWays(app, page, 'demo-team-register')
  await go(page, '/meetings')
  await page.getByRole('cell', { name: teamName }).first().waitFor()
  await lookBothWays(app, page, 'demo-team-meetings')
  await go(page, `/meetings/${await held()}`)
  await expectShown(page.getByText('Closed, confirmed by the chair').first())
  await lookBothWays(app, page, 'demo-team-held')
  await go(page, `/meetings/${await held()}/minutes`)
  await page
    .getByRole('heading', { name: /^Minutes/ })
    .first()
    .waitFor()
  await lookBothWays(app, page, 'demo-team-minutes')
})

test('after the meeting each person’s part is written in one step, in files without a name', async () => {
  const folder = temporaryFolder('parts')
  await answerDialogs(app, folder)
  await go(page, `/meetings/${await held()}/minutes`)
  await page.getByRole('button', { name: 'Write each person’s part…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Write each person’s part' })
  await dialog.getByText('8 people were discussed.').waitFor()
  await lookBothWays(app, page, 'demo-team-parts')
  await dialog.getByRole('button', { name: 'Choose a folder and write' }).click()
  await page.getByText('48 files about 8 people were written').waitFor({ timeout: 120_000 })
  const names = readdirSync(folder)
  // Word and PDF for either agency and the GP.
  expect(names).toHaveLength(8 * 3 * 2)
  expect(
    names.filter(
      (name) => !/^2026-11-19-ac-2026-\d{4}-(summary-(health|council)|letter-gp)\.(docx|pdf)$/.test(name),
    ),
  ).toEqual([])
  await page.getByText('Their GP').first().waitFor()
  await lookBothWays(app, page, 'demo-team-parts-log')
})

test('cases and what is found are narrowed to one panel', async () => {
  await go(page, '/cases')
  await page
    .getByRole('button', { name: /^Panel/ })
    .or(page.getByLabel('Panel', { exact: true }))
    .first()
    .waitFor()
  await go(page, `/cases?panel=${team}`)
  await expectShown(page.getByText('18 cases'))
  await lookBothWays(app, page, 'demo-team-cases')
})

/** What is wider than its room, or has words cut off, in a window as small as Accord allows for with the rail beside. */
const cutOff = () =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main, main *')]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 4 && scrollWidth > clientWidth + 1)
      .filter((one) => getComputedStyle(one).overflowX !== 'visible' && one.checkVisibility())
      .map(({ innerText }) => innerText.slice(0, 60)),
  )

test('in a small window the cases of two panels stand in it, with every word', async () => {
  await look(app, page, { name: '1024', width: 1024, height: 700, zoom: 1 })
  await go(page, '/cases')
  await page.getByRole('list', { name: 'Cases' }).getByRole('listitem').nth(30).waitFor()
  expect(await cutOff()).toEqual([])
  await look(app, page, { name: '1280', width: 1280, height: 800, zoom: 1 })
})

/** Words of the first column of each table that stand on several lines. */
const brokenWords = () =>
  page.evaluate(() => {
    const broken: string[] = []
    for (const cell of document.querySelectorAll('main table tbody th')) {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
      for (let text = walker.nextNode(); text; text = walker.nextNode())
        for (const { 0: word, index } of (text.textContent ?? '').matchAll(/\p{L}+/gu)) {
          const range = document.createRange()
          range.setStart(text, index)
          range.setEnd(text, index + word.length)
          if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) broken.push(word)
        }
    }
    return broken
  })

test('beside the sums of both agencies, what was paid for stands in whole words in both copies of a review', async () => {
  const [latest] = await call(page, 'meetings.list', { states: ['released'] })
  const { letters } = await call(page, 'letters.ofMeeting', { meetingId: latest?.id ?? '' })
  await go(page, `/records/${letters[0]?.recordId}/copies`)
  await page
    .getByText(/^Money, from /)
    .first()
    .waitFor()
  expect(await page.locator('main table tbody th').count()).toBeGreaterThan(4)
  expect(await brokenWords()).toEqual([])
})

test('the next agenda proposes itself, and the room and the shared screen say whose meeting it is', async () => {
  await go(page, `/meetings/${meetingId}`)
  await page.getByText('16 people are due by then').waitFor()
  await lookBothWays(app, page, 'demo-team-agenda-proposed')
  const { rows } = await call(page, 'rollingList.propose', { meetingId })
  const caseIds = rows.filter(({ held: why }) => why === null).map(({ caseId }) => caseId)
  await call(page, 'rollingList.take', { meetingId, caseIds })
  await page
    .getByText(/On the agenda|Publish|Ready to hand out/)
    .first()
    .waitFor()
  await lookBothWays(app, page, 'demo-team-agenda')
  const { items } = await startMeeting(page, meetingId)
  const itemId = items.find(({ kind }) => kind === 'case')?.id ?? ''
  await go(page, `/meetings/${meetingId}/room`)
  await page.locator(`[data-item="${itemId}"]`).click()
  await page.getByRole('button', { name: /^Open on this screen only/ }).click()
  await page.getByRole('radiogroup', { name: 'Outcome' }).waitFor()
  await page.getByRole('navigation', { name: 'Running order' }).getByText(teamName).waitFor()
  await lookBothWays(app, page, 'demo-team-room')
  await call(page, 'room.show', { meetingId, itemId })
  const wall = await windowAfter(app, () => page.keyboard.press('g'))
  await wall.getByText(teamName).first().waitFor()
  // What stands before the room has no heading: only its pictures are kept.
  for (const theme of themes) {
    await wall.emulateMedia({ colorScheme: theme })
    await settled(wall)
    await keepPicture(wall, `demo-team-wall-${theme}`)
  }
  expect(await wall.getByText('Jerzy').count()).toBe(0)
})
