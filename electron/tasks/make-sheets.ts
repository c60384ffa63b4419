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
  const { pages, askNext } = pagesOf(printed)
  for (const sheet of sheets) if (sheet.page === null) build(sheet, null)
  const onPage = (_done: number, pdf: Uint8Array, place: number): void => {
    refuseStopped(signal)
    if (failed !== undefined) throw failed
    const sheet = printed[place]
    if (!sheet) return
    askNext()
    onPrinted(sheet)
    build(sheet, pdf)
  }
  if (printed.length > 0) await orStopped(signal, shell.print(pages, onPage))
  return orStopped(signal, Promise.all(sheets.map((sheet) => building.get(sheet) ?? missing())))
}

// More than are printed at a time; all of a large release at once would keep the windows waiting.
const ahead = 4

/** The pages of all, the first few of which are asked for; another whenever one was printed. */
function pagesOf(sheets: readonly Sheet<unknown>[]): {
  readonly pages: readonly Promise<PrintPage>[]
  readonly askNext: () => void
} {
  const pages = sheets.map(() => Promise.withResolvers<PrintPage>())
  let next = 0
  const askNext = (): void => {
    const [page, sheet] = [pages[next], sheets[next]]
    next += 1
    if (page && sheet?.page) void sheet.page().then(page.resolve, page.reject)
  }
  for (let asked = 0; asked < ahead; asked++) askNext()
  // Once one of them fails, nobody waits for those after it.
  for (const { promise } of pages) promise.catch(() => undefined)
  return { pages: pages.map(({ promise }) => promise), askNext }
}

const missing = (): never => {
  throw new Error('a page was not printed')
}
