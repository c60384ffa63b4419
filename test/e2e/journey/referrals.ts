import { join } from 'node:path'
import { expect } from './expect.ts'
import { button, link, press } from './by-name.ts'
import type { Desk } from './desk.ts'

const fixtures = join(import.meta.dirname, '../../fixtures/referrals')

type Sender = 'health' | 'social care'
const files: Readonly<Record<Sender, string>> = {
  health: join(fixtures, 'health-referrals.csv'),
  'social care': join(fixtures, 'social-care-referrals.csv'),
}

async function openPreview(desk: Desk, sender: Sender): Promise<void> {
  await desk.answerDialogs(files[sender])
  const places = button(desk.page, 'Choose the file…')
  await (sender === 'health' ? places.first() : places.last()).click()
}

const refusedRows = ({ page }: Desk) =>
  page.getByRole('list', { name: 'Rows that are left out' }).getByRole('listitem')

/** 26 of 33 rows; seven say which row and column is wrong. */
export async function importHealth(desk: Desk): Promise<void> {
  const { page } = desk
  await link(page, 'Referrals').click()
  await desk.look('referrals-empty')
  await link(page, 'Import a file').first().click()
  await button(page, 'Choose the file…').first().waitFor()
  await desk.look('import-choose', 'everyWay')
  await openPreview(desk, 'health')
  await page.getByText('26 referrals will be added').waitFor()
  await expect(refusedRows(desk)).toHaveCount(7)
  await expect(refusedRows(desk).nth(1)).toHaveText(/^Row 28U\. E\.NHS Number/)
  await desk.look('import-health', 'everyWay')
  await press(page, 'Add these 26 referrals')
  await page.getByText('26 referrals added').waitFor()
}

/** 25 of 28 rows; nine people are matched by themselves, five are for a person to decide, side by side. */
export async function importSocialCare(desk: Desk): Promise<Readonly<Record<string, number>>> {
  const { page } = desk
  await press(page, 'Import another file')
  await openPreview(desk, 'social care')
  await page.getByText('25 referrals will be added').waitFor()
  await expect(refusedRows(desk)).toHaveCount(3)
  const matched = page.getByRole('list', { name: 'Referred by both agencies' }).getByRole('listitem')
  await expect(matched).toHaveCount(9)
  await desk.look('import-side-by-side', 'everyWay')
  const said = await decideSideBySide(desk)
  await press(page, 'Add these 25 referrals')
  await page.getByText('25 referrals added').waitFor()
  await page.getByText('13 people are new. 12 referrals join someone who was here.').waitFor()
  await desk.look('import-done')
  return said
}

/** By key, as one would with a long list: the same NHS number is one person here, another NHS number is not. */
async function decideSideBySide({ page }: Desk): Promise<Readonly<Record<string, number>>> {
  const said = { 'the same person': 0, 'two people': 0 }
  for (let left = 5; left > 0; left--) {
    const numbers = page.getByRole('row', { name: /^NHS number/ })
    const same = (await numbers.innerText()).trim().endsWith('same')
    said[same ? 'the same person' : 'two people'] += 1
    await page.keyboard.press(same ? 's' : 'd')
    await page.getByText(left === 1 ? 'All of them are decided' : `${left - 1} left to decide`).waitFor()
  }
  return said
}

/** The same file once more adds nothing. */
export async function importAgain(desk: Desk): Promise<void> {
  const { page } = desk
  await press(page, 'Import another file')
  await openPreview(desk, 'social care')
  await page.getByText('Nothing new').waitFor()
  await page.getByText('25 rows are here already').waitFor()
  await expect(button(page, /^Add these/)).toHaveCount(0)
  await desk.look('import-nothing-new')
  await link(page, 'Back to referrals').click()
  await page.getByText('39 people are waiting').waitFor()
  await desk.look('referrals', 'everyWay')
}

/** Two rows of one file may be one person too: kept as two records until someone says. */
export async function decidePossibleMatch(desk: Desk): Promise<void> {
  const { page } = desk
  await link(page, 'Look at them side by side').click()
  await button(page, 'Two people').waitFor()
  await desk.look('possible-match', 'everyWay')
  await press(page, 'Two people')
  await page.getByText('No pair is waiting').waitFor()
  await link(page, 'Back to referrals').click()
}
