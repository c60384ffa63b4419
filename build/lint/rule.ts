import { relative, resolve } from 'node:path'
import type { RuleTester } from 'oxlint/plugins-dev'

// oxlint exports none of these types; its tester's method is where they can be had.
type OxlintRule = Exclude<Parameters<RuleTester['run']>[1], { createOnce: unknown }>
export type Context = Parameters<OxlintRule['create']>[0]
export type Visitor = ReturnType<OxlintRule['create']>
export interface Rule {
  readonly create: (context: Context) => Visitor
}

const root = resolve(import.meta.dirname, '..', '..')

/** The path inside the project, with slashes: `electron/store/engine/open.ts`. */
export function projectPath(file: string): string {
  return relative(root, file).replaceAll('\\', '/')
}

/** A place is a file, or a folder with a slash at its end. */
export function isIn(path: string, places: readonly string[]): boolean {
  return places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place))
}

/** The rules are about the app; tests and build scripts may reach in from outside. */
export function isApp(path: string): boolean {
  return isIn(path, ['shared/', 'electron/', 'renderer/'])
}
