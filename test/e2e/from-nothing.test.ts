import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Locator, Page } from 'playwright'
import { expect, test } from 'vitest'
import { answerDialogs, expectShown, patiently, startApp, windowAfter } from './support/app.ts'
import { temporaryFolder } from './support/cleanup.ts'
import { Counted } from './support/counted.ts'
import { linesOfPages, ownLines } from './support/pages-of.ts'

// A panel that was not there, to a decision that both agencies have signed and two packs of it.

const passphrase = 'allotment by the old canal'
const fixtures = join(import.meta.dirname, '../fixtures/referrals')

const button = (place: Page | Locator, name: string | RegExp): Locator => place.getByRole('button', { name })
const box = (place: Page | Locator, name: string | RegExp): Locator => place.getByRole('textbox', { name })

/** What both agencies sent about one person, as their systems export it. */
function referralFiles(folder: string): Readonly<Record<'health' | 'social-care', string>> {
  const written = (['health', 'social-care'] as const).map((name) => {
    const lines = readFileSync(join(fixtures, `${name}-referrals.csv`), 'latin1').split('\r\n')
    const kept = lines.filter((line, index) => index === 0 || /9991705864|999 170 5864/.test(line))
    const path = join(folder, `${name}.csv`)
    writeFileSync(path, kept.join('\r\n'), 'latin1')
    return [name, path] as const
  })
  return Object.fromEntries(written) as Record<'health' | 'social-care', string>
}

async function setUp(page: Page, hand: Counted): Promise<void> {
  await hand.click(button(page, 'Set up a panel'))
  await hand.write(box(page, 'NHS organisation'), 'Harrow Vale NHS Foundation Trust')
  await hand.write(box(page, 'Council'), 'Northgate City Council')
  await hand.keys('Enter')
  await hand.write(box(page, 'Name of the panel'), 'Risk enablement panel')
  await hand.keys('Enter')
  await hand.write(box(page, 'Your name'), 'Cora Lind')
  await hand.write(box(page, 'Your job'), 'Panel coordinator')
  await hand.click(
    page.getByRole('radiogroup', { name: 'You work for' }).getByText('Council', { exact: true }),
  )
  await hand.write(page.getByLabel('Passphrase', { exact: true }), passphrase)
  await hand.write(page.getByLabel('Passphrase again'), passphrase)
  await hand.keys('Enter')
  const halves = ['Health’s half of the recovery key', 'The council’s half of the recovery key']
  const keyOf = async (half: string): Promise<string> => {
    const shown = page.getByRole('group', { name: half })
    await shown.waitFor({ timeout: 60_000 })
    return (await shown.locator('span').allTextContents()).join(' ')
  }
  const keys = await Promise.all(halves.map(keyOf))
  await hand.click(button(page, 'I have written it down'))
  for (const [index, half] of halves.entries()) await hand.write(box(page, half), keys[index] ?? '')
  await hand.click(button(page, 'That is the key'))
  await hand.click(button(page, 'Later'))
}

const members = [
  'Chidi Amara\tAssociate director\thealth\tchair',
  'Dr Dilys Prosser\tConsultant psychiatrist\thealth\tsignatory\t50000',
  'Marta Novak\tHead of adult services\tcouncil\tsignatory\t20000',
  'Winston Hale\tSocial worker\tcouncil\tmember',
]

/** Who comes in with what. */
async function addMembers(page: Page, hand: Counted): Promise<Readonly<Record<string, string>>> {
  await hand.click(button(page, 'Add several'))
  await hand.write(box(page, /^Paste them here/), members.join('\n'))
  await hand.click(button(page, 'Add 4 members'))
  const table = page.getByRole('table', { name: 'What each comes in with' })
  await table.waitFor({ timeout: 60_000 })
  const rows = (await table.getByRole('row').allInnerTexts()).slice(1).map((row) => row.split(/\t|\n/))
  await hand.keys('Enter')
  return Object.fromEntries(rows.map((cells) => [cells.at(0), cells.at(-1)]))
}

/** At the door: whose name stands there already only types. */
async function comeIn(door: Page, hand: Counted, name: string, words: string): Promise<void> {
  const option = door.getByRole('option', { name })
  await option.waitFor()
  if ((await option.getAttribute('aria-selected')) !== 'true') await hand.click(option)
  await hand.write(door.getByLabel('Passphrase', { exact: true }), words)
  await hand.keys('Enter')
}

