let memberId: string | null = null

/** Whoever came or went last is the likeliest to move again: a grid that is opened anew begins there. */
export const lastMoved = (): string | null => memberId
export const rememberMoved = (id: string): void => {
  memberId = id
}
