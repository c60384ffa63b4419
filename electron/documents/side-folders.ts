import type { Side } from '../../shared/kernel/text.ts'

/** The folders below the one that somebody chose. */
export const sideFolders: Readonly<Record<Side | 'person', string>> = {
  health: 'health',
  socialCare: 'social-care',
  person: 'letters',
}
