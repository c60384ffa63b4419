const words = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** "seven decisions", "one decision", "15 decisions" */
export const decisionsInWords = (count: number): string =>
  `${words[count] ?? count} ${count === 1 ? 'decision' : 'decisions'}`
