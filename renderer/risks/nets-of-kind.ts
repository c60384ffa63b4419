import { newId } from '../../shared/kernel/ids.ts'
import type { SafetyNet } from '../../shared/risks.ts'

export type NetKind = SafetyNet['kind']

export const netsOfKind = (nets: readonly SafetyNet[], kind: NetKind): readonly string[] =>
  nets.filter((net) => net.kind === kind).map(({ text }) => text)

/**
 * The nets with those of one kind written anew. A line that is still there keeps its id, else the line at its place
 * gives it one, so that the history can follow a line through its changes.
 */
export function withNets(nets: readonly SafetyNet[], kind: NetKind, lines: readonly string[]): SafetyNet[] {
  const old = nets.filter((net) => net.kind === kind)
  const kept = lines.map((text) => old.find((net) => net.text === text)?.id)
  const used = new Set(kept)
  const free = old.map(({ id }) => id).filter((id) => !used.has(id))
  const taken = new Set<string>()
  const written = lines.map((text, index): SafetyNet => {
    const same = kept[index]
    const id = same !== undefined && !taken.has(same) ? same : (free.shift() ?? newId())
    taken.add(id)
    return { id, kind, text }
  })
  return [...nets.filter((net) => net.kind !== kind), ...written]
}
