/** A long hex number in groups of four, so that two people can compare it aloud. */
export const inGroups = (hex: string): readonly string[] => hex.match(/.{1,4}/g) ?? []
