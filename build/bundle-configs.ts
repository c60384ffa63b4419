import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'
import { growingPixels } from './growing-pixels.ts'
import { licencesPlugin } from './licences.ts'

/** One Vite build for each process that the app has; `renderer` is left out while it has no page. */
export function bundleConfigs(root: string, outDir: string): InlineConfig[] {
  const electron = join(root, 'electron')
  return [
    nodeConfig(outDir, 'main.js', join(electron, 'main.ts')),
    nodeConfig(outDir, 'store.js', join(electron, 'store', 'app', 'process.ts')),
    nodeConfig(outDir, 'maker.js', join(electron, 'making', 'thread.ts')),
    // A sandboxed preload script can only be CommonJS, in one file.
    nodeConfig(outDir, 'preload.cjs', join(electron, 'preload.ts')),
    rendererConfig(join(root, 'renderer'), join(outDir, 'renderer')),
  ]
}

function nodeConfig(outDir: string, file: string, input: string): InlineConfig {
  const format = file.endsWith('.cjs') ? 'cjs' : 'es'
  return {
    ...shared,
    publicDir: false,
    // Everything goes into the file but what the runtime gives and the one native module.
    ssr: { target: 'node', noExternal: true, external: ['electron', 'better-sqlite3'] },
    build: {
      ...sharedBuild,
      ssr: true,
      // Node 20 is what the development runtime's Electron 33 carries.
      target: 'node20',
      outDir,
      minify: false,
      rolldownOptions: {
        input,
        output: {
          format,
          entryFileNames: file,
          // What is imported when first needed stays in a file of its own, so that starting does not read it.
          codeSplitting: format === 'es',
          chunkFileNames: `${basename(file, '.js')}-[hash].js`,
        },
      },
    },
  }
}

// A module of ours that is imported for its names does nothing else: one that does is imported by itself, from a
// window's first module. Without this a list such as `ui/index.ts` would bring in all that it names.
const ourModules =
  /\/(?:renderer|shared)\/(?!.*(?:\/main\.tsx|\/zod-without-eval\.ts|\/describe-field\.ts|\/no-injected-style\.ts)$).*\.tsx?$/

function rendererConfig(root: string, outDir: string): InlineConfig {
  const pages = readdirSync(root).filter((name) => name.endsWith('.html'))
  return {
    ...shared,
    root,
    base: './',
    publicDir: existsSync(join(root, 'public')) ? 'public' : false,
    plugins: [react(), licencesPlugin(join(root, '..'))],
    css: { postcss: { plugins: [growingPixels] } },
    build: {
      ...sharedBuild,
      // Chromium 130 is what Electron 33 carries.
      target: 'chrome130',
      outDir,
      // The content security policy allows files of our own and nothing inline, data: included.
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input: pages.map((page) => join(root, page)),
        treeshake: { moduleSideEffects: [{ test: ourModules, sideEffects: false }] },
        // All that the door is made of in one file: each of many small ones is asked of the main process by itself.
        output: {
          codeSplitting: {
            groups: [{ name: 'start', test: /\/renderer\/app\/app\.tsx$|\/react-dom\/client\.js$/ }],
          },
        },
      },
    },
  }
}

const shared: InlineConfig = {
  configFile: false,
  envDir: false,
  logLevel: 'warn',
  mode: 'production',
}

const sharedBuild = {
  emptyOutDir: false,
  sourcemap: false,
  reportCompressedSize: false,
  // Nothing is downloaded when the app runs, so a large file costs little.
  chunkSizeWarningLimit: 4096,
} as const
