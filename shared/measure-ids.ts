/** Every measure of the evidence, in the order of the page; what each is stands in `shared/rules/measures.ts`. */
export const measureIds = [
  'advocateNamed',
  'brokerNamed',
  'ownWords',
  'bothReferred',
  'keyWorkerNamed',
  'bothPay',
  'daysToBothSigned',
  'panelShare',
  'daysToDecision',
  'putOff',
  'lateListed',
  'withoutQuorum',
  'dissent',
  'waitingLong',
  'actionsOverdue',
  'reviewsOverdue',
  'healthYear',
  'councilYear',
  'overIndicative',
] as const
export type MeasureId = (typeof measureIds)[number]
