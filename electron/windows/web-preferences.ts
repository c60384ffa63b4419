import type { Session, WebPreferences } from 'electron'

/** The console for whoever drives, the shared screen for the room, what stands there while locked, and pages that are printed out of sight. */
export type WindowKind = 'console' | 'wall' | 'still' | 'print'

/** Pages of ours that are only looked at: no script runs in them, and nothing is asked from there. */
export const isOnlySeen = (kind: WindowKind): boolean => kind === 'print' || kind === 'still'

/**
 * Kept out of screen captures and shared desktops where the system can. The shared screen is there to be shared:
 * outside a meeting it has nothing but the panel's name on it.
 */
export const isKeptFromCapture = (kind: WindowKind): boolean => kind !== 'wall' && kind !== 'still'

/** Exactly these, for every window; a test compares the whole object. */
export const webPreferences = (kind: WindowKind, preload: string, session: Session): WebPreferences => ({
  session,
  ...(isOnlySeen(kind) ? {} : { preload }),
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  javascript: !isOnlySeen(kind),
  // A timer in the room must not slow down when its window is covered.
  backgroundThrottling: false,
})
