// What the document uses of FHIR R4 (4.0.1), and no more: the published type packages describe other releases.
// The whole is validated against the official definitions in the tests.

export interface Coding {
  readonly system: string
  readonly code: string
  readonly display?: string
}
export interface Concept {
  readonly coding?: readonly Coding[]
  readonly text?: string
}
export interface Reference {
  readonly reference?: string
  readonly display?: string
}
export interface Period {
  readonly start?: string
  readonly end?: string
}
export interface Annotation {
  readonly authorReference?: Reference
  readonly time?: string
  readonly text: string
}
export interface Extension {
  readonly url: string
  readonly valueCodeableConcept: Concept
}
export interface Identifier {
  readonly extension?: readonly Extension[]
  readonly type?: Concept
  readonly system?: string
  readonly value: string
  readonly assigner?: Reference
}
export interface Narrative {
  readonly status: 'generated'
  readonly div: string
}

export interface Section {
  readonly title: string
  readonly code?: Concept
  readonly text: Narrative
  readonly entry?: readonly Reference[]
}

/** A resource's own elements are checked where it is made; here only what the bundle needs to know. */
export interface Resource {
  readonly resourceType: string
  readonly [element: string]: unknown
}

export interface Entry {
  readonly fullUrl: string
  readonly resource: Resource
}

export interface DocumentBundle {
  readonly resourceType: 'Bundle'
  readonly language: string
  readonly identifier: Identifier
  readonly type: 'document'
  readonly timestamp: string
  readonly entry: readonly Entry[]
}
