/** What is in a box: a text, or a list's lines. */
export type Typed = string | readonly string[]

/** A text that could not be saved, with where it belongs. It stays until it is saved, or thrown away on purpose. */
export interface KeptText {
  /** The field's own: page, what it is about there, label. */
  readonly key: string
  readonly label: string
  /** The address of its page. */
  readonly place: string
  readonly scope: string
  readonly typed: Typed
  /** What the store held when the writing began. */
  readonly base: Typed
}

/** Keeps the same texts beyond this window. */
export interface TextKeeper {
  readonly keep: (text: KeptText) => Promise<unknown>
  readonly drop: (key: string) => Promise<unknown>
}

let kept: readonly KeptText[] = []
let keeper: TextKeeper | null = null
let underWay: Promise<unknown> = Promise.resolve()
const listeners = new Set<() => void>()

/** One after the other: an older text never arrives behind a newer one. */
function also(act: (keeper: TextKeeper) => Promise<unknown>): void {
  const now = keeper
  if (now) underWay = underWay.then(() => act(now)).catch(() => undefined)
}

function become(next: readonly KeptText[]): void {
  kept = next
  listeners.forEach((listener) => listener())
}

const isSame = (a: KeptText | undefined, b: KeptText): boolean => JSON.stringify(a) === JSON.stringify(b)
const others = (key: string): readonly KeptText[] => kept.filter((text) => text.key !== key)

export const keptTexts = {
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  all: () => kept,
  /** Whether what was kept before this window is known. */
  begun: () => keeper !== null,
  find: (key: string): KeptText | undefined => kept.find((text) => text.key === key),
  keep(text: KeptText): void {
    if (isSame(keptTexts.find(text.key), text)) return
    become([text, ...others(text.key)])
    also((to) => to.keep(text))
  },
  drop(key: string): void {
    if (!keptTexts.find(key)) return
    become(others(key))
    also((to) => to.drop(key))
  },
  /** From now on: begins with what was kept before. The function it answers with forgets all of it, on screen only. */
  startWith(texts: readonly KeptText[], by: TextKeeper): () => void {
    keeper = by
    become([...kept, ...texts.filter(({ key }) => !keptTexts.find(key))])
    return () => {
      keeper = null
      become([])
    }
  },
  /** Resolves when whatever is kept is kept beyond this window too. */
  settled: (): Promise<unknown> => underWay,
}
