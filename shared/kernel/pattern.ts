/**
 * A text as a part of a regular expression with the flag `u`, in which it means itself. A hyphen needs nothing, and an escape
 * before it is an error there.
 */
export const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
