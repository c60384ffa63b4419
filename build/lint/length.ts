import type { Context, Rule } from './rule.ts'
import { isIn, projectPath } from './rule.ts'

const functionLines = 40
const componentLines = 150

interface Located {
  readonly loc: { readonly start: { readonly line: number }; readonly end: { readonly line: number } }
}

type Report = Parameters<Context['report']>[0]
type Node = Extract<Report, { node: unknown }>['node']

/** A component reads as a page does; any other function should fit on a screen. Tests tell a story each. */
export const functionLength: Rule = {
  create: (context) => {
    const path = projectPath(context.filename)
    if (!isIn(path, ['shared/', 'electron/', 'renderer/', 'build/'])) return {}
    const check = (node: Node & Located & { readonly parent: object }, name: string | undefined): void => {
      const isComponent = path.endsWith('.tsx') && /^[A-Z]/.test(name ?? '')
      const most = isComponent ? componentLines : functionLines
      const lines = node.loc.end.line - node.loc.start.line + 1
      if (lines <= most) return
      const what = isComponent ? 'A component' : 'A function'
      context.report({
        node,
        message: `${what} of ${lines} lines. It may have ${most}: give its steps names of their own.`,
      })
    }
    return {
      FunctionDeclaration: (node) => check(node, node.id?.name),
      FunctionExpression: (node) => check(node, node.id?.name ?? nameOfHolder(node.parent)),
      ArrowFunctionExpression: (node) => check(node, nameOfHolder(node.parent)),
    }
  },
}

/** The name of the variable that holds a function, through wrappers such as memo(). */
function nameOfHolder(parent: object | null): string | undefined {
  if (!parent) return undefined
  if ('id' in parent && parent.id && typeof parent.id === 'object' && 'name' in parent.id)
    return String(parent.id.name)
  if ('type' in parent && parent.type === 'CallExpression' && 'parent' in parent) {
    return nameOfHolder(parent.parent as object | null)
  }
  return undefined
}
