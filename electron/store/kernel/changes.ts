/** Only what was given: a field left out, or sent as undefined, leaves what is there. */
export const given = <T extends object>(changes: T): Present<T> =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Present<T>

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> }