/**
 * A second member of that agency comes in and chooses a passphrase that nobody else knows; with it they confirm what a
 * signatory may sign, and hand the screen back. Answers the door.
 */
async function confirm(
  app: ElectronApplication,
  door: Page,
  hand: Counted,
  { name, given, own, signatory }: Confirming,
): Promise<Page> {
  await comeIn(door, hand, name, given)
  await expectShown(door.getByRole('list', { name: 'For you to confirm' }).getByText(signatory))
  await hand.write(door.getByLabel('New passphrase', { exact: true }), own)
  await hand.keys('Enter')
  await hand.words(own)
  const next = await windowAfter(app, () => hand.keys('Enter'))
  hand.at(next)
  return next
}

interface Confirming {
  readonly name: string
  readonly given: string
  readonly own: string
  readonly signatory: string
}

async function importBoth(
  page: Page,
  hand: Counted,
  app: ElectronApplication,
  folder: string,
): Promise<void> {
  const files = referralFiles(folder)
  await hand.click(page.getByRole('link', { name: 'Import referrals' }))
  await answerDialogs(app, files.health)
  await hand.click(button(page, 'Choose the file…').first())
  await hand.click(button(page, /^Add (this|these)/))
  await answerDialogs(app, files['social-care'])
  await hand.click(button(page, 'Choose a file from the council…'))
  await hand.click(button(page, /^Add (this|these)/))
  await hand.click(button(page, 'Open one case for Dáithí Iqbal'))
  await expectShown(page.getByRole('heading', { name: 'Dáithí Iqbal', level: 1 }))
}

/** So much that the panel can hear it. */
async function fillCase(page: Page, hand: Counted): Promise<void> {
  const place = async (prompt: string | RegExp, text: string) => {
    await hand.click(button(page, prompt))
    await hand.words(text)
  }
  await hand.write(box(page, 'In his words'), 'I want my own front door.')
  await hand.click(button(page, 'Said through an advocate'))
  await place('Write what he wants to do', 'Move into a flat of his own.')
  await place('Write why it matters', 'He has not chosen his own supper for nine years.')
  await place('Add what is lost if nothing changes', 'Another year of asking for a key.')
  await place('Add an option', 'A flat with evening support')
  await place('Add what could go wrong', 'He stops eating when he is low.')
  await place('Add what will be in place', 'Supper with a neighbour twice a week.')
  await hand.click(page.getByText('The significant risks were explained to him'))
  await hand.click(page.getByText('What to do about them is agreed with him and stands in the plan'))
  await place('Write on what basis health and the council share it', 'Half each, by the joint policy.')
  await hand.click(button(page, 'Paste rows from a spreadsheet'))
  await hand.words('Evening support\t100\t1\tweekly\t2600')
  await hand.click(button(page, 'Add 1 line'))
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await hand.click(button(page, 'Add each side’s view'))
  await hand.write(box(page, 'Health’s view'), 'Well for two years.')
  await place('Write how the council sees it', 'Support fits his needs.')
  await hand.click(button(page, 'Add capacity for this decision'))
  await hand.write(box(page, 'The decision, as a question'), 'Can he decide to move into a flat of his own?')
  await hand.write(box(page, 'Why it is assumed'), 'Nobody doubts it.')
  await hand.click(button(page.getByRole('dialog'), 'Save'))
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect.poll(() => page.getByText('Before it can be decided').count(), patiently).toBe(0)
}

async function meet(page: Page, hand: Counted): Promise<void> {
  await hand.click(button(page, 'List it for a meeting…'))
  await hand.write(box(page, 'Held on'), 'today')
  await hand.keys('Enter')
  await hand.write(box(page, 'Why the chair takes it all the same'), 'It cannot wait.')
  await hand.click(button(page, 'List the case'))
  await expectShown(
    page.getByRole('grid', { name: 'Running order' }).getByRole('link', { name: 'Dáithí Iqbal' }),
  )
  await hand.click(button(page, 'Publish and start'))
  await hand.keys('Enter')
  await page.getByRole('navigation', { name: 'Running order' }).waitFor()
}

