/**
 * The passphrase that every member of the demonstration panel shares, once it was given or typed in this window.
 * It guards only invented people; a panel's own passphrases are never kept.
 */
let known: string | null = null
let introduced = false

export const demonstrationPassphrase = (): string | null => known
export function rememberDemonstrationPassphrase(passphrase: string): void {
  known = passphrase
}

/** Whether the note about the demonstration panel was put away in this window. */
export const isIntroduced = (): boolean => introduced
export function putIntroductionAway(): void {
  introduced = true
}
