import { expect } from './expect.ts'
import { fill, button, field, link, pick, press, choose } from './by-name.ts'
import type { Desk } from './desk.ts'
import { chair, coordinator, doctor, head, joining, worker } from './people.ts'
import type { Seat } from './people.ts'

/** Welcome, the agencies, the panel, the first member: as far as the recovery key. */
export async function setUpPanel(desk: Desk): Promise<void> {
  const { page } = desk
  await desk.look('welcome', 'everyWay')
  await press(page, 'Set up a panel')
  await page.getByRole('heading', { name: 'The two agencies' }).waitFor()
  await fill(page, 'NHS organisation', 'Harrow Vale NHS Foundation Trust')
  await fill(page, 'Council', 'Northgate City Council')
  await field(page, /^ODS code/)
    .nth(0)
    .fill('RHV99')
  await field(page, /^ODS code/)
    .nth(1)
    .fill('NG999')
  await desk.look('set-up-agencies', 'everyWay')
  await press(page, 'Continue')
  await fill(page, 'Name of the panel', 'Risk enablement panel')
  await pick(page, 'What it may do', 'Decides on risk and money')
  await desk.look('set-up-panel')
  await press(page, 'Continue')
  await fill(page, 'Your name', coordinator.name)
  await fill(page, 'Your job', coordinator.job)
  await typeTwice(desk, coordinator.passphrase)
  // Nobody is taken to work for either agency: it has to be said.
  await press(page, 'Set up the panel')
  await page.getByText('This is not filled in right yet').waitFor()
  await pick(page, 'You work for', coordinator.agency)
  await desk.look('set-up-you')
  await press(page, 'Set up the panel')
}

/** The key is on the screen once. A mistyped one is refused; the right one, typed in small letters, opens the way. */
export async function typeRecoveryKeyBack(desk: Desk): Promise<void> {
  const { page } = desk
  const halves = ['Health’s half of the recovery key', 'The council’s half of the recovery key'] as const
  const groups: string[][] = []
  for (const name of halves) {
    const shown = page.getByRole('group', { name })
    await shown.waitFor({ timeout: 30_000 })
    groups.push(await shown.locator('span').allTextContents())
  }
  expect(groups.map(({ length }) => length)).toEqual([10, 10])
  // The picture shows a key that opens nothing: the data folder it belongs to is thrown away.
  await desk.look('recovery-key', 'everyWay')
  await press(page, 'I have written it down')
  const [health = [], council = []] = groups
  const write = async (first: string, second: string): Promise<void> => {
    await field(page, halves[0]).fill(first)
    await field(page, halves[1]).fill(second)
    await press(page, 'That is the key')
  }
  await write(health.join('-'), health.join('-'))
  await page.getByText('This is not the key').waitFor()
  await desk.look('recovery-key-refused')
  await write(health.join(' ').toLowerCase(), council.join('-'))
  await page.getByRole('heading', { name: 'Where should a second copy go?' }).waitFor()
  await desk.look('second-place', 'everyWay')
  await press(page, 'Later')
  await page.getByRole('heading', { name: 'Today' }).waitFor()
  await expect(page.getByText('has not been typed back')).toHaveCount(0)
  await desk.look('today-empty', 'everyWay')
}

/** What somebody comes in with once. */
const lent = 'a lantern lent for one evening'

/** A chair, and for each agency someone who may sign; what the panel still lacks is said beside the list. */
export async function addMembers(desk: Desk): Promise<void> {
  const { page } = desk
  await link(page, 'Panel').click()
  await page.getByText('Nobody can sign for health').waitFor()
  for (const seat of joining) await addMember(desk, seat)
  await expect(page.getByText(/Too few members/)).toHaveCount(0)
  await expect(page.getByText(/Nobody can sign/)).toHaveCount(2)
  await page.getByText('signs for health up to £50,000 a year').waitFor()
  await desk.look('panel-authority-waits', 'everyWay')
  await confirmFor(desk, chair, doctor)
  await confirmFor(desk, worker, head)
  await desk.unlockAs(coordinator)
  await link(desk.page, 'Panel').click()
  await desk.page.getByText('confirmed by Chidi Amara').waitFor()
  await expect(desk.page.getByText(/Nobody can sign/)).toHaveCount(0)
  await desk.look('panel', 'everyWay')
}

/** A second member of that agency comes in, under a passphrase that nobody else knows, and presses one button. */
async function confirmFor(desk: Desk, second: Seat, signatory: Seat): Promise<void> {
  await desk.unlockAs({ ...second, passphrase: lent })
  await fill(desk.page, 'New passphrase', second.passphrase)
  await fill(desk.page, 'New passphrase again', second.passphrase)
  await desk.page.getByRole('list', { name: 'For you to confirm' }).getByText(signatory.name).waitFor()
  if (second === chair) {
    await desk.look('first-unlock', 'everyWay')
    await desk.lockedBy(() => press(desk.page, 'Use it, and confirm'))
    await desk.page.getByText('Chidi Amara has a passphrase of their own now').waitFor()
    await desk.look('handed-back', 'everyWay')
    return
  }
  // The other one goes in, and confirms what is read on the page of the day.
  await desk.page.getByText('Then lock: I hand this screen back to Cora Lind').click()
  await press(desk.page, 'Use it, and confirm nothing now')
  await button(desk.page, `Confirm for ${signatory.name}`).waitFor()
  await desk.look('today-to-confirm', 'everyWay')
  await press(desk.page, `Confirm for ${signatory.name}`)
  await button(desk.page, `Confirm for ${signatory.name}`).waitFor({ state: 'hidden' })
}

async function addMember(desk: Desk, seat: Seat): Promise<void> {
  const { page } = desk
  await press(page, 'Add a member')
  const dialog = page.getByRole('dialog', { name: 'Add a member' })
  await fill(dialog, 'Name', seat.name)
  await fill(dialog, 'Job', seat.job)
  await pick(dialog, 'Works for', seat.agency)
  await choose(dialog, 'Role in the panel', seat.role)
  await fill(dialog, /^May sign for/, seat.limit)
  const first = seat === chair || seat === worker ? lent : seat.passphrase
  await press(dialog, 'Type one instead')
  await fill(dialog, 'Passphrase', first)
  await fill(dialog, 'Passphrase again', first)
  if (seat === joining[0]) await desk.look('add-member')
  await press(dialog, 'Add them')
  await dialog.waitFor({ state: 'hidden', timeout: 30_000 })
  await button(page, `Edit ${seat.name}`).waitFor()
}

async function typeTwice({ page }: Desk, passphrase: string): Promise<void> {
  await fill(page, 'Passphrase', passphrase)
  await fill(page, 'Passphrase again', passphrase)
  // However long it is, the box holds eight dots.
  await expect(field(page, 'Passphrase')).toHaveValue('••••••••')
}
