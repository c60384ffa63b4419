import { dirname, resolve } from 'node:path'
import type { Direction } from './directions.ts'
import { directions } from './directions.ts'
import type { OnePlace } from './one-place.ts'
import { electronNames, packages } from './one-place.ts'
import type { Context, Rule, Visitor } from './rule.ts'
import { isApp, isIn, projectPath } from './rule.ts'

interface Import {
  readonly from: string
  /** A project path, or the package as it is written. */
  readonly to: string
  readonly typeOnly: boolean
}

type Report = Parameters<Context['report']>[0]
type Node = Extract<Report, { node: unknown }>['node']
interface Source {
  readonly value: unknown
}

/** Every way to write an import, each given to `check`. */
function eachImport(context: Context, check: (found: Import, node: Node) => void): Visitor {
  const from = projectPath(context.filename)
  if (!isApp(from)) return {}
  const look = (node: Node, source: Source | null, typeOnly: boolean): void => {
    if (typeof source?.value === 'string') check({ from, to: target(context, source.value), typeOnly }, node)
  }
  return {
    ImportDeclaration: (node) => look(node, node.source, allTypes(node.importKind, node.specifiers)),
    ExportNamedDeclaration: (node) => look(node, node.source, allTypes(node.exportKind, node.specifiers)),
    ExportAllDeclaration: (node) => look(node, node.source, node.exportKind === 'type'),
    ImportExpression: (node) => look(node, 'value' in node.source ? node.source : null, false),
  }
}

function allTypes(kind: string | null | undefined, specifiers: readonly object[]): boolean {
  const isType = (one: object): boolean =>
    ('importKind' in one && one.importKind === 'type') || ('exportKind' in one && one.exportKind === 'type')
  return kind === 'type' || (specifiers.length > 0 && specifiers.every(isType))
}

function target(context: Context, source: string): string {
  return source.startsWith('.') ? projectPath(resolve(dirname(context.filename), source)) : source
}

export const importDirection: Rule = {
  create: (context) =>
    eachImport(context, (found, node) => {
      const broken = directions.find((direction) => breaks(direction, found))
      if (broken)
        context.report({ node, message: `${broken.from} may not import ${found.to}. ${broken.why}` })
    }),
}

function breaks(direction: Direction, { from, to, typeOnly }: Import): boolean {
  if (!from.startsWith(direction.from) || isIn(from, direction.except ?? [])) return false
  if (typeOnly && direction.typesAllowed) return false
  return !isIn(to, direction.but ?? []) && direction.to.some((place) => matches(place, to))
}

function matches(place: string, to: string): boolean {
  if (place.endsWith('*')) return to.startsWith(place.slice(0, -1))
  return isIn(to, [place])
}

export const onePackage: Rule = {
  create: (context) =>
    eachImport(context, ({ from, to, typeOnly }, node) => {
      const place = packages.find(({ name }) => to === name)
      const typesIn = from.startsWith('electron/store/') && typeOnly
      if (place && !typesIn) reportElsewhere(context, from, place, node)
    }),
}

export const oneElectronName: Rule = {
  create: (context) => {
    const from = projectPath(context.filename)
    if (!isApp(from)) return {}
    const check = (name: string | undefined, node: Node): void => {
      const place = electronNames.find((one) => one.name === name)
      if (place) reportElsewhere(context, from, place, node)
    }
    return {
      ImportSpecifier: (node) =>
        check('name' in node.imported ? node.imported.name : node.imported.value, node),
      MemberExpression: (node) => {
        if (node.property.type === 'Identifier') check(node.property.name, node)
      },
    }
  },
}

export function reportElsewhere(context: Context, from: string, place: OnePlace, node: Node): void {
  if (isIn(from, place.places)) return
  context.report({ node, message: `${place.name} belongs only in ${place.places.join(', ')}. ${place.why}` })
}
