/** Something that must hold: without it, a test must fail. */
export interface Guard {
  readonly file: string
  /** Occurs exactly once in the file. */
  readonly text: string
  /** What stands there once the guard is taken out. */
  readonly instead: string
  /** Files or folders of unit tests, one of which must fail then. */
  readonly tests: readonly string[]
}

export const store = 'electron/store'
export const tests = 'test/electron/store'

export const guard = (file: string, text: string, instead: string, ...by: readonly string[]): Guard => ({
  file,
  text,
  instead,
  tests: by,
})
/** A line that refuses. */
export const line = (file: string, text: string, ...by: readonly string[]): Guard =>
  guard(file, text, '', ...by)

export const appendOnly = (file: string, list: readonly string[]): readonly Guard[] =>
  list.map((table) => {
    const named = list.map((one) => `'${one}'`).join(', ')
    const without = list
      .filter((one) => one !== table)
      .map((one) => `'${one}'`)
      .join(', ')
    return guard(
      `${store}/migrations/${file}`,
      `[${named}]`,
      `[${without}]`,
      `${tests}/migrations/append-only.test.ts`,
    )
  })
