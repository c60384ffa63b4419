import type { KeysTaken } from './typing-target.ts'

/** `here`: the focus is in a place of theirs. `missed`: a press has just landed on nothing. `off`: turned off. */
export type SingleKeysNow = 'here' | 'elsewhere' | 'missed' | 'off'

export interface KeySituation {
  readonly taken: KeysTaken
  readonly isDialogOpen: boolean
  readonly singleKeys: SingleKeysNow
}
