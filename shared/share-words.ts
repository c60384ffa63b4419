import type { Block } from './blocks.ts'

/** "Health pays £7,000 a year and £320 once; social care pays £6,900 a year": who pays, in a sentence without its stop. */
export const shareWords = ({ words }: Pick<Extract<Block, { kind: 'share' }>, 'words'>): string =>
  `Health pays ${words.health}; social care pays ${words.socialCare}`
