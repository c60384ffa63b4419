export interface Working {
  readonly task: string
  readonly done: number
  readonly total: number
  /** Ended in some other way than done: nothing is said of it. */
  readonly stopped?: true
}

export interface WorkOptions {
  /** Milliseconds. */
  readonly now: () => number
  /** In the taskbar: from 0 to 1; null where nothing is going on. */
  readonly bar: (part: number | null) => void
  /** Somebody is looking at the window. */
  readonly isWatched: () => boolean
  /** Says outside of the window that it has come to its end. */
  readonly tell: (words: string) => void
}

// Who waits shorter than this has not gone to do something else.
const longMs = 10_000
// Work that was cut off says nothing more.
const silentMs = 20_000

/** Said without anybody's name: what a notification says may stand on a locked screen. */
const endings: Readonly<Record<string, string>> = {
  'imports.preview': 'The file has been read.',
  'imports.previewAgain': 'The file has been read.',
  'imports.apply': 'The referrals have been added.',
  'releases.write': 'The packs are written.',
  'papers.write': 'The papers are written.',
  'minutes.write': 'The minutes are written.',
  'personParts.write': 'Each person’s part is written.',
}

/** How far long work has come, where one sees it from another program. */
export class WorkProgress {
  readonly #options: WorkOptions
  #task: string | null = null
  #since = 0
  #silence: NodeJS.Timeout | undefined

  constructor(options: WorkOptions) {
    this.#options = options
  }

  readonly report = ({ task, done, total, stopped }: Working): void => {
    if (stopped) return this.end()
    const { now, bar, isWatched, tell } = this.#options
    if (this.#task !== task) {
      this.#task = task
      this.#since = now()
    }
    clearTimeout(this.#silence)
    if (done < total) {
      bar(done / total)
      this.#silence = setTimeout(this.end, silentMs)
      this.#silence.unref()
      return
    }
    const isLong = now() - this.#since >= longMs
    this.end()
    if (isLong && !isWatched()) tell(endings[task] ?? 'Accord has finished.')
  }

  readonly end = (): void => {
    clearTimeout(this.#silence)
    this.#task = null
    this.#options.bar(null)
  }
}
