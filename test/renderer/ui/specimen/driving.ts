import { deepEqual } from 'node:assert/strict'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'

/** One thing a person does on one page of the specimen. */
export interface Drive {
  readonly name: string
  readonly page: string
  readonly run: (page: Page) => Promise<void>
}

export const said = (page: Page, id: string) => page.getByTestId(id).textContent()
export const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  )

export async function noFindings(page: Page, except: string[] = []): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).disableRules(except).analyze()
  deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`),
    [],
  )
}
