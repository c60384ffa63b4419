import type { PrintPage, Shell } from './shell.ts'
import { orStopped, refuseStopped } from './stoppable.ts'

/** What is printed and then built; built at once, where nothing of it is printed. */
export interface Sheet<T> {
  readonly page: (() => Promise<PrintPage>) | null
  readonly build: (pdf: Uint8Array | null) => Promise<T>
}

interface Making<T> {
  readonly signal?: AbortSignal
  readonly onPrinted?: (sheet: Sheet<T>) => void
  readonly onBuilt?: (sheet: Sheet<T>) => void
}

const never = new AbortController().signal

/** Prints in one go, and builds each while the next are printed. Answers them in their order. */
export async function makeSheets<T>(
  shell: Pick<Shell, 'print'>,
  sheets: readonly Sheet<T>[],
  { signal = never, onPrinted = () => undefined, onBuilt = () => undefined }: Making<T> = {},
): Promise<T[]> {
  const building = new Map<Sheet<T>, Promise<T>>()
  let failed: unknown
  const build = (sheet: Sheet<T>, pdf: Uint8Array | null): void => {
    const built = sheet.build(pdf).then((made) => {
      refuseStopped(signal)
      onBuilt(sheet)
      return made
    })
    built.catch((error: unknown) => (failed ??= error))
    building.set(sheet, built)
  }
  const printed = sheets.filter(({ page }) => page !== null)
  for (const sheet of sheets) if (sheet.page === null) build(sheet, null)
  const onPage = (_done: number, pdf: Uint8Array, place: number): void => {
    refuseStopped(signal)
    if (failed !== undefined) throw failed
    const sheet = printed[place]
    if (!sheet) return
    onPrinted(sheet)
    build(sheet, pdf)
  }
  if (printed.length > 0) await orStopped(signal, shell.print(pagesOf(printed), onPage))
  return orStopped(signal, Promise.all(sheets.map((sheet) => building.get(sheet) ?? missing())))
}

function pagesOf(sheets: readonly Sheet<unknown>[]): Promise<PrintPage>[] {
  const pages = sheets.flatMap(({ page }) => page?.() ?? [])
  // Once one of them fails, nobody waits for those after it.
  for (const page of pages) page.catch(() => undefined)
  return pages
}

const missing = (): never => {
  throw new Error('a page was not printed')
}
