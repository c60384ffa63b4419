/** What is drawn for any passphrase that is not empty: its length is nobody's business, least of all the room's. */
export const maskLength = 8

export interface PassphraseEdit {
  /** `InputEvent.inputType`. */
  readonly inputType: string
  /** What is put in: typed, pasted or dropped. */
  readonly data: string | null
  /** Something is selected. The mask is not the text, so a selection means all of it. */
  readonly hasSelection: boolean
}

/**
 * The passphrase after an edit. The caret is always at the end: typing adds, Backspace takes the last
 * character, and anything done to a selection is done to the whole.
 */
export function editPassphrase(current: string, { inputType, data, hasSelection }: PassphraseEdit): string {
  if (inputType.startsWith('insert')) {
    const added = (data ?? '').replace(/[\r\n]+/g, '')
    return hasSelection ? added : current + added
  }
  if (!inputType.startsWith('delete')) return current
  if (hasSelection || inputType === 'deleteSoftLineBackward' || inputType === 'deleteHardLineBackward')
    return ''
  if (inputType === 'deleteContentBackward') return [...current].slice(0, -1).join('')
  if (inputType === 'deleteWordBackward') return current.replace(/\S+\s*$/u, '')
  return current
}

export const maskOf = (passphrase: string) => (passphrase === '' ? '' : '•'.repeat(maskLength))
