/** "no", "one" to "twelve", by the number. */
export const countWords: readonly string[] =
  'no one two three four five six seven eight nine ten eleven twelve'.split(' ')
