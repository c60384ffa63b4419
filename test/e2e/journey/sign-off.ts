import { expect } from './expect.ts'
import { button, field, fill, link, press } from './by-name.ts'
import type { Desk } from './desk.ts'
import { chair, dáithí, doctor, head } from './people.ts'
import type { Seat } from './people.ts'
import { texts } from './texts.ts'

/** Who waits, agency by agency; half signed never looks signed. */
export async function seeWhoSigns(desk: Desk): Promise<void> {
  const { page } = desk
  await page.getByRole('heading', { name: 'Who signs?' }).waitFor()
  // The chair decided and has no limit: only those who may sign are asked.
  await expect(page.getByRole('listitem')).toHaveText([new RegExp(doctor.name), new RegExp(head.name)])
  await expect(page.getByText(chair.name)).toHaveCount(0)
  await desk.look('who-signs', 'everyWay')
}

/** Reads the frozen text; somebody else's passphrase signs nothing. */
export async function refuseWrongPassphrase(desk: Desk): Promise<void> {
  const { page } = desk
  await press(page.getByRole('listitem').filter({ hasText: doctor.name }), 'Read and sign')
  await press(page, dáithí.name)
  const record = page.getByRole('dialog', { name: dáithí.name })
  await expect(record.getByRole('blockquote')).toHaveText(texts.words)
  await expect(record.getByRole('listitem').filter({ hasText: texts.dissent })).toBeVisible()
  await desk.look('frozen-record')
  // What stands only in the papers is signed as well, so it can be read here.
  await press(record, 'The common record, as it stands in both packs')
  const all = record.locator('pre')
  await expect(all).toBeVisible()
  for (const text of [
    texts.option.nothing.person,
    texts.contingency,
    texts.stopTriggers[0],
    texts.reviewTriggers[0],
  ])
    await expect(all).toContainText(text)
  await press(record, 'Close')
  await fill(page, `Passphrase of ${doctor.name}`, head.passphrase)
  await desk.look('sign', 'everyWay')
  await press(page, 'Sign one decision')
  await page.getByText('The passphrase is not right for this name').waitFor({ timeout: 30_000 })
  await page.getByText('waiting for you').waitFor()
  await desk.look('sign-refused')
  await press(page, 'Someone else signs')
}

/** Each with their own passphrase, whoever's session it is. */
export async function signByBoth(desk: Desk): Promise<void> {
  const { page } = desk
  await sign(desk, doctor)
  await page.getByText(`signed by ${doctor.name}`).waitFor({ timeout: 30_000 })
  // Nobody else could be next: her statement is there without being chosen.
  await expect(page.getByText('waiting for you')).toHaveCount(1)
  await signHere(desk, head)
  await page.getByRole('heading', { name: 'Both agencies have signed' }).waitFor({ timeout: 30_000 })
  await desk.look('signed-by-both', 'everyWay')
}

async function sign(desk: Desk, seat: Seat): Promise<void> {
  await press(desk.page.getByRole('listitem').filter({ hasText: seat.name }), 'Read and sign')
  await signHere(desk, seat)
}

async function signHere({ page }: Desk, seat: Seat): Promise<void> {
  await page.getByText('The same four words are on every signatory’s screen').waitFor()
  await fill(page, `Passphrase of ${seat.name}`, seat.passphrase)
  await press(page, 'Sign one decision')
}

/** To a folder that a dialog asks for; the log says what went to whom. */
export async function release(desk: Desk, folder: string): Promise<void> {
  const { page } = desk
  await link(page, 'Go to release').click()
  await button(page, 'Release…').waitFor()
  await desk.look('release')
  await desk.answerDialogs(folder)
  await press(page, 'Release…')
  await field(page, 'To whom there').first().fill('Ilse Brandt, records')
  await desk.look('release-for-whom', 'everyWay')
  await press(page.getByRole('dialog'), 'Choose a folder and write')
  await page.getByText(/^Written to .*: 2 packs/).waitFor({ timeout: 60_000 })
  const log = page.getByRole('table', { name: 'Release log' })
  await expect(log.getByRole('row')).toHaveCount(3)
  await expect(log).toContainText('Harrow Vale NHS Foundation Trust')
  await expect(log).toContainText('Northgate City Council')
  await desk.look('released', 'everyWay')
}

/** Files in a folder are with nobody: that they were sent, and who has them, is said by a person, agency by agency. */
export async function deliver(desk: Desk): Promise<void> {
  const { page } = desk
  const [health, council] = [0, 1].map((nth) => ({
    sent: button(page, 'Packs were sent').nth(nth),
    received: button(page, 'Record a receipt').nth(nth),
  }))
  for (const agency of [health, council]) {
    await agency?.sent.click()
    await fill(page, 'To whom there', 'Records team')
    await press(page.getByRole('dialog'), 'They were sent')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await agency?.received.click()
    await fill(page, 'Who there has them', 'Ilse Brandt, records')
    await press(page.getByRole('dialog'), 'They have them')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }
  await expect(page.getByText('1 pack written, 1 sent, 1 received.')).toHaveCount(2)
  await desk.look('delivered', 'everyWay')
}
