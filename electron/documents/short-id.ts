/** The last part of a UUIDv7 is the random one: what was made in the same minute begins alike. */
export const shortId = (id: string): string => id.slice(-8)