async function decide(page: Page, hand: Counted): Promise<void> {
  await hand.click(button(page, 'Everybody is present'))
  await hand.click(page.getByRole('navigation', { name: 'Running order' }).getByText(/D\. ?I\.|Next person/))
  await hand.click(button(page, 'Open and show'))
  await expectShown(page.getByRole('heading', { name: 'Dáithí Iqbal' }))
  const approved = page.getByRole('radio', { name: 'Approved', exact: true })
  await expect.poll(() => approved.isEnabled(), patiently).toBe(true)
  await hand.keys('1', 'a', 'y')
  await hand.write(box(page, 'Review on'), 'in 10 weeks')
  await hand.click(button(page, 'Why, so that someone who was not here understands'))
  await hand.words('He has shown for two years that he can keep himself well.')
  await hand.keys('Control+Enter')
  // It takes the focus once it is live.
  const confirm = button(page, /Read aloud/)
  await expect.poll(() => confirm.evaluate((one) => one === document.activeElement), patiently).toBe(true)
  await expect.poll(() => confirm.isEnabled(), patiently).toBe(true)
  await hand.keys('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await hand.keys('x')
  await hand.click(button(page, 'Close and go to sign-off'))
}

async function sign(page: Page, hand: Counted, name: string, words: string): Promise<void> {
  await hand.write(page.getByLabel(`Passphrase of ${name}`), words)
  await hand.keys('Enter')
}

/** A case of one line of money, with three things that the rules say of it and five members: four pages, none of them thin. */
function pagesAreFew(pages: readonly (readonly string[])[]): void {
  expect(pages.length).toBeLessThanOrEqual(4)
  for (const page of pages) expect(ownLines(page).length).toBeGreaterThan(2)
  expect(pages[0]).toContain('The decision')
}

test('a first case goes from nothing to two signed packs in at most seventy presses beyond words in all, and its record is four pages at most', async () => {
  const folder = temporaryFolder('from-nothing')
  const app = await startApp(join(folder, 'data'))
  let page = await app.firstWindow()
  const hand = new Counted(page)
  const spent: Record<string, number> = {}
  const part = async <T>(name: string, act: () => Promise<T>): Promise<T> => {
    const before = hand.presses
    const done = await act().catch(async (error: unknown) => {
      await page.screenshot({ path: join(import.meta.dirname, '../../test-results/from-nothing.png') })
      throw new Error(`${name}, ${JSON.stringify(spent)}`, { cause: error })
    })
    spent[name] = hand.presses - before
    return done
  }
  await part('set-up', () => setUp(page, hand))
  const given = await part('members', () => addMembers(page, hand))
  await part('confirming', async () => {
    const by = (name: string, own: string, signatory: string) =>
      confirm(app, page, hand, { name, own, signatory, given: given[name] ?? '' })
    page = await windowAfter(app, () => hand.keys('Control+l'))
    hand.at(page)
    page = await by('Chidi Amara', 'seventeen herons on one weir', 'Dr Dilys Prosser')
    page = await by('Winston Hale', 'three buses to the lighthouse', 'Marta Novak')
    await comeIn(page, hand, 'Cora Lind', passphrase)
  })
  await part('import', () => importBoth(page, hand, app, folder))
  await part('case', () => fillCase(page, hand))
  await part('meeting', () => meet(page, hand))
  await part('room', () => decide(page, hand))
  await part('sign', async () => {
    const first = page.getByRole('listitem').filter({ hasText: 'Dr Dilys Prosser' })
    await hand.click(button(first, 'Read and sign'))
    await sign(page, hand, 'Dr Dilys Prosser', given['Dr Dilys Prosser'] ?? '')
    await sign(page, hand, 'Marta Novak', given['Marta Novak'] ?? '')
    await expectShown(page.getByRole('heading', { name: 'Both agencies have signed' }))
  })
  await part('release', async () => {
    await hand.click(page.getByRole('link', { name: 'Go to release' }))
    await answerDialogs(app, folder)
    await hand.click(button(page, 'Release…'))
    await hand.click(button(page, 'Choose a folder and write'))
    await expectShown(page.getByText(/^Written to .*: 2 packs/))
  })
  // How many there are, part by part, is what this is for.
  console.log(`${hand.presses} presses beyond words: ${JSON.stringify(spent)}`)
  const packs = (agency: string): number =>
    readdirSync(join(folder, agency), { withFileTypes: true }).filter((one) => one.isDirectory()).length
  expect([packs('health'), packs('social-care')]).toEqual([1, 1])
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('record.pdf')) pagesAreFew(linesOfPages(join(folder, file)))
  // With the two second members at the keyboard, who choose a passphrase of their own and confirm.
  expect(hand.presses).toBeLessThanOrEqual(70)
})
