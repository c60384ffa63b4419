/** A record as it came: a person's, or that of a referral that was recognised. */
export interface Came {
  readonly id: string
  /** Whoever shares it has the same name, birth date and NHS number. */
  readonly identity: number
  council: string | null
  /** Written while others were joined to it, and when; the earliest first. */
  written: readonly { readonly value: string; readonly at: number }[]
}
export interface Edge {
  readonly id: string
  readonly child: string
  into: string
  readonly at: number
}

/** What should be, kept by hand: who came as what, who was joined to whom, and where each referral came from. */
export class Model {
  readonly came = new Map<string, Came>()
  edges: Edge[] = []
  /** By referral: the record it came with, when, and whether it was typed in about somebody who was here. */
  readonly origin = new Map<string, { came: string; readonly at: number; readonly isTyped: boolean }>()
  readonly caseOf = new Map<string, string | null>()
  clock = 0

  edgesInto = (id: string): Edge[] => this.edges.filter(({ into }) => into === id)
  above = (id: string): Edge | undefined => this.edges.find(({ child }) => child === id)
  root = (id: string): string => {
    const above = this.above(id)
    return above ? this.root(above.into) : id
  }
  within = (id: string): string[] => [id, ...this.edgesInto(id).flatMap(({ child }) => this.within(child))]
  roots = (): string[] => [...this.came.keys()].filter((id) => !this.above(id))
  council = (id: string): string | null => this.councilAt(id, Number.POSITIVE_INFINITY)
  /** What a record says: what was written last, or else what it came with, or else what came first with anybody. */
  councilAt = (id: string, before: number): string | null => {
    const { council, written } = this.came.get(id) as Came
    const edges = this.edgesInto(id).filter(({ at }) => at < before)
    const wrote = written.filter(({ at }) => at < before).at(-1)
    if (wrote) return wrote.value
    const said = edges.toSorted((one, other) => one.at - other.at).map(({ child }) => this.council(child))
    return [council, ...said].find((one) => one !== null) ?? null
  }
}

export type Answers = { key: string; whose: 'first' | 'second' | 'both' }[]

const way = (model: Model, edge: Edge): Edge[] => {
  const above = model.above(edge.into)
  return above ? [edge, ...way(model, above)] : [edge]
}

/** Joins that came after this one to somebody it went through; by whether somebody must say whose they are. */
function laterEdges(
  model: Model,
  edge: Edge,
): { readonly edge: Edge; readonly whose: 'first' | 'second' | 'asked' }[] {
  const steps = way(model, edge)
  const later = steps.flatMap((step) =>
    model.edgesInto(step.into).filter((one) => one.at > step.at && !steps.includes(one)),
  )
  const leaving = model.within(edge.child)
  const unclear = new Set([...leaving, ...later.flatMap(({ child }) => model.within(child))])
  const staying = model.within(model.root(edge.into)).filter((id) => !unclear.has(id))
  return later.map((one) => {
    const fits = (ids: string[]) => ids.some((id) => isSame(model, id, one.child))
    const [stays, leaves] = [fits(staying), fits(leaving)]
    return { edge: one, whose: stays === leaves ? 'asked' : stays ? 'first' : 'second' }
  })
}

/** The same identity, or the same identifier of the agency's own. */
function isSame(model: Model, id: string, child: string): boolean {
  const [one, other] = [model.came.get(id) as Came, model.came.get(child) as Came]
  return one.identity === other.identity || (one.council !== null && one.council === model.council(child))
}

const isAsked = (model: Model, edge: Edge, origin: { came: string; at: number; isTyped: boolean }): boolean =>
  way(model, edge).some(({ into, at }) => origin.isTyped && origin.came === into && origin.at > at)

export function expectedQuestions(model: Model, edge: Edge): string[] {
  const root = model.root(edge.into)
  const since = way(model, edge).at(-1)?.at ?? 0
  const wrote = (model.came.get(root) as Came).written.at(-1)
  const isNews = wrote !== undefined && wrote.at > since && wrote.value !== model.councilAt(root, since)
  return [
    ...laterEdges(model, edge).flatMap(({ edge: { id }, whose }) =>
      whose === 'asked' ? [`record:${id}`] : [],
    ),
    ...[...model.origin].flatMap(([id, origin]) =>
      isAsked(model, edge, origin) && !model.caseOf.get(id) ? [`referral:${id}`] : [],
    ),
    ...(isNews ? ['fact:councilId'] : []),
  ]
}

/** What should be after an undo, by what was answered. */
export function part(model: Model, edge: Edge, answers: Answers): void {
  const said = new Map(answers.map(({ key, whose }) => [key, whose]))
  const root = model.root(edge.into)
  const moved = laterEdges(model, edge).filter(
    ({ edge: { id }, whose }) => whose === 'second' || said.get(`record:${id}`) === 'second',
  )
  const asked = [...model.origin].filter(([, origin]) => isAsked(model, edge, origin))
  const steps = way(model, edge)
  const [now, since] = [model.council(root), steps.at(-1)?.at ?? 0]
  model.edges = model.edges.filter((one) => one !== edge)
  for (const { edge: one } of moved) one.into = edge.child
  for (const [id, origin] of asked) {
    const caseId = model.caseOf.get(id)
    const key = caseId ? `case:${caseId}` : `referral:${id}`
    if (said.get(key) === 'second') origin.came = edge.child
  }
  const wrote = said.get('fact:councilId')
  const [first, second] = [model.came.get(root) as Came, model.came.get(edge.child) as Came]
  if (wrote === 'second') first.written = first.written.filter(({ at }) => at < since)
  if (wrote === 'second' || wrote === 'both')
    second.written = [...second.written, { value: now ?? '', at: ++model.clock }]
  // Whom nobody is joined to any more says it as their own.
  for (const one of [...steps.map(({ into }) => model.came.get(into) as Came), second])
    if (model.edgesInto(one.id).length === 0) {
      one.council = one.written.at(-1)?.value ?? one.council
      one.written = []
    }
}
