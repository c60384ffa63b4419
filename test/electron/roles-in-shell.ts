/** Steps of the shell's own tasks: from outside nobody's, whatever their role. */
export const inShell: readonly string[] = [
  'departures.begin',
  'departures.end',
  'letters.recordCopy',
  'minutes.record',
  'personParts.material',
  'personParts.record',
  'recalls.recordNotices',
  'releases.material',
  'releases.begin',
  'releases.abandon',
  'releases.record',
  'releases.lastFolder',
  'imports.summary',
  'imports.refused',
  'measures.file',
  'measures.refusedScores',
]
