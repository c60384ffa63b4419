import type { Locator } from 'playwright'
import { expect } from './expect.ts'
import { addLine, button, choose, field, fill, link, pick, press, rewrite, write } from './by-name.ts'
import { typed } from './days.ts'
import type { Desk } from './desk.ts'
import { dáithí, kwame } from './people.ts'
import { texts } from './texts.ts'

const { option } = texts

/** From the queue to the person's page, and from there one case out of both agencies' referrals. */
export async function openCaseFromPerson(desk: Desk): Promise<void> {
  const { page } = desk
  await page.getByRole('searchbox').fill(dáithí.nhsNumber)
  await page.getByText('1 person is waiting').waitFor()
  await button(page, new RegExp(`^${dáithí.name}`)).click()
  await link(page, 'Their page').waitFor()
  await desk.look('queue-row')
  await link(page, 'Their page').click()
  await button(page, 'Open one case from those waiting').waitFor()
  await desk.look('person', 'everyWay')
  await press(page, 'Open one case from those waiting')
  await button(page, 'Add the first line').waitFor()
  await desk.look('case-new')
}

/** A second one, straight from the queue; it is not prepared, and will be carried. */
export async function openCaseFromQueue({ page }: Desk): Promise<void> {
  await link(page, 'Referrals').click()
  await page.getByRole('searchbox').fill(kwame.nhsNumber)
  await button(page, new RegExp(`^${kwame.name}`)).click()
  await press(page.getByRole('dialog', { name: kwame.name }), 'Open one case from these')
  await page.getByRole('heading', { name: kwame.name, level: 1 }).waitFor()
}

/** His words first, how they were given, what is asked and why here. */
export async function writeWords({ page }: Desk): Promise<void> {
  await write(page, 'Write what Dáithí said, word for word', 'In his words', texts.words)
  // Words were typed, so how they were given is asked where they stand.
  await press(page, 'Said through an advocate')
  await press(page, 'Change how the words were given')
  const dialog = page.getByRole('dialog', { name: 'How the words were given' })
  await pick(dialog, 'How', 'Said through an advocate')
  await fill(dialog, /^When/, typed(-9))
  await fill(dialog, /^More about it/, texts.wordsNote)
  await save(dialog)
  await rewrite(page, 'What the panel is asked', texts.ask)
  await rewrite(page, 'Why at panel', texts.whyPanel)
}

/** Two options, one of them doing nothing, each as all three see it. */
export async function writeOptions({ page }: Desk): Promise<void> {
  await rewrite(page, 'Name of the option', option.nothing.title)
  await addLine(page, 'Add an option', 'Name of the option', option.move.title)
  for (const one of [option.move, option.nothing]) {
    const card = page.getByRole('article', { name: one.title })
    const views = [
      ['He', one.person],
      ['Health', one.health],
      ['Council', one.socialCare],
    ] as const
    for (const [who, view] of views) {
      await button(card, `Nothing said yet: ${one.title}: ${who}`).click()
      await rewrite(card, `${one.title}: ${who}`, view)
    }
  }
}

/** Costs, who provides it and who pays; a line whose parts do not make the whole says so until they do. */
export async function writeBudget(desk: Desk): Promise<void> {
  const { page } = desk
  const [evenings, doorbell] = texts.lines
  await write(
    page,
    'Write on what basis health and the council share it',
    'Why the split is as it is',
    texts.splitBasis,
  )
  await writePlanTerms(desk)
  await press(page, 'Add the first line')
  const dialog = page.getByRole('dialog', { name: 'A new line' })
  await writeLine(dialog, { ...evenings, kind: 'Personal assistant', cost: '25', many: '4', of: 'evenings' })
  const balance = dialog.getByRole('status')
  await expect(balance).toHaveText('£5,200 not shared out yet.')
  await fill(dialog, 'Health pays', '2,600')
  await expect(balance).toHaveText('Together they pay all of it.')
  await desk.look('budget-line')
  await press(dialog, 'Add the line')
  await dialog.waitFor({ state: 'hidden' })

  await press(page, 'Add a line')
  await writeLine(dialog, { ...doorbell, kind: 'Equipment', cost: '180.50', often: 'Once' })
  await press(dialog, 'Add the line')
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('come to £180.50 less than').waitFor()
  await press(page, `Change ${doorbell.description}`)
  const change = page.getByRole('dialog', { name: 'Change this line' })
  await fill(change, 'The council pays', '180.50')
  await press(change, 'Save the line')
  await change.waitFor({ state: 'hidden' })
  const plan = page.getByRole('table', { name: 'The plan and who pays' })
  await expect(plan.getByRole('row', { name: /^First year/ })).toHaveText(/£5,200.*£2,600.*£2,600/)
  await expect(plan.getByRole('row', { name: /^Each later year/ })).toHaveText(/£5,200.*£2,600.*£2,600/)
  await expect(plan.getByRole('row', { name: /^Once/ })).toHaveText(/£180\.50/)
}

async function writePlanTerms(desk: Desk): Promise<void> {
  const { page } = desk
  await press(page, 'Dates, assessment and terms')
  const dialog = page.getByRole('dialog', { name: 'Dates, assessment and terms' })
  await fill(dialog, /^The plan starts/, typed(10))
  await fill(dialog, /^First health review/, typed(85))
  await fill(dialog, /^First council review/, typed(160))
  await fill(dialog, /^About means/, texts.meansTestNote)
  await desk.look('plan-terms')
  await save(dialog)
}

interface Line {
  readonly description: string
  readonly outcome: string
  readonly provider: string
  readonly kind: string
  readonly cost: string
  readonly many?: string
  readonly of?: string
  readonly often?: string
}

async function writeLine(dialog: Locator, line: Line): Promise<void> {
  await fill(dialog, 'What', line.description)
  await fill(dialog, /^What it gives them/, line.outcome)
  await fill(dialog, /^Who provides it/, line.provider)
  await choose(dialog, 'Kind', line.kind)
  await fill(dialog, 'Cost of one', line.cost)
  if (line.many) await fill(dialog, 'How many', line.many)
  if (line.of) await fill(dialog, /^Of what/, line.of)
  if (line.often) await choose(dialog, 'How often', line.often)
  await press(dialog, 'How it is paid')
  await choose(dialog, 'Who provides it \\(decides the VAT\\)', 'The provider')
}

export async function save(dialog: Locator): Promise<void> {
  await press(dialog, 'Save')
  await dialog.waitFor({ state: 'hidden' })
}

/** Locked within the second, in the middle of writing: unlocking comes back to the same case, with what was typed. */
export async function lockWhileTyping(desk: Desk, passphrase: string): Promise<void> {
  const label = 'Why at panel'
  const { page } = desk
  const half = texts.whyPanel.slice(0, 40)
  await field(page, label).fill(half)
  await desk.lock('byKey')
  await desk.look('unlock', 'everyWay')
  await desk.unlock(passphrase)
  await expect(field(desk.page, label)).toHaveValue(half)
  await rewrite(desk.page, label, texts.whyPanel)
  await desk.look('case', 'everyWay')
}
