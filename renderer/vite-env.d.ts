/// <reference types="vite/client" />
import type { Bridge } from '../shared/bridge.ts'

declare global {
  interface Window {
    /** Put there by the preload script; the only way out of this window. */
    readonly accord: Bridge
  }
}
