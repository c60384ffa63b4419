/** The state of the store's answers at a refusal: what was refused, and how much had been done by then. */
export interface Refused {
  /** The operation; null where the form itself refused, before anything was asked of the store. */
  readonly name: string | null
  readonly done: number
}

const lastOf = new Map<string, 'done' | 'refused'>()
let count = 0
let done = 0
let latest: { readonly name: string; readonly number: number } | null = null

/**
 * How the store last answered to each operation that is no query. Some tasks only look (`isWriting` false): that one
 * of those is done saves nothing.
 */
export const replies = {
  note(name: string, isDone: boolean, isWriting = true): void {
    lastOf.set(name, isDone ? 'done' : 'refused')
    count += 1
    if (isDone) done += isWriting ? 1 : 0
    else latest = { name, number: count }
  },
  count: () => count,
  /** Called when a refusal is shown: which it is, of those after the first `since` answers. */
  refused(since: number): Refused {
    const name = latest !== null && latest.number > since ? latest.name : null
    latest = null
    return { name, done }
  },
  /** True where what was refused has been done since. */
  isSaved: ({ name, done: before }: Refused): boolean =>
    name === null ? done > before : lastOf.get(name) === 'done',
}
