import type { MarkedBlock } from '../../shared/audiences.ts'
import type { Audience } from '../../shared/records.ts'
import { timesSaid } from './passage.ts'

/** What can be meant by the text that was pointed at. */
export interface Target {
  readonly id: string
  readonly label: string
  readonly block: MarkedBlock
  readonly passage: string | null
  readonly choices: readonly Audience[]
}

const aboutLine: Readonly<Record<string, string>> = {
  '': 'The whole line of the plan',
  '.amounts': 'What the line costs',
}

/** The words selected, all of the text; of a text in a line of the plan, the line and what it costs. */
export function targetsOf(
  blocks: readonly MarkedBlock[],
  block: MarkedBlock,
  words: string | null,
): readonly Target[] {
  const line = /^line\.[^.]+/.exec(block.key)?.[0]
  const ofLine = Object.entries(aboutLine).flatMap(([end, label]) => {
    const other = line === undefined ? undefined : blocks.find(({ key }) => key === `${line}${end}`)
    return other ? [targetOf(other, null, label)] : []
  })
  const isText = !ofLine.some((one) => one.block === block)
  return [
    ...(words === null ? [] : [targetOf(block, words, wordsChoice(block.text, words))]),
    ...(isText ? [targetOf(block, null, 'All of the text')] : []),
    ...ofLine.toSorted((a, b) => Number(b.block === block) - Number(a.block === block)),
  ].filter(({ choices }) => choices.length > 0)
}

const targetOf = (block: MarkedBlock, passage: string | null, label: string): Target => ({
  id: `${block.key} ${passage === null ? 'all' : 'words'}`,
  label,
  block,
  passage,
  choices: passage === null ? block.mayMark : block.mayMarkPassage,
})

function wordsChoice(text: string, words: string): string {
  const times = timesSaid(text, words)
  return times > 1 ? `These words, all ${times} times that they are there` : 'These words'
}
