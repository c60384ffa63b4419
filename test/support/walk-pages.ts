import type { PageEnds, PageKey } from '../../shared/kernel/page.ts'

export interface ReadPage extends PageEnds {
  readonly ids: readonly string[]
}

export type AskPage = (page: PageKey) => Promise<ReadPage>

export interface Walked {
  /** The pages from the first on, and those from the last back to the first; both in the order of the list. */
  readonly forward: readonly (readonly string[])[]
  readonly back: readonly (readonly string[])[]
}

/** Turns page after page to the end, and back to the beginning. `meanwhile`: before a page is turned, by the row it is turned at. */
export async function walkPages(
  ask: AskPage,
  meanwhile: (key: string) => Promise<void> = () => Promise.resolve(),
): Promise<Walked> {
  const first = await ask(null)
  const forward = await turnAll(ask, first, meanwhile, {
    isEnd: ({ isLast }) => isLast,
    next: ({ ids }) => ({ after: ids.at(-1) ?? '' }),
  })
  const last = forward.at(-1) ?? first
  const back = await turnAll(ask, last, meanwhile, {
    isEnd: ({ isFirst }) => isFirst,
    next: ({ ids }) => ({ before: ids[0] ?? '' }),
  })
  return { forward: forward.map(({ ids }) => ids), back: back.map(({ ids }) => ids).toReversed() }
}

interface Way {
  readonly isEnd: (page: ReadPage) => boolean
  readonly next: (page: ReadPage) => { readonly after: string } | { readonly before: string }
}

// More pages than any list here has: one that goes round and round fails.
const most = 1000

async function turnAll(
  ask: AskPage,
  from: ReadPage,
  meanwhile: (key: string) => Promise<void>,
  { isEnd, next }: Way,
): Promise<ReadPage[]> {
  const pages = [from]
  for (let page = from; !isEnd(page);) {
    if (pages.length > most) throw new Error('the pages have no end')
    const key = next(page)
    await meanwhile('after' in key ? key.after : key.before)
    page = await ask(key)
    pages.push(page)
  }
  return pages
}
