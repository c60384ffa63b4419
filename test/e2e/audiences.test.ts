import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { Store } from '../../electron/store/app/service.ts'
import type { CaseAudiences } from '../../shared/audiences.ts'
import type { OpName, Call, Output } from '../../shared/contract.ts'
import { call, comeIn, expectShown, go, patiently, startApp } from './support/app.ts'
import { demonstrationData, demonstrationPassphrase } from './support/demonstration.ts'
import { lookBothWays } from './support/screen.ts'

const phrase = 'hides tablets behind the radiator'
const reason = 'Clinical detail beyond the decision'
const marker = `[Something is kept back here: ${reason}]`
const why = `He wants his evenings back. His sister thinks that he ${phrase}.`

let data: string
let app: ElectronApplication
let page: Page
let caseId: string

/** As this member, from another process, while nobody has the store open here. */
async function as(login: string, act: (store: Store) => Promise<unknown>): Promise<void> {
  const store = new Store(data)
  await store.unlock('panel', login, demonstrationPassphrase)
  await act(store)
  await store.close()
}

async function answer<N extends OpName>(store: Store, name: N, input: Call<N>): Promise<Output<N>> {
  const reply = await store.call(name, input)
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
  return reply.value as Output<N>
}

beforeAll(async () => {
  data = await demonstrationData()
  await as('amara', async (store) => {
    const { cases } = await answer(store, 'cases.list', { states: ['listed'] })
    caseId = cases[0]?.id ?? ''
    const { version } = await answer(store, 'risks.get', { caseId })
    await answer(store, 'risks.save', { caseId, version, changes: { why } })
  })
  app = await startApp(data)
  page = await app.firstWindow()
  await comeIn(page)
  await go(page, `/cases/${caseId}`)
  await page.getByRole('textbox', { name: 'Why', exact: true }).waitFor()
})

const whyField = () => page.getByRole('textbox', { name: 'Why', exact: true })
const dialog = () => page.getByRole('dialog')

test('words are marked where they stand, by keys alone', async () => {
  await whyField().focus()
  await whyField().evaluate((box: HTMLTextAreaElement, words) => {
    // Half a word at either end: whole ones are meant.
    const at = box.value.indexOf(words)
    box.setSelectionRange(at + 1, at + words.length - 1)
  }, phrase)
  await page.keyboard.press('Control+b')
  await expectShown(dialog().getByText(phrase, { exact: true }))
  await dialog().getByRole('combobox', { name: 'Why' }).fill(reason)
  await page.keyboard.press('Tab')
  await lookBothWays(app, page, 'mark-form')
  await page.keyboard.press('Control+Enter')
  await expectShown(page.getByRole('button', { name: 'Some words: health only: Why' }))
  const of: CaseAudiences = await call(page, 'audiences.of', { caseId })
  const marked = of.blocks.find(({ key }) => key === 'risk.why')
  expect(marked?.marks.map(({ passage, audience }) => [passage, audience])).toEqual([[phrase, 'health']])
})

test('a page as their GP would read it is one key away, and Escape goes back', async () => {
  await page.keyboard.press('Control+e')
  await page.getByRole('tab', { name: 'Their GP' }).click()
  await expectShown(dialog().getByText(why))
  await page.getByRole('tab', { name: 'The council' }).click()
  await expectShown(dialog().getByText(marker))
  expect(await dialog().getByText(phrase).count()).toBe(0)
  await lookBothWays(app, page, 'as-read')
  await page.keyboard.press('Escape')
  await expect.poll(() => dialog().count(), patiently).toBe(0)
})
