import { RouteInput, route } from '../../shared/rules/route.ts'
import type { RouteReason } from '../../shared/case-route.ts'
import { parseInput } from './parse-input.ts'
import { readJson } from './read-json.ts'

export interface RouteAnswer {
  readonly route: 'front_line' | 'panel'
  readonly reasons: readonly Omit<RouteReason, 'change'>[]
}

/** Whether the case in a JSON file (or on standard input for `-`) needs the panel. Fails with invalid. */
export async function routeFile(path: string): Promise<RouteAnswer> {
  const answer = route(parseInput(RouteInput, readJson(path)))
  return {
    route: answer.route,
    reasons: answer.reasons.map(({ code, text, source }) => ({ code, text, source })),
  }
}
