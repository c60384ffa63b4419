/// <reference types="vite/client" />

/** Made when the app is bundled (build/licences.ts). */
declare module 'virtual:licences' {
  export const licences: readonly {
    readonly name: string
    readonly version: string
    readonly licence: string
    readonly text: string
  }[]
}
