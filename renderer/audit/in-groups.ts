/** A long hex number in groups of four, so that two people can compare it aloud. */
export const inGroups = (hex: string): string => (hex.match(/.{1,4}/g) ?? []).join(' ')
