import type { Locator, Page } from 'playwright'

// Everything is found as a person or a screen reader finds it: by its role and by its name.

/** A page, or a part of one such as a dialog. */
export type Place = Page | Locator

const pageOf = (place: Place): Page => ('page' in place ? place.page() : place)

export const button = (place: Place, name: string | RegExp): Locator =>
  place.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })

export const press = (place: Place, name: string | RegExp): Promise<void> => button(place, name).click()

/** The first by how its name begins: the rail's comes before any on the page, and says how many there are. */
export const link = (place: Place, name: string): Locator =>
  place.getByRole('link', { name: new RegExp(`^${name}`) }).first()

export const field = (place: Place, label: string | RegExp): Locator =>
  place.getByRole('textbox', typeof label === 'string' ? { name: label, exact: true } : { name: label })

export const fill = (place: Place, label: string | RegExp, text: string): Promise<void> =>
  field(place, label).fill(text)

/** One of a group of radio buttons; the words beside it are what is pressed. */
export const pick = (place: Place, group: string, choice: string): Promise<void> =>
  place.getByRole('radiogroup', { name: group, exact: true }).getByText(choice, { exact: true }).click()

/** The words beside a tick box. */
export const tick = (place: Place, words: string | RegExp): Promise<void> =>
  place.getByText(words, typeof words === 'string' ? { exact: true } : {}).click()

/** One out of a list that opens over the page. */
export async function choose(place: Place, label: string, choice: string): Promise<void> {
  await button(place, new RegExp(`${label}$`)).click()
  await pageOf(place)
    .getByRole('option', { name: new RegExp(`^${choice}`) })
    .click()
}

/** Long text where it stands: the prompt opens it, leaving it saves it. */
export async function write(place: Place, prompt: string, label: string, text: string): Promise<void> {
  await press(place, prompt)
  await field(place, label).fill(text)
  await field(place, label).blur()
}

/** Long text that says something already. */
export async function rewrite(place: Place, label: string, text: string): Promise<void> {
  await field(place, label).fill(text)
  await field(place, label).blur()
}

/** Short lines where they stand: Enter opens the next, Escape ends the writing. */
export async function writeLines(
  page: Page,
  prompt: string,
  label: string,
  lines: readonly string[],
): Promise<void> {
  await press(page, prompt)
  for (const [index, line] of lines.entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    await page.getByLabel(`${label}, ${index + 1} of ${index + 1}`, { exact: true }).fill(line)
  }
  await page.keyboard.press('Escape')
}

/** A quiet button that becomes one field: type, Enter, done. */
export async function addLine(place: Place, prompt: string, label: string, text: string): Promise<void> {
  await press(place, prompt)
  // The page may have boxes of the same name: what is there already is edited in place.
  const form = place.locator('form').filter({ has: pageOf(place).getByRole('button', { name: 'Leave it' }) })
  await fill(form, label, text)
  await field(form, label).press('Enter')
  await form.waitFor({ state: 'hidden' })
}
