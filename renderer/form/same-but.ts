/** Whether two say the same, each part the very same, but for some parts. */
export const isSameBut = <T extends object>(a: T, b: T, isLeftOut: (name: string) => boolean): boolean =>
  (Object.keys({ ...a, ...b }) as (keyof T & string)[]).every(
    (name) => isLeftOut(name) || a[name] === b[name],
  )
