/**
 * How far an update of an older store has come: copied (bytes), the copy read through, changed (steps). Whatever stops it
 * before the last step leaves the store as it was.
 */
export interface Updating {
  readonly step: 'copied' | 'read' | 'changed'
  readonly done: number
  readonly total: number
}

export type SayUpdating = (how: Updating) => void
